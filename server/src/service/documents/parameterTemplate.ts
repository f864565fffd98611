import type { Template } from '../formats/format.ts';
import { standIn } from '../template.ts';
import type { JsonValue, Node } from '../tree.ts';
import {
  isRequired,
  type NamedParameter,
  namesFromTargets,
  parameterOrder,
  ROLE_PARAMETER,
} from './parameterOrder.ts';
import { defaultText } from './parameterWords.ts';
import type { DocumentParameter, SsmDocument } from './ssmDocument.ts';

/** The list that a parameter is given, with the places to fill in. */
export function parameterTemplate(name: string, parameter: DocumentParameter): Template {
  const { default: usual, type } = parameter;
  const words = listedWords(parameter);
  if (words.length > 0) return { kind: 'array', items: [{ kind: 'choice', of: 'string', values: words }] };
  const texts =
    isListType(type) && Array.isArray(usual) && usual.length > 0
      ? usual.map(String)
      : [proposal(name, parameter)];
  return { kind: 'array', items: texts.map((text) => ({ kind: 'string', text })) };
}

/**
 * `Parameters` as an association of this document may start it: what is required and does not come from targets, and
 * the role of a runbook. Where nothing is, the first parameter. Undefined for a document that takes none.
 */
export function parametersTemplate(
  document: SsmDocument,
  association: Node | undefined,
): Template | undefined {
  const fromTargets = namesFromTargets(association, document);
  const free = parameterOrder(document).filter(([name]) => !fromTargets.includes(name));
  const due = free.filter(([name, parameter]) => isRequired(parameter) || name === ROLE_PARAMETER);
  const chosen = due.length > 0 ? due : free.slice(0, 1);
  return chosen.length > 0 ? templateOfParameters(chosen) : undefined;
}

export const templateOfParameters = (parameters: readonly NamedParameter[]): Template => ({
  kind: 'object',
  properties: parameters.map(([name, parameter]) => [name, parameterTemplate(name, parameter)] as const),
});

/** A value of a parameter that shows its shape, to be filled in. */
export const parameterStandIn = (name: string, parameter: DocumentParameter): JsonValue =>
  standIn(parameterTemplate(name, parameter));

/** The values that a parameter lists or its type has, the default first. */
export function listedWords({ allowedValues, default: usual, type }: DocumentParameter): readonly string[] {
  const words = allowedValues ?? (type === 'Boolean' ? ['true', 'false'] : []);
  const first = words.filter((word) => usual !== undefined && word === defaultText(usual));
  return [...first, ...words.filter((word) => !first.includes(word))];
}

/** Whether every item of the list counts. Runbooks also know lists of AWS types: `List<AWS::EC2::Instance::Id>`. */
export const isListType = (type: string | undefined): boolean =>
  type === 'StringList' || type?.startsWith('List<') === true;

/** A text to start from: the default, else a value that is known, else what the name tells, else the name itself. */
function proposal(
  name: string,
  { default: usual, knownValues, range, type = '' }: DocumentParameter,
): string {
  if (usual !== undefined && usual !== '' && !isListType(type)) return defaultText(usual);
  const [known] = knownValues ?? [];
  if (known !== undefined) return known;
  if (type === 'StringMap') return '{}';
  if (type === 'MapList') return '[]';
  if (type === 'Integer' || range) return String(range?.[0] ?? 1);
  if (usual === '') return '';
  return TELLING.find(([form]) => form.test(name))?.[1] ?? `<${name}>`;
}

/** What values look like, by the names that parameters have everywhere. None of them exists or changes anything. */
const TELLING: readonly (readonly [name: RegExp, text: string])[] = [
  [/AssumeRole$|RoleArn$/i, 'arn:aws:iam::111122223333:role/Automation'],
  [/^InstanceIds?$/i, 'i-0123456789abcdef0'],
  [/^VolumeIds?$/i, 'vol-0123456789abcdef0'],
  [/^commands?$/i, 'uptime'],
];
