import type { Template } from './formats/format.ts';
import { entrySchema, itemSchema, memberSchema, type Schema, type Snippet } from './schema.ts';
import type { JsonValue } from './tree.ts';

/** The shape in which a value of `schema` is written: its first snippet, else its first example, else its bare form. */
export function templateOf(schema: Schema): Template {
  const [snippet] = schema.defaultSnippets ?? [];
  if (snippet) return templateOfSnippet(snippet);
  const [example] = schema.examples ?? [];
  switch (schema.type) {
    case 'boolean':
      return {
        kind: 'choice',
        of: 'literal',
        values: schema.default === true ? ['false', 'true'] : ['true', 'false'],
      };
    case 'integer':
      return { kind: 'literal', text: String(example ?? schema.default ?? schema.minimum ?? 1) };
    case 'array':
      return example === undefined ? { kind: 'array', items: itemsOf(schema) } : shaped(example, schema);
    case 'object':
      return example === undefined ? bareObject(schema) : shaped(example, schema);
    default:
      return schema.enum
        ? { kind: 'choice', of: 'string', values: schema.enum }
        : { kind: 'string', text: String(example ?? schema.default ?? '') };
  }
}

/** A snippet of the schema: `${1:text}` is a place to fill in, and `^` in front means that no quotes are due. */
export const templateOfSnippet = ({ body }: Snippet): Template => templateOfBody(body);

/** The value that a template stands for while nobody has filled it in. */
export function standIn(template: Template): JsonValue {
  switch (template.kind) {
    case 'string':
      return template.text;
    case 'literal':
      return literal(template.text);
    case 'choice':
      return template.of === 'string' ? (template.values[0] ?? '') : literal(template.values[0] ?? 'true');
    case 'array':
      return template.items.map(standIn);
    case 'object':
      return Object.fromEntries(template.properties.map(([name, value]) => [name, standIn(value)]));
  }
}

const itemsOf = (schema: Schema): readonly Template[] => {
  const items = itemSchema(schema);
  return items ? [templateOf(items)] : [];
};

/** The required members, else the first few. */
function bareObject(schema: Schema): Template {
  const names = schema.required ?? Object.keys(schema.properties ?? {}).slice(0, 3);
  const entry = entrySchema(schema);
  const properties = names.map((name) => [name, templateOf(memberSchema(schema, name) ?? {})] as const);
  return { kind: 'object', properties: entry ? [['ParameterName', templateOf(entry)]] : properties };
}

/** An example with its texts as proposals; words that the schema lists become a choice. */
export function shaped(example: JsonValue, schema: Schema | undefined): Template {
  if (Array.isArray(example)) {
    const items = schema && itemSchema(schema);
    return { kind: 'array', items: example.map((item: JsonValue) => shaped(item, items)) };
  }
  if (typeof example === 'object' && example !== null) {
    const properties = Object.entries(example).map(
      ([name, value]) => [name, shaped(value, schema && memberSchema(schema, name))] as const,
    );
    return { kind: 'object', properties };
  }
  if (typeof example === 'string') {
    return schema?.enum
      ? { kind: 'choice', of: 'string', values: schema.enum }
      : { kind: 'string', text: example };
  }
  return { kind: 'literal', text: String(example) };
}

function templateOfBody(body: JsonValue): Template {
  if (Array.isArray(body)) return { kind: 'array', items: body.map(templateOfBody) };
  if (typeof body === 'object' && body !== null) {
    const properties = Object.entries(body).map(
      ([name, value]) => [filled(name), templateOfBody(value)] as const,
    );
    return { kind: 'object', properties };
  }
  if (typeof body !== 'string') return { kind: 'literal', text: String(body), fixed: true };
  const text = filled(body.replace(/^\^/, ''));
  const fixed = PLACE.test(body) ? undefined : ({ fixed: true } as const);
  return { kind: body.startsWith('^') ? 'literal' : 'string', text, ...fixed };
}

const filled = (text: string): string => text.replace(new RegExp(PLACE, 'g'), '$1');

const PLACE = /\$\{\d+:([^}]*)\}/;

const literal = (text: string): JsonValue =>
  text === 'true' ? true : text === 'false' ? false : Number.isFinite(Number(text)) ? Number(text) : text;
