import { describe, expect, test } from 'vitest';
import {
  batch,
  create,
  update,
  type Validate,
  type ValidationError,
} from '../../server/src/generated/validate.cjs';
import type { JsonValue, Path } from '../../server/src/service/tree.ts';
import { FIELDS } from './fields.ts';
import { type Field, fieldsOf, REQUESTS } from './fieldsOf.ts';

describe('each field has values that are accepted and values that are refused', () => {
  test.each(FIELDS)('$path', ({ accepted, at, path, refused, wrap }) => {
    expect(accepted.length, `${path} has an accepted value`).toBeGreaterThan(0);
    for (const value of accepted) check(create, wrap(value), at, undefined);
    for (const { value, code } of refused) check(create, wrap(value), at, code);
  });
});

describe('the table is complete', () => {
  const fields = [...fieldsOf(REQUESTS.create)].filter(({ path }) => path !== '');

  test('it has each field of the schema', () => {
    expect(FIELDS.map(({ path }) => path).toSorted()).toEqual(fields.map(({ path }) => path).toSorted());
  });

  test.each(fields)('it has a refused value for each constraint of $path', ({ path, schema }) => {
    const codes: readonly string[] | undefined = FIELDS.find((field) => field.path === path)?.refused.map(
      ({ code }) => code,
    );
    expect(constraintsOf(schema).filter((keyword) => !codes?.includes(keyword))).toEqual([]);
  });
});

describe('the whole request', () => {
  const NAME = 'AWS-RunPatchBaseline';
  const ID = '8dfe3659-4309-493a-8755-0123456789ab';

  test.each([
    ['create', { Name: NAME }, undefined, []],
    ['create', {}, 'required', []],
    ['create', { Name: NAME, AssociationId: ID }, 'additionalProperties', []],
    ['create', [{ Name: NAME }], 'type', []],
    ['create', NAME, 'type', []],
    ['create', null, 'type', []],
    ['update', { AssociationId: ID }, undefined, []],
    ['update', { AssociationId: ID, AssociationVersion: '$LATEST', Name: NAME }, undefined, []],
    ['update', { AssociationId: ID, AssociationVersion: '3' }, undefined, []],
    ['update', { Name: NAME }, 'required', []],
    ['update', { AssociationId: 'patch-tuesday' }, 'pattern', ['AssociationId']],
    ['update', { AssociationId: ID, AssociationVersion: '$DEFAULT' }, 'pattern', ['AssociationVersion']],
    ['update', { AssociationId: ID, AssociationVersion: 3 }, 'type', ['AssociationVersion']],
    ['update', { AssociationId: ID, Tags: [] }, 'additionalProperties', []],
    ['update', { AssociationId: ID, InstanceId: 'i-0123456789abcdef0' }, 'additionalProperties', []],
    ['batch', { Entries: [{ Name: NAME }] }, undefined, []],
    ['batch', { Entries: [] }, 'minItems', ['Entries']],
    ['batch', { Entries: { Name: NAME } }, 'type', ['Entries']],
    ['batch', {}, 'required', []],
    ['batch', { Entries: [{}] }, 'required', ['Entries', 0]],
    ['batch', { Entries: [{ Name: NAME, Tags: [] }] }, 'additionalProperties', ['Entries', 0]],
    ['batch', { Entries: [{ Name: NAME }], Name: NAME }, 'additionalProperties', []],
  ] as const)('%s %j: %s', (request, value, code, at) => {
    check({ create, update, batch }[request], value, at, code);
  });
});

/** Every complaint is about the place `at`, and one of them is `code`; none where `code` is undefined. */
function check(
  validate: Validate,
  request: JsonValue,
  at: Path,
  code: ValidationError['keyword'] | undefined,
): void {
  const valid = validate(request);
  const errors = validate.errors ?? [];
  expect(valid, JSON.stringify({ request, errors }).slice(0, 500)).toBe(code === undefined);
  if (code === undefined) return;
  expect(errors.map(({ keyword }) => keyword)).toContain(code);
  expect(new Set(errors.map(({ instancePath }) => instancePath))).toEqual(
    new Set([at.map((step) => `/${step}`).join('')]),
  );
}

const constraintsOf = ({
  properties,
  additionalProperties,
  ...schema
}: Field['schema']): readonly string[] => [
  ...Object.keys(schema).filter((keyword) =>
    /^(type|enum|pattern|required|propertyNames|m(in|ax)[A-Zi].*)$/.test(keyword),
  ),
  ...(additionalProperties === false ? ['additionalProperties'] : []),
];
