/** What a request of the installed SDK consists of, as `path: type` lines in the notation of `Field.path`. */
export function* sdkFields(schema: unknown, path = '', required = false): Generator<string> {
  const shape = read(schema);
  yield `${path || 'the request'}: ${shape.type}${required ? ' (required)' : ''}`;
  if (shape.type === 'array') yield* sdkFields(shape.items, `${path}[]`);
  if (shape.type === 'map') yield* sdkFields(shape.values, `${path}{}`);
  if (shape.type === 'object') {
    for (const [name, member] of shape.members) {
      yield* sdkFields(member, path ? `${path}.${name}` : name, shape.required.includes(name));
    }
  }
}

type Shape =
  | { readonly type: 'string' | 'number' | 'boolean' }
  | { readonly type: 'array'; readonly items: unknown }
  | { readonly type: 'map'; readonly values: unknown }
  | {
      readonly type: 'object';
      readonly members: readonly (readonly [string, unknown])[];
      readonly required: readonly string[];
    };

const LIST_OF = 64;
const MAP_OF = 128;

/**
 * One step into a schema of the SDK (`StaticSchema` of `@smithy/types`): a number for scalars and for lists and
 * maps of scalars, a tuple for the rest. It may come behind a function, and in a pair with traits.
 */
function read(schema: unknown): Shape {
  if (typeof schema === 'function') return read(schema());
  if (typeof schema === 'number') return readNumber(schema);
  if (!Array.isArray(schema)) throw new Error(`The SDK describes a shape in a new way: ${String(schema)}`);
  if (schema.length === 2) return read(schema[0]);
  const [kind, , , , first, second, required = 0] = schema;
  if (kind === 0) return read(first);
  if (kind === 1) return { type: 'array', items: first };
  if (kind === 2) return { type: 'map', values: second };
  if (kind !== 3) throw new Error(`The SDK has a new kind of shape: ${String(kind)}`);
  const names: readonly string[] = first;
  return {
    type: 'object',
    members: names.map((name, index) => [name, second[index]]),
    // The SDK lists required members first and says how many they are.
    required: names.slice(0, required),
  };
}

function readNumber(schema: number): Shape {
  if (schema >= MAP_OF) return { type: 'map', values: schema - MAP_OF };
  if (schema >= LIST_OF) return { type: 'array', items: schema - LIST_OF };
  const type = (['string', 'number', 'boolean'] as const)[schema];
  if (!type) throw new Error(`The SDK has a new kind of scalar: ${schema}`);
  return { type };
}
