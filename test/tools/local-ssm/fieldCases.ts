import { isJsonObject, type Json, type JsonObject } from '../../../tools/local-ssm/json.ts';
import { type Shape, shapeOf } from '../../../tools/local-ssm/serviceModel.ts';

export interface FieldCase {
  /** `Targets[].Key`, `TargetMaps[]{}[]`. */
  readonly field: string;
  readonly what: string;
  readonly request: JsonObject;
  readonly expected: 'accepted' | 'refused' | 'another type';
  /** Of a refusal: where AWS says it is, and the words that name the constraint. */
  readonly path: string;
  readonly words: string;
}

/** For each field of CreateAssociation and each constraint of it: values on either side. Read from the model. */
export function fieldCases(): readonly FieldCase[] {
  return [
    ...membersOf({
      shape: shapeOf('CreateAssociationRequest'),
      field: '',
      path: '',
      put: (value) => (value !== undefined && isJsonObject(value) ? value : {}),
    }),
  ];
}

/** A place in the request: its shape, its names, and how to make a request that holds a value there. */
interface Place {
  readonly shape: Shape;
  readonly shapeName?: string;
  readonly field: string;
  readonly path: string;
  readonly put: (value: Json | undefined) => JsonObject;
  /** Simple items of a list are told of at their list, with all their constraints. */
  readonly told?: (constraint: string) => string;
}

