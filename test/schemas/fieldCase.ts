import type { ValidationError } from '../../server/src/generated/validate.cjs';
import type { JsonValue, Path } from '../../server/src/service/tree.ts';

/** Values for one field of `CreateAssociation`. */
export interface FieldCase {
  /** `Targets[].Key`: the notation of `Field.path`. */
  readonly path: string;
  /** Where `wrap` puts the value: `['Targets', 0, 'Key']`. */
  readonly at: Path;
  /** Values that AWS takes there, at least one. */
  readonly accepted: readonly JsonValue[];
  /** Values that the service model rules out, at least one for each of its constraints. */
  readonly refused: readonly Refused[];
  /** A whole association, good in itself, with `value` in this place. */
  wrap(value: JsonValue): JsonValue;
}

export interface Refused {
  readonly value: JsonValue;
  /** The keyword of the schema that refuses it. */
  readonly code: ValidationError['keyword'];
}

/** The case of `path` inside `around`, a whole association; `key` stands for any key where the path goes into a map. */
export function fieldCase(
  around: JsonValue,
  path: string,
  accepted: readonly JsonValue[],
  refused: Readonly<Partial<Record<Refused['code'], readonly JsonValue[]>>>,
  key = 'commands',
): FieldCase {
  const at = path
    .replaceAll('[]', '.0')
    .replaceAll('{}', `.${key}`)
    .split('.')
    .map((step) => (step === '0' ? 0 : step));
  return {
    path,
    at,
    accepted,
    refused: CODES.flatMap((code) => (refused[code] ?? []).map((value) => ({ value, code }))),
    wrap: (value) => put(around, at, value),
  };
}

const CODES: readonly Refused['code'][] = [
  ...(['type', 'required', 'additionalProperties', 'enum', 'pattern', 'propertyNames'] as const),
  ...(['minimum', 'maximum', 'minLength', 'maxLength'] as const),
  ...(['minItems', 'maxItems', 'minProperties', 'maxProperties'] as const),
];

/** `json` with `value` at `at`; what is missing on the way is made. */
function put(json: JsonValue | undefined, [step, ...rest]: Path, value: JsonValue): JsonValue {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const members = isObject(json) ? json : {};
    return { ...members, [step]: put(members[step], rest, value) };
  }
  const [first, ...others] = isList(json) ? json : [];
  return [put(first, rest, value), ...others];
}

const isList = (json: JsonValue | undefined): json is readonly JsonValue[] => Array.isArray(json);

const isObject = (json: JsonValue | undefined): json is Readonly<Record<string, JsonValue>> =>
  typeof json === 'object' && json !== null && !isList(json);
