import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../../tools/local-ssm/json.ts';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { createUnchecked, failureOf, post, ssmClient } from './clients.ts';
import { type FieldCase, fieldCases } from './fieldCases.ts';

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm();
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const cases = fieldCases();
const those = (expected: FieldCase['expected']) => cases.filter((one) => one.expected === expected);

describe('a value within the constraints of its field is accepted', () => {
  test.each(those('accepted'))('$field: $what', async ({ request }) => {
    expect(await failureOf(createUnchecked(ssmClient(local), request))).toBe('nothing failed');
    expect(local.associations()).toHaveLength(1);
  });
});

describe('a value outside a constraint of its field is refused on its path', () => {
  test.each(those('refused'))('$field: $what', async ({ request, path, words }) => {
    const failure = await failureOf(createUnchecked(ssmClient(local), request));
    expect(failure).toMatchObject({ name: 'ValidationException' });
    expect(String(failure)).toContain(`at '${path}' failed to satisfy constraint: ${words}`);
    expect(local.associations()).toEqual([]);
  });
});

describe('a value of another type is a SerializationException', () => {
  test.each(those('another type'))('$field: $what', async ({ request }) => {
    const reply = await post(local, JSON.stringify(request));
    expect([reply.status, await reply.json()]).toEqual([
      400,
      { __type: 'SerializationException', Message: expect.any(String) },
    ]);
    expect(local.associations()).toEqual([]);
  });
});

test('every field of the request is tried', () => {
  const fields = [...new Set(cases.map(({ field }) => field))];
  const untried = (expected: FieldCase['expected']) =>
    fields.filter((field) => !cases.some((one) => one.field === field && one.expected === expected));
  expect(fields).toHaveLength(68);
  expect(untried('another type')).toEqual(['Parameters{key}', 'TargetMaps[]{key}']);
  expect(untried('accepted')).toEqual([]);
});

describe('the words are those of AWS', () => {
  const one = '1 validation error detected: ';
  test.each<[string, Json, string]>([
    [
      'a number',
      { Name: 'Doc', ScheduleOffset: 9 },
      `${one}Value '9' at 'scheduleOffset' failed to satisfy constraint: Member must have value less than or equal to 6`,
    ],
    [
      'an enum',
      { Name: 'Doc', SyncCompliance: 'auto' },
      `${one}Value 'auto' at 'syncCompliance' failed to satisfy constraint: Member must satisfy enum value set: [AUTO, MANUAL]`,
    ],
    [
      'what is missing',
      {},
      `${one}Value null at 'name' failed to satisfy constraint: Member must not be null`,
    ],
    [
      'an item of a list of structures, and a null one',
      { Name: 'Doc', Targets: [{ Key: '' }, null] },
      "2 validation errors detected: Value '' at 'targets.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1; Value null at 'targets.2.member' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a list of structures',
      { Name: 'Doc', TargetLocations: [{ Targets: [{ Key: 'a', Values: ['x', 'y'] }, {}] }] },
      `${one}Value '[Target(key=a, values=[x, y]), Target()]' at 'targetLocations.1.member.targets' failed to satisfy constraint: Member must have length less than or equal to 1`,
    ],
    [
      'a key of a map',
      { Name: 'Doc', TargetMaps: [{ '': ['v'] }] },
      `${one}Value '{=[v]}' at 'targetMaps.1.member' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 50, Member must have length greater than or equal to 1]`,
    ],
    [
      'an item in a map',
      { Name: 'Doc', TargetMaps: [{ k: [''] }] },
      `${one}Value '[]' at 'targetMaps.1.member.k.member' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 50, Member must have length greater than or equal to 1]`,
    ],
  ])('for %s', async (_, body, message) => {
    const reply = await post(local, JSON.stringify(body));
    expect(await reply.json()).toEqual({ __type: 'ValidationException', message });
  });

  test.each<[string, string, string]>([
    ['no JSON', '{', 'Unable to parse the request as JSON'],
    ['a list', '[]', 'Start of structure or map expected.'],
    ['null', 'null', 'Start of structure or map expected.'],
    ['a number for text', '{"Name": 1}', 'NUMBER_VALUE cannot be converted to String'],
    ['a boolean for text', '{"Name": true}', 'TRUE_VALUE cannot be converted to String'],
    ['text for a number', '{"Name": "Doc", "Duration": "1"}', 'STRING_VALUE cannot be converted to Integer'],
    ['half a number', '{"Name": "Doc", "Duration": 1.5}', 'NUMBER_VALUE cannot be converted to Integer'],
    ['text for a list', '{"Name": "Doc", "CalendarNames": "a"}', 'Expected list or null'],
    [
      'text for a list of parameters',
      '{"Name": "Doc", "Parameters": {"commands": "s3cret"}}',
      'Expected list or null',
    ],
  ])('for %s', async (_, body, Message) => {
    expect(await (await post(local, body)).json()).toEqual({ __type: 'SerializationException', Message });
  });
});

test('a null parameter value is told without the values beside it', async () => {
  const body = { Name: 'Doc', Parameters: { commands: ['s3cret', null] } };
  const reply = await (await post(local, JSON.stringify(body))).text();
  expect(reply).toContain('ValidationException');
  expect(reply).not.toContain('s3cret');
});

test('a length counts characters, not the halves of a pair', async () => {
  const body = { Name: 'Doc', AutomationTargetParameterName: '𝛂'.repeat(50) };
  expect((await post(local, JSON.stringify(body))).status).toBe(200);
});

test('nulls and unknown members are as if they were not there', async () => {
  const body = { Name: 'Doc', Zed: 1, Targets: null, OutputLocation: { S3Location: { Zed: true } } };
  expect((await post(local, JSON.stringify(body))).status).toBe(200);
});
