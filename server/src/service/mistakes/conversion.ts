import { entrySchema, itemSchema, membersOf, type Schema } from '../schema.ts';
import {
  type JsonValue,
  jsonOf,
  type Node,
  nameOf,
  type ObjectNode,
  type Path,
  type ScalarNode,
} from '../tree.ts';

/**
 * What a value of the wrong type was most likely meant to be, as a value that fits `schema`; undefined where
 * that is anybody's guess.
 */
export function converted(node: Node, schema: Schema, path: Path): JsonValue | undefined {
  switch (schema.type) {
    case 'string':
      return asText(node, path);
    case 'integer':
      return asNumber(node);
    case 'boolean':
      return asBoolean(node);
    case 'array':
      return asList(node, schema, path);
    case 'object':
      return asObject(node, schema);
    default:
      return undefined;
  }
}

/** As written: a number may have lost its leading zeros when it was read. */
function asText(node: Node, path: Path): string | undefined {
  if (node.kind === 'array') return only(node.items, (item) => asText(item, path));
  if (node.kind === 'object') {
    // A StringMap parameter travels as the JSON text of an object.
    return path.includes('Parameters') ? JSON.stringify(jsonOf(node)) : undefined;
  }
  return node.value === null ? undefined : textOf(node);
}

const textOf = ({ value, source, alias }: ScalarNode): string =>
  typeof value === 'string' || alias ? String(value) : source;

function asNumber(node: Node): number | undefined {
  if (node.kind === 'array') return only(node.items, asNumber);
  if (node.kind === 'object') return undefined;
  const number =
    typeof node.value === 'string' && /^-?\d+$/.test(node.value) ? Number(node.value) : node.value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function asBoolean(node: Node): boolean | undefined {
  if (node.kind === 'array') return only(node.items, asBoolean);
  if (node.kind === 'object') return undefined;
  const word = String(node.value).toLowerCase();
  if (/^(true|yes|y|on|1)$/.test(word)) return true;
  return /^(false|no|n|off|0)$/.test(word) ? false : undefined;
}

function asList(node: Node, schema: Schema, path: Path): JsonValue | undefined {
  const items = itemSchema(schema);
  if (!items || node.kind === 'array') return undefined;
  if (node.kind === 'object' && items.type === 'object') {
    return asPairs(node, items) ?? [jsonOf(node)];
  }
  const item = converted(node, items, path);
  return item === undefined ? undefined : [item];
}

/** `{ Team: platform }` where a list of `{ Key, Value }` is due, `{ InstanceIds: […] }` for `{ Key, Values }`. */
function asPairs(node: ObjectNode, items: Schema): JsonValue | undefined {
  const members = membersOf(items);
  const [key, value] = members;
  if (members.length !== 2 || !key || !value || key[0] !== 'Key') return undefined;
  if (node.properties.some((property) => members.some(([name]) => name === nameOf(property))))
    return undefined;
  const pairs = node.properties.map((property): JsonValue | undefined => {
    if (!property.value) return undefined;
    const second = fits(property.value, value[1])
      ? jsonOf(property.value)
      : converted(property.value, value[1], []);
    return second === undefined ? undefined : { [key[0]]: nameOf(property), [value[0]]: second };
  });
  return pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function asObject(node: Node, schema: Schema): JsonValue | undefined {
  if (node.kind !== 'array' || entrySchema(schema)) return undefined;
  return only(node.items, (item) => (item.kind === 'object' ? jsonOf(item) : undefined));
}

const only = <T>(items: readonly Node[], read: (item: Node) => T | undefined): T | undefined =>
  items.length === 1 && items[0] ? read(items[0]) : undefined;

/** Whether a value is of the type that the schema names; says nothing of what is inside it. */
function fits(node: Node, { type }: Schema): boolean {
  if (node.kind !== 'scalar') return node.kind === type;
  return type === 'integer' ? Number.isInteger(node.value) : typeof node.value === type;
}
