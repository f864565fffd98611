import { type Association, associationsOf, type FieldName } from './association.ts';
import { requestKind } from './requestKind.ts';
import type { SourceFile } from './sourceFile.ts';
import { type JsonValue, jsonOf } from './tree.ts';

/**
 * What makes two associations the same one, written twice: their AssociationName; for those without, that they do the
 * same to the same targets at the same times. How they do it (rate control, severity, output, tags) makes no other
 * association of them, nor does the order of targets.
 *
 * AWS has no token that would tell a repetition, and is not known to keep names apart: both of a pair are created, and
 * both run. So a pair is worth a warning, no more. Two schedules for one task are two associations: one cron expression
 * cannot say every pair of times.
 *
 * Undefined for the request of an update, which creates nothing, and where too little is written to tell.
 */
export function identityOf(association: Association): string | undefined {
  if (!known.has(association)) known.set(association, identityIn(association));
  return known.get(association);
}

const known = new WeakMap<Association, string | undefined>();

function identityIn({ kind, text, property }: Association): string | undefined {
  if (kind === 'update') return undefined;
  const name = text('AssociationName')?.value;
  if (name) return `named ${name}`;
  if (!text('Name')?.value) return undefined;
  const said = FIELDS.flatMap(([field, ordered]) => {
    const value = property(field)?.value;
    return value ? [`${field} ${canonical(jsonOf(value), ordered)}`] : [];
  });
  return said.length > 1 ? said.join('\n') : undefined;
}

/** The identities of all associations that a file would create. */
export const identitiesOf = ({ root }: SourceFile): readonly string[] =>
  associationsOf(root, requestKind(root), {}).flatMap((association) => identityOf(association) ?? []);

/** What is done, with what, to what, and when; whether the order of its lists means something. */
const FIELDS: readonly (readonly [field: FieldName, ordered: boolean])[] = [
  ['Name', true],
  ['DocumentVersion', true],
  ['Parameters', true],
  ['InstanceId', true],
  ['AutomationTargetParameterName', true],
  ['Targets', false],
  ['TargetMaps', false],
  ['TargetLocations', false],
  ['ScheduleExpression', true],
  ['ScheduleOffset', true],
  ['CalendarNames', false],
];

/** A value as text, members by name; lists as they are, or sorted. */
function canonical(value: JsonValue, ordered: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) {
    const items = value.map((item) => canonical(item, ordered));
    return `[${(ordered ? items : items.sort()).join()}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${canonical(member, ordered)}`,
  );
  return `{${members.sort().join()}}`;
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
