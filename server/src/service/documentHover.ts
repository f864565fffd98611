import { documentsAround } from './account/documentsAround.ts';
import { type DocumentHere, documentHere } from './documents/documentHere.ts';
import { documentName, isAwsName } from './documents/documentsOf.ts';
import { documentInMarkdown, parametersInMarkdown, surenessInWords } from './documents/documentWords.ts';
import { parameterOf } from './documents/parameterOrder.ts';
import { codeInMarkdown, inLine, parameterInMarkdown } from './documents/parameterWords.ts';
import type { HoverSource } from './hoverSource.ts';
import type { Node } from './tree.ts';

/** What is known of a document on its name, and of a parameter on its name and on its values. */
export const documentHover: HoverSource = ({ root, path, kind, node, surroundings }) => {
  const documents = documentsAround(surroundings);
  const here = documents && documentHere(root, kind, path, documents);
  if (!here) return undefined;
  const [field] = here.path;
  if (here.path.length === 1 && field === 'Name') return nameWords(here);
  if (here.path.length === 1 && field === 'Parameters')
    return here.document && parametersInMarkdown(here.document);
  return parameterWords(here, node);
};

function nameWords({ document, name }: DocumentHere): string | undefined {
  if (document) return documentInMarkdown(document);
  if (name === undefined || name.trim() === '') return undefined;
  const shown = codeInMarkdown(documentName(name));
  return isAwsName(documentName(name))
    ? `${shown} is not among the AWS documents that are known here.`
    : `${shown} is not a document that is known here: neither one of AWS nor one of this workspace.`;
}

function parameterWords({ document, path }: DocumentHere, node: Node | undefined): string | undefined {
  const name = parameterNameAt(path, node);
  if (!document || name === undefined) return undefined;
  const parameter = parameterOf(document, name);
  const known = parameter
    ? parameterInMarkdown(name, parameter)
    : `${inLine(document.name)} has no parameter of this name that is known here.`;
  return `${known}\n\n${surenessInWords(document)}`;
}

/** The parameter that a place in an association is about: where its name stands, or its values. */
function parameterNameAt(
  [field, second, third]: DocumentHere['path'],
  node: Node | undefined,
): string | undefined {
  if (field === 'Parameters' && typeof second === 'string') return second;
  if (field === 'TargetMaps' && typeof third === 'string') return third;
  if (field !== 'AutomationTargetParameterName' || node?.kind !== 'scalar') return undefined;
  return typeof node.value === 'string' && node.value !== '' ? node.value : undefined;
}
