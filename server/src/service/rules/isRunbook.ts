import type { Association } from '../association.ts';
import { runsRunbook } from './runsRunbook.ts';

/**
 * Whether an association runs a runbook (an Automation document) or works on nodes: told by the document where it is
 * known, else by fields that only runbooks have a use for. Undefined: the file does not show it.
 */
export function isRunbook(association: Association): boolean | undefined {
  const type = association.document?.type;
  if (type === 'Command' || type === 'Policy') return false;
  return runsRunbook(association) || association.property('AutomationTargetParameterName') ? true : undefined;
}
