import type { Association } from '../association.ts';
import { ROLE_PARAMETER } from '../documents/parameterOrder.ts';

/**
 * Whether the document of an association is an Automation runbook: `surely` where the document is known, `probably`
 * where it is not and a parameter is given that runbooks have by convention.
 */
export function runsRunbook({ document, parameters }: Association): 'surely' | 'probably' | undefined {
  if (document?.type) return document.type === 'Automation' ? 'surely' : undefined;
  return parameters.some(({ name }) => name === ROLE_PARAMETER) ? 'probably' : undefined;
}
