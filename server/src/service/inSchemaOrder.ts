import { membersOf, type Schema } from './schema.ts';

/**
 * The members of an object in the order of the schema, which is that of AWS's reference. What the schema does not know
 * comes last, in the order it had; the entries of maps (`Parameters`) stay as they are.
 */
export function inSchemaOrder<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
  schema: Schema | undefined,
): readonly Member[] {
  const names = schema ? membersOf(schema).map(([name]) => name) : [];
  const rank = (member: Member): number => {
    const index = names.indexOf(nameOf(member));
    return index < 0 ? names.length : index;
  };
  return members.toSorted((one, other) => rank(one) - rank(other));
}
