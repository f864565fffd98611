import type { Asking, Choice } from './choice.ts';
import { fieldInMarkdown, shapeInWords, valueWords } from './fieldWords.ts';
import type { Template } from './formats/format.ts';
import { entrySchema, itemSchema, membersOf, type Schema, schemaAt } from './schema.ts';
import { shaped, templateOf, templateOfSnippet } from './template.ts';
import type { JsonValue } from './tree.ts';

/** What the schema says may be written at a cursor, best first: the missing fields of an object, the values of a field. */
export function schemaChoices({ kind, cursor }: Asking): readonly Choice[] {
  const schema = schemaAt(kind, cursor.path);
  if (!schema) return [];
  const holdsKeys = schema.type === 'object';
  if (cursor.role === 'key') return holdsKeys ? keysOf(schema, cursor.present) : [];
  if (cursor.role === 'value' || !holdsKeys) return valuesOf(schema);
  // An object that is still empty may be written whole.
  const whole = cursor.present.length === 0 ? valuesOf(schema) : [];
  return [...keysOf(schema, cursor.present), ...whole];
}

/** Fields that are not there yet: required, optional, deprecated. */
function keysOf(schema: Schema, present: readonly string[]): readonly Choice[] {
  const { required = [] } = schema;
  const missing = membersOf(schema).filter(([name]) => !present.includes(name));
  const rank = ([name, member]: (typeof missing)[number]): number =>
    required.includes(name) ? 0 : member.deprecationMessage ? 2 : 1;
  const fields = missing
    .toSorted((a, b) => rank(a) - rank(b))
    .map(([name, member]) => keyChoice(name, member, required.includes(name)));
  return [...fields, ...entriesOf(schema, present)];
}

const keyChoice = (name: string, schema: Schema, required: boolean): Choice => ({
  label: name,
  kind: 'field',
  detail: shapeInWords(schema, required),
  words: fieldInMarkdown(schema),
  deprecated: schema.deprecationMessage !== undefined,
  insertion: { key: name, value: templateOf(schema) },
});

/** The entries that the examples of a map have: any other name is as good. */
function entriesOf(schema: Schema, present: readonly string[]): readonly Choice[] {
  const entry = entrySchema(schema);
  if (!entry) return [];
  const shape = templateOf(entry);
  const examples = (schema.examples ?? []).map((example) => shaped(example, schema));
  const known = examples.flatMap((example) => (example.kind === 'object' ? example.properties : []));
  return (known.length > 0 ? known : [['ParameterName', shape] as const])
    .filter(([name]) => !present.includes(name))
    .map(([name, value]) => ({ ...keyChoice(name, entry, false), insertion: { key: name, value } }));
}

function valuesOf(schema: Schema): readonly Choice[] {
  const snippets = (schema.defaultSnippets ?? []).map(
    (snippet): Choice => ({
      ...shapeChoice(schema, templateOfSnippet(snippet)),
      label: snippet.label,
      words: snippet.description ?? fieldInMarkdown(schema),
    }),
  );
  switch (schema.type) {
    case 'object':
      return snippets.length > 0 ? snippets : [shapeChoice(schema, templateOf(schema))];
    case 'array':
      return listsOf(schema, snippets);
    case 'boolean':
      return ['true', 'false'].map((text) =>
        wordChoice(schema, text, { kind: 'literal', text, fixed: true }),
      );
    default:
      return wordsOf(schema);
  }
}

/** A list of each shape that its items may start from. */
function listsOf(schema: Schema, snippets: readonly Choice[]): readonly Choice[] {
  const items = itemSchema(schema);
  if (snippets.length > 0 || !items) return snippets;
  const shapes = items.type === 'object' ? valuesOf(items) : [shapeChoice(schema, templateOf(schema))];
  return shapes.map((shape): Choice => {
    if (items.type !== 'object' || 'key' in shape.insertion) return shape;
    return { ...shape, insertion: { value: { kind: 'array', items: [shape.insertion.value] } } };
  });
}

function wordsOf(schema: Schema): readonly Choice[] {
  const { default: usual, enum: words = [], examples = [] } = schema;
  if (words.length > 0) {
    return words.map((text) => wordChoice(schema, text, { kind: 'string', text, fixed: true }));
  }
  const texts = [
    ...new Set([...(usual === undefined ? [] : [usual]), ...examples].filter(isFilled).map(String)),
  ];
  const kind = schema.type === 'integer' ? 'literal' : 'string';
  return texts.map((text) => ({ ...wordChoice(schema, text, { kind, text, fixed: true }), kind: 'example' }));
}

function wordChoice(schema: Schema, text: string, value: Template): Choice {
  const isDefault = String(schema.default) === text;
  return {
    label: text,
    kind: 'word',
    detail: isDefault ? 'default' : '',
    words: valueWords(schema, text) ?? fieldInMarkdown(schema),
    deprecated: false,
    insertion: { value },
  };
}

/** A whole object or list, labelled by what is in it. */
function shapeChoice(schema: Schema, value: Template): Choice {
  return {
    label: labelOf(value),
    kind: 'shape',
    detail: shapeInWords(schema, false),
    words: fieldInMarkdown(schema),
    deprecated: false,
    insertion: { value },
  };
}

function labelOf(template: Template): string {
  if (template.kind === 'array') return `[ ${template.items.map(labelOf).join(', ')} ]`;
  if (template.kind === 'object') return `{ ${template.properties.map(([name]) => name).join(', ')} }`;
  return template.kind === 'choice' ? (template.values[0] ?? '') : template.text;
}

const isFilled = (value: JsonValue): boolean => value !== '' && value !== null && typeof value !== 'object';
