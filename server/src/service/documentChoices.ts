import { documentsAround } from './account/documentsAround.ts';
import { IN_ACCOUNT } from './account/inAccount.ts';
import type { Asking, Choice, ChoiceSource } from './choice.ts';
import { type DocumentHere, documentHere } from './documents/documentHere.ts';
import { documentNameChoices } from './documents/documentNameChoices.ts';
import { parameterKeys, parameterNames, parameterValues } from './documents/parameterChoices.ts';
import { parameterOf } from './documents/parameterOrder.ts';
import { parametersTemplate } from './documents/parameterTemplate.ts';
import type { SsmDocument } from './documents/ssmDocument.ts';
import { schemaChoices } from './schemaChoices.ts';

/** What may be written where it depends on the documents that are known: their names, and what they take. */
export const documentChoices: ChoiceSource = (asking) => {
  const { cursor, kind, root, surroundings } = asking;
  const documents = documentsAround(surroundings);
  const here = documents && documentHere(root, kind, cursor.path, documents);
  if (!here) return undefined;
  const [field] = here.path;
  if (field === 'Name' && here.path.length === 1) return documentNameChoices(documents);
  if (field === undefined) return membersOf(here, asking);
  if (field === 'Parameters') return parametersOf(here, asking);
  if (field === 'AutomationTargetParameterName' || field === 'TargetMaps') return targetsOf(here, asking);
  return undefined;
};

/** The fields of an association, of which `Parameters` starts as its document needs it. */
function membersOf({ document, node }: DocumentHere, asking: Asking): readonly Choice[] | undefined {
  const value = document && parametersTemplate(document, node);
  if (!value || asking.cursor.role === 'value' || asking.cursor.present.includes('Parameters'))
    return undefined;
  return schemaChoices(asking).map((choice) =>
    'key' in choice.insertion && choice.insertion.key === 'Parameters'
      ? { ...choice, insertion: { key: 'Parameters', value } }
      : choice,
  );
}

function parametersOf(here: DocumentHere, { cursor }: Asking): readonly Choice[] | undefined {
  const { document, path } = here;
  const [, name, index] = path;
  if (!document || path.length > 3) return undefined;
  if (name === undefined) return marked(parameterKeys(document, here.node, cursor), document);
  const parameter = parameterOf(document, String(name));
  if (!parameter || cursor.role === 'key') return undefined;
  return parameterValues([String(name), parameter], here.node, index === undefined ? 'list' : 'item');
}

/** Names of parameters that receive targets: as a value, or as the keys of a map. */
function targetsOf({ document, path }: DocumentHere, { cursor }: Asking): readonly Choice[] | undefined {
  // Only runbooks take targets in a parameter: where the account did not tell its type, it is one.
  const isMeant = document?.type === 'Automation' || (document?.inAccount && document.type === undefined);
  if (!document || !isMeant) return undefined;
  if (path.length === 1 && path[0] === 'AutomationTargetParameterName')
    return marked(parameterNames(document, 'value'), document);
  if (path.length !== 2 || cursor.role === 'value') return undefined;
  return marked(parameterNames(document, 'key'), document).filter(
    ({ label }) => !cursor.present.includes(label),
  );
}

const marked = (choices: readonly Choice[], { inAccount }: SsmDocument): readonly Choice[] =>
  inAccount ? choices.map((choice) => ({ ...choice, beside: IN_ACCOUNT })) : choices;
