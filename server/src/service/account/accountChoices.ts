import type { Asking, Choice } from '../choice.ts';
import type { DocumentHere } from '../documents/documentHere.ts';
import { matches } from '../mistakes/wrongForm.ts';
import { choicesOf, type Proposal } from '../proposal.ts';
import { itemSchema, type Schema, schemaAt } from '../schema.ts';
import { placeForm } from '../values/placeForm.ts';
import { withoutOthers } from '../values/withoutOthers.ts';
import { accountProposals } from './accountProposals.ts';
import { valueLookUp } from './valueLookUp.ts';

/** The values that an account has for a place, as far as AWS takes them there. */
export function accountChoices(here: DocumentHere, asking: Asking): readonly Choice[] {
  const { cursor, kind, surroundings } = asking;
  const lookUp = surroundings.account && valueLookUp(here);
  if (!surroundings.account || !lookUp) return [];
  const form = placeForm(here.path);
  const schema = schemaAt(kind, cursor.path);
  const item = schema && (itemSchema(schema) ?? schema);
  const proposals = accountProposals(lookUp, surroundings.account)
    .map((one) => (form.endsWith('Targets.#.Key') ? { ...one, text: `tag:${one.text}` } : one))
    // AWS keeps these keys for tags of its own: one can be looked for, not given.
    .filter(({ text }) => !(form === 'Tags.#.Key' && /^aws:/i.test(text)))
    .filter(({ text }) => text !== '' && fits(text, item));
  const each = [...new Map(proposals.map((one): [string, Proposal] => [one.text, one])).values()];
  return choicesOf(withoutOthers(each, asking), schema?.type === 'array' ? 'list' : 'item');
}

/** Exact values come first, then what the account has, then examples that it has not. Each once. */
export function withAccount(known: readonly Choice[], account: readonly Choice[]): readonly Choice[] {
  const had = new Map(account.map((choice) => [choice.label, choice]));
  const exact = known.filter((choice) => !isExample(choice));
  const labels = new Set(exact.map(({ label }) => label));
  return [
    ...exact.map((choice) => ({ ...choice, ...besideOf(had.get(choice.label)) })),
    ...account.filter(({ label }) => !labels.has(label)),
    ...known.filter((choice) => isExample(choice) && !had.has(choice.label)),
  ];
}

/** Something to type over; a word like `$LATEST` stands for itself. */
const isExample = ({ kind, label }: Choice): boolean =>
  kind === 'shape' || (kind === 'example' && !label.startsWith('$'));

const besideOf = (choice: Choice | undefined): Pick<Choice, 'beside'> =>
  choice?.beside === undefined ? {} : { beside: choice.beside };

const fits = (text: string, schema: Schema | undefined): boolean =>
  !schema ||
  (text.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY) && matches(text, schema, 'whole'));
