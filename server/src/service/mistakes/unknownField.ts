import type { Fix, Problem } from '../problem.ts';
import { membersOf } from '../schema.ts';
import { type JsonValue, jsonOf, nameOf, type ObjectNode, type Path, type Property } from '../tree.ts';
import { listInWords, placeInWords, quote } from '../words.ts';
import { aliasOf } from './aliases.ts';
import { closest, plain } from './closest.ts';
import { type Elsewhere, misplaced, stranger } from './elsewhere.ts';
import type { Place } from './place.ts';

export interface UnknownField {
  readonly problem: Problem;
  /** The fields that may have been meant: they need not be called missing as well. */
  readonly meant: readonly string[];
}

/** A key that the object at `place` does not have: what was meant, else where it belongs, else how to be rid of it. */
export function unknownField(place: Place, property: Property, object: ObjectNode): UnknownField {
  const name = nameOf(property);
  const { meant, sure, elsewhere } = explained(place, name, object);
  const renames = meant.map(
    (to): Fix => ({
      title: `Rename to '${to}'`,
      edits: [{ change: 'rename', property, to }],
      ...(sure && { preferred: true }),
    }),
  );
  const move = moved(property, elsewhere?.home, object);
  const remove: Fix = {
    title: `Remove ${quote(name)}`,
    edits: [{ change: 'remove', property, from: object }],
  };
  const wrapper = WRAPPERS.includes(name);
  return {
    problem: {
      code: 'unknown-field',
      severity: 'error',
      span: property.key.span,
      message: elsewhere?.words ?? unknownInWords(place, name, meant),
      fixes: renames.length > 0 ? renames : wrapper ? [] : [move ?? remove],
    },
    meant: wrapper ? (place.schema.required ?? []) : meant,
  };
}

function explained(
  { kind, path, schema }: Place,
  name: string,
  object: ObjectNode,
): { readonly meant: readonly string[]; readonly sure?: boolean; readonly elsewhere?: Elsewhere } {
  const present = object.properties.map(nameOf);
  const free = membersOf(schema).filter(([member]) => !present.includes(member));
  const names = free.map(([member]) => member);
  const near = closest(name, names);
  if (near.sure) return { meant: near.names, sure: true };
  const atTop = path.length === 0 || (path[0] === 'Entries' && path.length === 2);
  const known = atTop ? stranger(name, kind) : undefined;
  if (known) return { meant: [], elsewhere: known };
  const alive = near.names.filter(
    (one) => !free.some(([member, { deprecationMessage }]) => member === one && deprecationMessage),
  );
  const alias = aliasOf(name);
  const meant = [
    ...alive,
    ...(alias && names.includes(alias) && !alive.includes(alias) ? [alias] : []),
  ].slice(0, 3);
  if (meant.length > 0) return { meant };
  const elsewhere = stranger(name, kind) ?? misplaced(name, kind);
  if (elsewhere) return { meant: [], elsewhere };
  const typed = plain(name);
  return {
    meant: typed.length < 4 ? [] : names.filter((member) => plain(member).includes(typed)).slice(0, 3),
  };
}

function unknownInWords({ kind, path, schema }: Place, name: string, meant: readonly string[]): string {
  const names = membersOf(schema).map(([member]) => member);
  const few = names.length <= 4 ? ` It has ${listInWords(names, 'and')}.` : '';
  const question = meant.length > 0 ? ` Did you mean ${listInWords(meant, 'or')}?` : few;
  return `${placeInWords(path, kind)} has no field ${quote(name)}.${question}`;
}

/** The property becomes the object that it belongs in, where the file has none yet. */
function moved(property: Property, home: Path | undefined, object: ObjectNode): Fix | undefined {
  const { value } = property;
  const has = (name: string): boolean => object.properties.some((other) => nameOf(other) === name);
  if (!value) return undefined;
  if (nameOf(property) === 'InstanceIds' && !has('Targets')) {
    const ids = value.kind === 'array' ? jsonOf(value) : [jsonOf(value)];
    return moveFix(property, 'Targets', [{ Key: 'InstanceIds', Values: ids }], 'Targets');
  }
  const [outer, ...inner] = home?.every((step) => typeof step === 'string') ? home.map(String) : [];
  if (!outer || has(outer)) return undefined;
  const by = [...inner, nameOf(property)].reduceRight<JsonValue>(
    (held, name) => ({ [name]: held }),
    jsonOf(value),
  );
  return moveFix(property, outer, by, [outer, ...inner].join('.'));
}

const moveFix = (property: Property, to: string, by: JsonValue, into: string): Fix => ({
  title: `Move into '${into}'`,
  edits: [
    { change: 'rename', property, to },
    ...(property.value ? [{ change: 'replace' as const, node: property.value, by }] : []),
  ],
});

/** Keys whose removal would take the whole association with it. */
const WRAPPERS: readonly string[] = ['AssociationDescription', 'Resources', 'Properties'];
