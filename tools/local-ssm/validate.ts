import { itemConstraints, violatedConstraints } from './constraints.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from './json.ts';
import { type ServiceError, serviceError } from './serviceError.ts';
import { type Shape, shapeOf } from './serviceModel.ts';

/**
 * Holds a deserialized request against the constraints of the service model. All violations are told in one
 * ValidationException, each with its path as AWS writes it: `targets.1.member.key`, counted from 1.
 */
export function validate(input: JsonObject, shapeName: string): ServiceError | undefined {
  const violations = [...violationsIn(input, { shapeName, path: '', sensitive: false })];
  if (violations.length === 0) return undefined;
  const detected = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
  return serviceError('ValidationException', `${detected}: ${violations.join('; ')}`);
}

interface Place {
  readonly shapeName: string;
  readonly path: string;
  /** Also true of everything inside a sensitive shape. */
  readonly sensitive: boolean;
}

function* violationsIn(value: Json, place: Place): Generator<string> {
  const shape = shapeOf(place.shapeName);
  const here = { ...place, sensitive: place.sensitive || shape.sensitive === true };
  for (const constraint of violatedConstraints(value, shape)) yield violation(value, here, constraint);
  if (isJsonArray(value)) yield* violationsInList(value, shape, here);
  else if (isJsonObject(value) && shape.type === 'map') yield* violationsInMap(value, shape, here);
  else if (isJsonObject(value)) yield* violationsInStructure(value, shape, here);
}

function* violationsInStructure(value: JsonObject, shape: Shape, place: Place): Generator<string> {
  for (const [name, shapeName] of Object.entries(shape.members ?? {})) {
    const member = value[name];
    const path = place.path === '' ? lowerCamel(name) : `${place.path}.${lowerCamel(name)}`;
    if (member !== undefined) yield* violationsIn(member, { ...place, shapeName, path });
    else if (shape.required?.includes(name)) yield violation(null, { ...place, path }, NOT_NULL);
  }
}

function* violationsInList(list: readonly Json[], shape: Shape, place: Place): Generator<string> {
  const shapeName = shape.member ?? '';
  const item = shapeOf(shapeName);
  if (!isAggregate(item)) {
    // Simple items are judged at their list, with every constraint an item has, kept or not.
    const broken = list.some((entry) => entry === null || violatedConstraints(entry, item).length > 0);
    if (broken) yield violation(list, place, `Member must satisfy constraint: [${itemConstraints(item)}]`);
    return;
  }
  for (const [index, entry] of list.entries()) {
    const inside = { ...place, shapeName, path: `${place.path}.${index + 1}.member` };
    if (entry === null) yield violation(null, inside, NOT_NULL);
    else yield* violationsIn(entry, inside);
  }
}

function* violationsInMap(map: JsonObject, shape: Shape, place: Place): Generator<string> {
  const keyShape = shapeOf(shape.key ?? '');
  if (Object.keys(map).some((key) => violatedConstraints(key, keyShape).length > 0)) {
    yield violation(map, place, `Map keys must satisfy constraint: [${itemConstraints(keyShape)}]`);
  }
  for (const [key, value] of Object.entries(map)) {
    yield* violationsIn(value, {
      ...place,
      shapeName: shape.value ?? '',
      path: `${place.path}.${key}.member`,
    });
  }
}

const NOT_NULL = 'Member must not be null';

const isAggregate = (shape: Shape): boolean => ['structure', 'list', 'map'].includes(shape.type);

const lowerCamel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A sensitive value is not echoed. */
function violation(value: Json, { shapeName, path, sensitive }: Place, constraint: string): string {
  const echo = value === null ? 'null ' : sensitive ? '' : `'${printed(value, shapeName)}' `;
  return `Value ${echo}at '${path}' failed to satisfy constraint: ${constraint}`;
}

function printed(value: Json, shapeName: string): string {
  const shape = shapeOf(shapeName);
  if (isJsonArray(value)) return `[${value.map((item) => printed(item, shape.member ?? '')).join(', ')}]`;
  if (!isJsonObject(value)) return String(value);
  const entries = Object.entries(value);
  if (shape.type === 'map') {
    return `{${entries.map(([key, entry]) => `${key}=${printed(entry, shape.value ?? '')}`).join(', ')}}`;
  }
  const members = entries.map(
    ([name, entry]) => `${lowerCamel(name)}=${printed(entry, shape.members?.[name] ?? '')}`,
  );
  return `${shapeName}(${members.join(', ')})`;
}
