import association from '../../../schemas/association.schema.json';
import { OPERATIONS, type RequestKind } from './requestKind.ts';
import type { JsonValue, Path } from './tree.ts';

/** The part of JSON Schema (draft-07) that `association.schema.json` speaks, and its annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** A schema here makes the object a map: any name, one kind of value. */
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  /** Plain words, and the same with Markdown where that says more. */
  readonly description?: string;
  readonly markdownDescription?: string;
  /** One for each of `enum`. */
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  /** What to say in place of `pattern`. */
  readonly patternErrorMessage?: string;
  readonly deprecationMessage?: string;
  /** What the number counts: `days`, `hours`. */
  readonly 'x-unit'?: string;
  /** The page that documents the field. */
  readonly 'x-docs'?: string;
  /** When AWS added the field, where that is not long ago. */
  readonly 'x-since'?: string;
  /** Whole values to start from. */
  readonly defaultSnippets?: readonly Snippet[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export interface Snippet {
  readonly label: string;
  readonly description?: string;
  readonly body: JsonValue;
}

const SCHEMA: Schema = association;

/** The schema of a whole request. */
export function requestSchema(kind: RequestKind): Schema {
  return kind === 'create' ? SCHEMA : (SCHEMA.definitions?.[`${OPERATIONS[kind]}Request`] ?? {});
}

/** The schema of the place at `path`, references followed; undefined where the request knows no such place. */
export function schemaAt(kind: RequestKind, path: Path): Schema | undefined {
  let schema: Schema | undefined = requestSchema(kind);
  for (const step of path) {
    if (!schema) return undefined;
    schema = typeof step === 'number' ? itemSchema(schema) : memberSchema(schema, step);
  }
  return schema;
}

/** The schema of each item of a list. */
export const itemSchema = ({ items }: Schema): Schema | undefined => items && resolve(items);

/** The schema of one member of an object or one entry of a map. */
export function memberSchema(schema: Schema, name: string): Schema | undefined {
  const { properties } = schema;
  return properties && Object.hasOwn(properties, name)
    ? resolve(properties[name] ?? {})
    : entrySchema(schema);
}

/** The schema of each value of a map (`Parameters`), whose names are free; undefined for other objects. */
export const entrySchema = ({ additionalProperties }: Schema): Schema | undefined =>
  typeof additionalProperties === 'object' ? resolve(additionalProperties) : undefined;

/** The named members of an object in the order of the schema, references followed. */
export const membersOf = ({ properties = {} }: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(properties).map(([name, schema]) => [name, resolve(schema)]);

function resolve(schema: Schema): Schema {
  const { $ref } = schema;
  return $ref ? resolve(SCHEMA.definitions?.[$ref.slice(DEFINITIONS.length)] ?? {}) : schema;
}

/** What every reference begins with. */
const DEFINITIONS = '#/definitions/';
