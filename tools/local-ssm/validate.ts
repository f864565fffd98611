import { itemConstraints, violatedConstraints } from './constraints.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from './json.ts';
import { type ServiceError, serviceError } from './serviceError.ts';
import { type Shape, shapeOf } from './serviceModel.ts';

/**
 * Holds a deserialized request against the constraints of the service model. All violations are told in one
 * ValidationException, each with its path as AWS writes it: `targets.1.member.key`, counted from 1.
 */
export function validate(input: JsonObject, shapeName: string): ServiceError | undefined {
  const violations = [...violationsOf(input, shapeOf(shapeName), shapeName, '')];
  if (violations.length === 0) return undefined;
  const detected = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
  return serviceError('ValidationException', `${detected}: ${violations.join('; ')}`);
}

function* violationsOf(value: Json, shape: Shape, shapeName: string, path: string): Generator<string> {
  for (const constraint of violatedConstraints(value, shape))
    yield violation(value, shapeName, path, constraint);
  if (isJsonArray(value)) yield* listViolations(value, shape, shapeName, path);
  else if (isJsonObject(value) && shape.type === 'map') yield* mapViolations(value, shape, shapeName, path);
  else if (isJsonObject(value)) yield* structureViolations(value, shape, path);
}

function* structureViolations(value: JsonObject, shape: Shape, path: string): Generator<string> {
  for (const [name, memberShape] of Object.entries(shape.members ?? {})) {
    const member = value[name];
    const memberPath = joined(path, name.charAt(0).toLowerCase() + name.slice(1));
    if (member !== undefined) yield* violationsOf(member, shapeOf(memberShape), memberShape, memberPath);
    else if (shape.required?.includes(name)) yield violation(null, memberShape, memberPath, NOT_NULL);
  }
}

function* listViolations(
  list: readonly Json[],
  shape: Shape,
  shapeName: string,
  path: string,
): Generator<string> {
  const itemName = shape.member ?? '';
  const item = shapeOf(itemName);
  if (!isAggregate(item)) {
    // Simple items are judged at their list, with every constraint an item has, kept or not.
    const broken = list.some((entry) => entry === null || violatedConstraints(entry, item).length > 0);
    if (broken)
      yield violation(list, shapeName, path, `Member must satisfy constraint: [${itemConstraints(item)}]`);
    return;
  }
  for (const [index, entry] of list.entries()) {
    const itemPath = `${path}.${index + 1}.member`;
    if (entry === null) yield violation(null, itemName, itemPath, NOT_NULL);
    else yield* violationsOf(entry, item, itemName, itemPath);
  }
}

function* mapViolations(map: JsonObject, shape: Shape, shapeName: string, path: string): Generator<string> {
  const keyShape = shapeOf(shape.key ?? '');
  const valueName = shape.value ?? '';
  const valueShape = shapeOf(valueName);
  if (Object.keys(map).some((key) => violatedConstraints(key, keyShape).length > 0)) {
    yield violation(map, shapeName, path, `Map keys must satisfy constraint: [${itemConstraints(keyShape)}]`);
  }
  for (const [key, value] of Object.entries(map)) {
    yield* violationsOf(value, valueShape, valueName, `${path}.${key}.member`);
  }
}

const NOT_NULL = 'Member must not be null';

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const isAggregate = (shape: Shape): boolean => ['structure', 'list', 'map'].includes(shape.type);

function violation(value: Json, shapeName: string, path: string, constraint: string): string {
  const told = shown(value, shapeName);
  return `Value ${told === undefined ? '' : `${told} `}at '${path}' failed to satisfy constraint: ${constraint}`;
}

/** The value as AWS echoes it; nothing for a sensitive one. */
function shown(value: Json, shapeName: string): string | undefined {
  if (value === null) return 'null';
  return shapeOf(shapeName).sensitive ? undefined : `'${printed(value, shapeName)}'`;
}

function printed(value: Json, shapeName: string): string {
  const shape = shapeOf(shapeName);
  if (shape.sensitive) return '***Sensitive Data Redacted***';
  if (isJsonArray(value)) return `[${value.map((item) => printed(item, shape.member ?? '')).join(', ')}]`;
  if (!isJsonObject(value)) return String(value);
  const entries = Object.entries(value);
  if (shape.type === 'map') {
    return `{${entries.map(([key, entry]) => `${key}=${printed(entry, shape.value ?? '')}`).join(', ')}}`;
  }
  const members = entries.map(([name, entry]) => {
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}=${printed(entry, shape.members?.[name] ?? '')}`;
  });
  return `${shapeName}(${members.join(', ')})`;
}
