import type { Choice } from '../choice.ts';
import type { Cursor, Template } from '../formats/format.ts';
import { choicesOf } from '../proposal.ts';
import { type Node, nodeAt } from '../tree.ts';
import {
  isRequired,
  type NamedParameter,
  namesFromTargets,
  parameterOrder,
  targetParameters,
} from './parameterOrder.ts';
import { parameterProposals } from './parameterProposals.ts';
import { parameterTemplate, templateOfParameters } from './parameterTemplate.ts';
import { parameterInMarkdown, parameterShape } from './parameterWords.ts';
import type { SsmDocument } from './ssmDocument.ts';

/** The parameters of a document that are not there yet; where none is, also all required ones at once. */
export function parameterKeys(
  document: SsmDocument,
  association: Node | undefined,
  { present, role }: Cursor,
): readonly Choice[] {
  const fromTargets = namesFromTargets(association, document);
  const free = parameterOrder(document)
    .filter(([name]) => !present.includes(name))
    .toSorted(([a], [b]) => Number(fromTargets.includes(a)) - Number(fromTargets.includes(b)));
  const required = free.filter(([name, parameter]) => isRequired(parameter) && !fromTargets.includes(name));
  const whole = role !== 'key' && present.length === 0 && required.length > 0 ? [wholeChoice(required)] : [];
  if (role === 'value') return whole.length > 0 ? whole : free.slice(0, 1).map((one) => wholeChoice([one]));
  const keys = free.map(([name, parameter]) => ({
    ...choice([name, parameter], 'field', { kind: 'object', properties: [] }),
    insertion: { key: name, value: parameterTemplate(name, parameter) },
  }));
  return required.length > 1 ? [...whole, ...keys] : [...keys, ...whole];
}

/** What may stand as the values of a parameter, as one item of its list or as the whole list. */
export function parameterValues(
  [name, parameter]: NamedParameter,
  association: Node | undefined,
  as: 'item' | 'list',
): readonly Choice[] {
  const proposals = parameterProposals(name, parameter, nodeAt(association, ['Parameters']));
  const values = choicesOf(
    proposals.map((one) => ({ ...one, words: one.words || parameterInMarkdown(name, parameter) })),
    as,
  );
  if (as === 'item' || proposals.some(({ open }) => !open)) return values;
  return [
    { ...choice([name, parameter], 'shape', parameterTemplate(name, parameter)), label: '[ … ]' },
    ...values,
  ];
}

/** The names of the parameters of a runbook that can receive targets. */
export const parameterNames = (document: SsmDocument, as: 'key' | 'value'): readonly Choice[] =>
  targetParameters(document).map(([name, parameter]) => ({
    ...choice([name, parameter], as === 'key' ? 'field' : 'word', {
      kind: 'string',
      text: name,
      fixed: true,
    }),
    ...(as === 'key' && { insertion: { key: name, value: parameterTemplate(name, parameter) } }),
  }));

const wholeChoice = (parameters: readonly NamedParameter[]): Choice => ({
  label: parameters.length === 1 ? `{ ${parameters[0]?.[0]} }` : 'All required parameters',
  kind: 'shape',
  detail: parameters.map(([name]) => name).join(', '),
  words: parameters.map(([name, parameter]) => parameterInMarkdown(name, parameter)).join('\n\n'),
  deprecated: false,
  insertion: { value: templateOfParameters(parameters) },
});

const choice = ([name, parameter]: NamedParameter, kind: Choice['kind'], value: Template): Choice => ({
  label: name,
  kind,
  detail: parameterShape(parameter),
  words: parameterInMarkdown(name, parameter),
  deprecated: false,
  insertion: { value },
});
