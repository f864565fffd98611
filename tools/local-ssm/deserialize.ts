import { isJsonArray, isJsonObject, type Json, type JsonObject } from './json.ts';
import { type ServiceError, serviceError } from './serviceError.ts';
import { type Shape, shapeOf } from './serviceModel.ts';

export type Deserialized = { readonly input: JsonObject } | { readonly error: ServiceError };

/**
 * Reads a request body as the structure `shapeName`: members unknown to the model and nulls are dropped, as AWS
 * does; a value of another type is a SerializationException. The wording of `X cannot be converted to Y` is AWS's;
 * that of misplaced lists and maps differs between services and is not confirmed for SSM.
 */
export function deserialize(body: Json | undefined, shapeName: string): Deserialized {
  if (body === undefined) return refused('Unable to parse the request as JSON');
  const read = readValue(body, shapeOf(shapeName));
  if ('problem' in read) return refused(read.problem);
  return isJsonObject(read.value) ? { input: read.value } : refused('Start of structure or map expected.');
}

type Read = { readonly value: Json } | { readonly problem: string };

const refused = (message: string): Deserialized => ({
  error: serviceError('SerializationException', message),
});

function readValue(value: Json, shape: Shape): Read {
  switch (shape.type) {
    case 'structure':
      return readEntries(value, (name) => shape.members?.[name]);
    case 'map':
      return readEntries(value, () => shape.value);
    case 'list':
      return readList(value, shape.member);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
        ? { value }
        : unconvertible(value, 'Integer');
    case 'boolean':
      return typeof value === 'boolean' ? { value } : unconvertible(value, 'Boolean');
    default:
      return typeof value === 'string' ? { value } : unconvertible(value, 'String');
  }
}

function readEntries(value: Json, shapeOfEntry: (name: string) => string | undefined): Read {
  if (!isJsonObject(value)) return { problem: 'Start of structure or map expected.' };
  const entries: [string, Json][] = [];
  for (const [name, entry] of Object.entries(value)) {
    const shapeName = shapeOfEntry(name);
    if (shapeName === undefined || entry === null) continue;
    const read = readValue(entry, shapeOf(shapeName));
    if ('problem' in read) return read;
    entries.push([name, read.value]);
  }
  return { value: Object.fromEntries(entries) };
}

function readList(value: Json, shapeName: string | undefined): Read {
  if (!isJsonArray(value)) return { problem: 'Expected list or null' };
  const items: Json[] = [];
  for (const item of value) {
    // A null item is kept: a missing member is fine, a missing item is a matter for validation.
    const read =
      item === null || shapeName === undefined ? { value: item } : readValue(item, shapeOf(shapeName));
    if ('problem' in read) return read;
    items.push(read.value);
  }
  return { value: items };
}

function unconvertible(value: Json, wanted: 'String' | 'Integer' | 'Boolean'): Read {
  if (isJsonArray(value)) return { problem: 'Start of list found where not expected' };
  if (isJsonObject(value)) return { problem: 'Start of structure or map found where not expected.' };
  const token =
    typeof value === 'boolean'
      ? String(value).toUpperCase()
      : typeof value === 'number'
        ? 'NUMBER'
        : 'STRING';
  return { problem: `${token}_VALUE cannot be converted to ${wanted}` };
}