function* membersOf(place: Place): Generator<FieldCase> {
  const { shape, field, path, put } = place;
  const minimal = requiredOf(shape);
  for (const [name, shapeName] of Object.entries(shape.members ?? {})) {
    const member: Place = {
      shape: shapeOf(shapeName),
      shapeName,
      field: field === '' ? name : `${field}.${name}`,
      path: `${path}${path === '' ? '' : '.'}${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      put: (value) => put(value === undefined ? without(minimal, name) : { ...minimal, [name]: value }),
    };
    if (shape.required?.includes(name)) {
      yield refused(member, 'missing', undefined, 'Member must not be null');
    }
    yield* casesOf(member);
  }
}

function* casesOf(place: Place): Generator<FieldCase> {
  yield* anotherType(place);
  yield* ownConstraints(place);
  const { shape, field, path, put } = place;
  if (shape.type === 'structure') yield* membersOf(place);
  if (shape.type === 'list') {
    const simple = !['structure', 'list', 'map'].includes(shapeOf(shape.member ?? '').type);
    yield* casesOf({
      ...inner(shape.member),
      field: `${field}[]`,
      path: simple ? path : `${path}.1.member`,
      put: (value) => put(value === undefined ? undefined : [value]),
      ...(simple ? { told: () => 'Member must satisfy constraint: [' } : {}),
    });
  }
  if (shape.type === 'map') {
    const entry = sampleOf(shapeOf(shape.value ?? ''));
    yield* ownConstraints({
      ...inner(shape.key),
      field: `${field}{key}`,
      path,
      put: (key) => put({ [String(key)]: entry }),
      told: () => 'Map keys must satisfy constraint: [',
    });
    yield* casesOf({
      ...inner(shape.value),
      field: `${field}{}`,
      path: `${path}.key.member`,
      put: (value) => put(value === undefined ? undefined : { key: value }),
    });
  }
}

const inner = (shapeName = ''): { shape: Shape; shapeName: string } => ({
  shape: shapeOf(shapeName),
  shapeName,
});

function* ownConstraints(place: Place): Generator<FieldCase> {
  const { shape, shapeName = '' } = place;
  const { min, max } = shape;
  const told = place.told ?? ((constraint: string) => constraint);
  const measure = shape.type === 'integer' ? 'value' : 'length';
  if (min === undefined && max === undefined) yield accepted(place, 'a value', sampleOf(shape, shapeName));
  if (max !== undefined) {
    if (shape.pattern === undefined) yield accepted(place, `${max}`, sized(shape, max));
    const words = told(`Member must have ${measure} less than or equal to ${max}`);
    yield refused(place, `${max + 1}`, sized(shape, max + 1), words);
  }
  if (min !== undefined && shape.pattern === undefined) yield accepted(place, `${min}`, sized(shape, min));
  if (min !== undefined && min > 0) {
    const words = told(`Member must have ${measure} greater than or equal to ${min}`);
    yield refused(place, `${min - 1}`, sized(shape, min - 1), words);
  }
  for (const value of shape.enum ?? []) yield accepted(place, value, value);
  if (shape.enum !== undefined) {
    yield refused(place, 'other', `${shape.enum[0]}x`, told(`Member must satisfy enum value set: [`));
  }
  if (shape.pattern !== undefined) {
    const samples = samplesOf(shapeName);
    for (const sample of samples.accepted) yield accepted(place, shortened(sample), sample);
    for (const sample of samples.refused) {
      const words = told(`Member must satisfy regular expression pattern: ${shape.pattern}`);
      yield refused(place, shortened(sample), sample, words);
    }
  }
}

/** By type, what is not of it. */
const OTHERS: Readonly<Record<Shape['type'], readonly Json[]>> = {
  structure: ['text', 1, true, []],
  map: ['text', 1, true, []],
  list: ['text', 1, true, {}],
  string: [1, true, [], {}],
  integer: ['1', 1.5, true, [], {}],
  boolean: ['true', 1, [], {}],
  timestamp: [],
};

function* anotherType(place: Place): Generator<FieldCase> {
  for (const value of OTHERS[place.shape.type]) {
    yield { ...caseAt(place, JSON.stringify(value), value), expected: 'another type' };
  }
}

const accepted = (place: Place, what: string, value: Json | undefined): FieldCase => ({
  ...caseAt(place, what, value),
  expected: 'accepted',
});

const refused = (place: Place, what: string, value: Json | undefined, words: string): FieldCase => ({
  ...caseAt(place, what, value),
  expected: 'refused',
  words,
});

function caseAt(
  { field, path, put }: Place,
  what: string,
  value: Json | undefined,
): Omit<FieldCase, 'expected'> {
  return { field, what, request: put(value), path, words: '' };
}

/** The least that the model accepts for a shape. */
function sampleOf(shape: Shape, shapeName = ''): Json {
  switch (shape.type) {
    case 'structure':
      return requiredOf(shape);
    case 'boolean':
      return true;
    case 'string':
      if (shape.enum !== undefined) return shape.enum[0] ?? '';
      return shape.pattern === undefined
        ? sized(shape, shape.min ?? 1)
        : (samplesOf(shapeName).accepted[0] ?? '');
    default:
      return sized(shape, shape.min ?? 1);
  }
}

function requiredOf(shape: Shape): JsonObject {
  const required = (shape.required ?? []).map((name) => [name, shape.members?.[name] ?? ''] as const);
  return Object.fromEntries(required.map(([name, member]) => [name, sampleOf(shapeOf(member), member)]));
}

const without = (structure: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(structure).filter(([member]) => member !== name));

/** A value of that length, size or number. */
function sized(shape: Shape, size: number): Json {
  switch (shape.type) {
    case 'integer':
      return size;
    case 'list':
      return Array.from({ length: size }, () => sampleOf(shapeOf(shape.member ?? ''), shape.member));
    case 'map': {
      const entry = sampleOf(shapeOf(shape.value ?? ''), shape.value);
      return Object.fromEntries(Array.from({ length: size }, (_, index) => [`key${index}`, entry]));
    }
    default:
      return 'a'.repeat(size);
  }
}

const shortened = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 20)}… (${text.length})` : text;

interface Samples {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

function samplesOf(shapeName: string): Samples {
  const samples = SAMPLES[shapeName];
  if (samples === undefined)
    throw new Error(`${shapeName} has a pattern: give it values on either side here`);
  return samples;
}

const COUNTS = ['1', '9999999', '9%', '10%', '100%'];
const TAG = { accepted: ['a', 'Größe 1:/=+-@._'], refused: ['a;b', '{a}'] };

/** By shape, values on either side of its pattern, its lengths' ends included. */
const SAMPLES: Readonly<Record<string, Samples>> = {
  DocumentARN: {
    accepted: ['Doc', 'd'.repeat(128), 'arn:aws:ssm:us-east-1:123456789012:document/My_Doc-1.0'],
    refused: ['ab', 'd'.repeat(129), 'My Doc', 'My$Doc', 'Doc\n'],
  },
  DocumentVersion: {
    accepted: ['$LATEST', '$DEFAULT', '1', '42'],
    refused: ['', '0', '01', 'LATEST', '$LATEST1'],
  },
  InstanceId: {
    accepted: ['i-12345678', 'i-0123456789abcdef0', 'mi-0123456789abcdef0'],
    refused: ['', 'i-123', 'i-123456789', 'mi-12345678', 'I-12345678'],
  },
  TargetKey: {
    accepted: ['tag:Größe 1', 'k'.repeat(163), 'resource-groups:Name', 'resource-groups:ResourceTypeFilters'],
    refused: ['tag:a+b', 'tag:a*'],
  },
  AssociationName: {
    accepted: ['abc', 'a'.repeat(128), 'A_b-c.1'],
    refused: ['ab', 'a'.repeat(129), 'a b', 'a/b'],
  },
  MaxErrors: { accepted: [...COUNTS, '0', '0%'], refused: ['101%', '01', '1.5', '-1', '%'] },
  MaxConcurrency: { accepted: COUNTS, refused: ['0', '0%', '101%', '01', '-1'] },
  ExecutionRoleName: { accepted: ['r', 'r'.repeat(64), 'path/My+Role=,.@-1'], refused: ['my role', 'rôle'] },
  AlarmName: { accepted: ['a', ' a ', 'a'.repeat(255)], refused: [' ', '\t'] },
  ExcludeAccount: {
    accepted: ['123456789012', 'ou-abcd-12345678', `ou-${'a'.repeat(32)}-${'b'.repeat(32)}`],
    refused: ['12345678901', '1234567890123', 'ou-abc-12345678', 'x123456789012', 'ou-abcd-12345678x-'],
  },
  TagKey: { accepted: [...TAG.accepted, 'a'.repeat(128)], refused: TAG.refused },
  TagValue: { accepted: ['', ...TAG.accepted, 'a'.repeat(256)], refused: TAG.refused },
  AssociationDispatchAssumeRoleArn: {
    accepted: [
      'arn:aws:iam::123456789012:role/r',
      'arn:aws-cn:iam::123456789012:role/path/r',
      `arn:aws:iam::123456789012:role/${'r'.repeat(481)}`,
    ],
    refused: [
      'role',
      'arn:aws:iam::12345678901:role/r',
      'arn:aws:iam::123456789012:user/u',
      'x arn:aws:iam::123456789012:role/r',
    ],
  },
};
