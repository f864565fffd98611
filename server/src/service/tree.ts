/** Half-open range of UTF-16 offsets into the text. Lines and columns do not exist inside the service. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Way from the root to a place: property names and list indexes. */
export type Path = readonly (string | number)[];

/** What a file says at one place; both formats produce it, and nothing behind `formats/` can tell which did. */
export type Node = ScalarNode | ArrayNode | ObjectNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** The characters of `span` as written, quotes included: a fix that quotes a value needs them (`012345678901`). */
  readonly source: string;
  /** Set when `span` is a reference to a value that is written elsewhere. */
  readonly alias?: true;
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly Node[];
  readonly alias?: true;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly span: Span;
  /** In the order of the text, duplicates included. */
  readonly properties: readonly Property[];
  readonly alias?: true;
}

export interface Property {
  readonly key: ScalarNode;
  /** Missing while the property is half written (`"Name":` and nothing after it). */
  readonly value: Node | undefined;
  readonly span: Span;
  /** Set when the property came with a merge (`<<`): it is written elsewhere. */
  readonly alias?: true;
}

/** A plain JSON value, as `JSON.parse` would give it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The name of a property: YAML may write a number or boolean where the name stands. */
export const nameOf = ({ key: { value } }: Property): string =>
  typeof value === 'string' ? value : String(value);

/** The property that counts under `name`: the last one, as JSON readers and the AWS CLI take it. */
export const propertyOf = (node: Node | undefined, name: string): Property | undefined =>
  node?.kind === 'object' ? node.properties.findLast((property) => nameOf(property) === name) : undefined;

/** The node at `path`, or undefined where the file says nothing there. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'array') node = typeof step === 'number' ? node.items[step] : undefined;
    else node = propertyOf(node, String(step))?.value;
  }
  return node;
}

/** Where an offset lies: the innermost node or key around it. */
export interface Located {
  /** Path of the property or item that contains the offset. */
  readonly path: Path;
  readonly node: Node | undefined;
  /** Set when the offset lies on the key of a property; `path` then ends with its name. */
  readonly property: Property | undefined;
}

/** The innermost place whose span holds `offset` (both ends included). Undefined outside the root. */
export function locate(root: Node | undefined, offset: number): Located | undefined {
  if (!root || !holds(root.span, offset)) return undefined;
  let located: Located = { path: [], node: root, property: undefined };
  for (;;) {
    const inner = step(located, offset);
    if (!inner) return located;
    located = inner;
    if (located.property) return located;
  }
}

/** The file's value as plain JSON; half-written properties are left out, the last of duplicates counts. */
export function jsonOf(node: Node): JsonValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(jsonOf);
  const members: { [name: string]: JsonValue } = {};
  for (const property of node.properties) {
    if (property.value) setMember(members, nameOf(property), jsonOf(property.value));
  }
  return members;
}

/** As `JSON.parse` does it: an assignment to `__proto__` would make no member. */
function setMember(members: { [name: string]: JsonValue }, name: string, value: JsonValue): void {
  if (name !== '__proto__') members[name] = value;
  else Object.defineProperty(members, name, { value, configurable: true, enumerable: true, writable: true });
}

/** Every node below and including `node` with its path, outermost first. */
export function* walk(
  node: Node | undefined,
  path: Path = [],
): Generator<{ node: Node; path: Path; property?: Property }> {
  if (!node) return;
  yield { node, path };
  if (node.kind === 'array') {
    for (const [index, item] of node.items.entries()) yield* walk(item, [...path, index]);
  } else if (node.kind === 'object') {
    for (const property of node.properties) {
      for (const inner of walk(property.value, [...path, nameOf(property)])) {
        yield inner.node === property.value ? { ...inner, property } : inner;
      }
    }
  }
}

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

function step({ node, path }: Located, offset: number): Located | undefined {
  if (!node || node.kind === 'scalar' || node.alias) return undefined;
  if (node.kind === 'array') {
    const index = node.items.findIndex((item) => holds(item.span, offset));
    return index < 0 ? undefined : { path: [...path, index], node: node.items[index], property: undefined };
  }
  for (const property of node.properties) {
    if (property.alias) continue;
    const inside = { path: [...path, nameOf(property)], node: property.value };
    if (holds(property.key.span, offset)) return { ...inside, property };
    if (property.value && holds(property.value.span, offset)) return { ...inside, property: undefined };
  }
  return undefined;
}
