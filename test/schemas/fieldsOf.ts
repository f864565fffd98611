import association from '../../schemas/association.schema.json';

/** What the tests read of a schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** A place of a request: a field, an item of a list or a value of a map. */
export interface Field {
  /** `Targets[].Key`; `[]` is any item of a list, `{}` any value of a map, the empty path the whole request. */
  readonly path: string;
  readonly schema: Schema;
  readonly required: boolean;
}

export const SCHEMA: Schema = association;

/** The requests that the schema describes, by the names of the validator's exports. */
export const REQUESTS = {
  create: SCHEMA,
  update: definition('UpdateAssociationRequest'),
  batch: definition('CreateAssociationBatchRequest'),
} as const;

/** Every place of a request, references followed, in the order of the schema. */
export function* fieldsOf(schema: Schema, path = '', required = false): Generator<Field> {
  const { items, properties = {}, additionalProperties, required: names = [] } = resolve(schema);
  yield { path, schema: resolve(schema), required };
  if (items) yield* fieldsOf(items, `${path}[]`);
  if (typeof additionalProperties === 'object') yield* fieldsOf(additionalProperties, `${path}{}`);
  for (const [name, member] of Object.entries(properties)) {
    yield* fieldsOf(member, path ? `${path}.${name}` : name, names.includes(name));
  }
}

function resolve(schema: Schema): Schema {
  return schema.$ref ? definition(schema.$ref.replace('#/definitions/', '')) : schema;
}

function definition(name: string): Schema {
  const found = SCHEMA.definitions?.[name];
  if (!found) throw new Error(`The schema has no definition ${name}`);
  return found;
}
