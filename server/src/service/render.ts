import { faithfulText } from './faithfulText.ts';
import { formatOf } from './formats/formatOf.ts';
import { MAXIMUM_DEPTH } from './formats/limits.ts';
import { inSchemaOrder } from './inSchemaOrder.ts';
import { requestKind } from './requestKind.ts';
import { itemSchema, memberSchema, requestSchema, type Schema } from './schema.ts';
import { type JsonValue, type Node, nameOf, type Property, type ScalarNode } from './tree.ts';

/**
 * A request as a file in the format of a language: its fields in the order of AWS's reference, laid out as the formatter
 * does. Reading it gives the very value again; undefined for what no file can hold: anything but an object, and what
 * nests too deep.
 */
export function render(request: JsonValue, languageId: string): string | undefined {
  const root = nodeOf(request, 0);
  if (root?.kind !== 'object') return undefined;
  return faithfulText(ordered(root, requestSchema(requestKind(root))), [], formatOf('', languageId))?.text;
}

/** Nodes of no text: to be written, not to be pointed at. */
const NOWHERE = { start: 0, end: 0 };

/** Undefined below the depth that is read. */
function nodeOf(value: JsonValue, depth: number): Node | undefined {
  if (typeof value !== 'object' || value === null) return scalarOf(value);
  if (depth >= MAXIMUM_DEPTH) return undefined;
  if (isList(value)) {
    const items = value.map((item) => nodeOf(item, depth + 1)).filter((item) => item !== undefined);
    return items.length < value.length ? undefined : { kind: 'array', span: NOWHERE, items };
  }
  const members = Object.entries(value);
  const properties = members.flatMap(([name, inner]): readonly Property[] => {
    const node = nodeOf(inner, depth + 1);
    return node ? [{ key: scalarOf(name), value: node, span: NOWHERE }] : [];
  });
  return properties.length < members.length ? undefined : { kind: 'object', span: NOWHERE, properties };
}

function ordered(node: Node, schema: Schema | undefined): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'array') {
    const items = schema && itemSchema(schema);
    return { ...node, items: node.items.map((item) => ordered(item, items)) };
  }
  const properties = node.properties.map((property): Property => {
    const { value } = property;
    return { ...property, value: value && ordered(value, schema && memberSchema(schema, nameOf(property))) };
  });
  return { ...node, properties: inSchemaOrder(properties, nameOf, schema) };
}

const scalarOf = (value: ScalarNode['value']): ScalarNode => ({
  kind: 'scalar',
  span: NOWHERE,
  value,
  source: '',
});

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
