import { describe, expect, test } from 'vitest';
import { type Field, fieldsOf, REQUESTS } from './fieldsOf.ts';
import model from './service-model.json';

/** A shape as the service model has it: `min` and `max` mean length, items, entries or value, by its type. */
interface Shape {
  readonly type: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
}

type Constraints = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<string, Shape>> = model.shapes;

describe('the schema has the constraints of the service model, all of them and no others', () => {
  test.each(['create', 'update', 'batch'] as const)('%s', (request) => {
    const theirs = Object.fromEntries(modelConstraints(model.requests[request]));
    const ours = Object.fromEntries([...fieldsOf(REQUESTS[request])].map(schemaConstraints));
    expect(ours).toEqual(theirs);
  });

  test('and every pattern compiles as the validator compiles it', () => {
    const patterns = Object.values(SHAPES).flatMap(({ pattern }) => pattern ?? []);
    expect(patterns.map((pattern) => new RegExp(pattern, 'u').source)).toHaveLength(15);
  });
});

function* modelConstraints(name: string, path = ''): Generator<readonly [string, Constraints]> {
  const shape = SHAPES[name];
  if (!shape) throw new Error(`The service model has no shape ${name}`);
  const { type, pattern, min, max, required, members = {}, member, key, value } = shape;
  const [least, most] = LIMITS[type] ?? ['', ''];
  yield [
    path,
    said({
      type: TYPES[type] ?? type,
      closed: type === 'structure' || undefined,
      pattern,
      enum: shape.enum,
      required,
      [least]: min,
      [most]: max,
      names: key && namesOf(SHAPES[key]),
    }),
  ];
  if (member) yield* modelConstraints(member, `${path}[]`);
  if (value) yield* modelConstraints(value, `${path}{}`);
  for (const [field, target] of Object.entries(members)) {
    yield* modelConstraints(target, path ? `${path}.${field}` : field);
  }
}

/** Words of the model, in those of JSON Schema. */
const TYPES: Readonly<Record<string, string>> = { structure: 'object', map: 'object', list: 'array' };
const LIMITS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['minLength', 'maxLength'],
  list: ['minItems', 'maxItems'],
  map: ['minProperties', 'maxProperties'],
  integer: ['minimum', 'maximum'],
};

/** The rules for the names of a map; a plain string has none. */
const namesOf = (key: Shape | undefined): Constraints | undefined => {
  const { type, ...rules } = said({ type: key?.type, minLength: key?.min, maxLength: key?.max });
  return Object.keys(rules).length > 0 ? rules : undefined;
};

const CHECKED = new Set([
  ...['type', 'pattern', 'enum', 'required', 'minimum', 'maximum', 'minLength', 'maxLength'],
  ...['minItems', 'maxItems', 'minProperties', 'maxProperties'],
]);

/** Keywords that are compared elsewhere, or that say what to think and not what to refuse. */
const OTHER =
  /^(\$|properties$|items$|definitions$|additionalProperties$|propertyNames$|x-|title$|description$|markdown|examples$|default|deprecationMessage$|enumDescriptions$|patternErrorMessage$)/;

function schemaConstraints({ path, schema }: Field): readonly [string, Constraints] {
  const unknown = Object.keys(schema).filter((keyword) => !CHECKED.has(keyword) && !OTHER.test(keyword));
  expect(unknown, `keywords at ${path} that this test does not compare`).toEqual([]);
  const checked = Object.entries(schema).filter(([keyword]) => CHECKED.has(keyword));
  return [
    path,
    said({
      ...Object.fromEntries(checked),
      closed: schema.additionalProperties === false || undefined,
      names: schema.propertyNames,
    }),
  ];
}

/** Without what is not said; a minimum of 0 for lengths says nothing either. */
const said = (constraints: Constraints): Constraints =>
  Object.fromEntries(
    Object.entries(constraints).filter(
      ([keyword, value]) => value !== undefined && !(value === 0 && keyword.startsWith('min')),
    ),
  );
