import { describe, expect, test } from 'vitest';
import {
  PREPARE_TEXT,
  type PrepareTextParams,
  RENDER,
  type RenderParams,
  SCHEDULES,
  type SchedulesParams,
} from '../../server/src/protocol.ts';
import { initialize, wireInProcess } from '../support/wire.ts';

async function asked(method: string, params: object): Promise<unknown> {
  const wire = wireInProcess();
  await initialize(wire, {});
  const answer = await wire.connection
    .sendRequest(method, params)
    .catch(({ message }: Error) => message)
    .finally(() => wire.close());
  return answer;
}

describe('the server writes a request as a file', () => {
  test.each<readonly [params: RenderParams, answer: unknown]>([
    [
      { request: { MaxErrors: '0', Name: 'a' }, languageId: 'ssm-association-yaml' },
      { text: 'Name: a\nMaxErrors: "0"\n' },
    ],
    [
      { request: { MaxErrors: '0', Name: 'a' }, languageId: 'ssm-association-json' },
      { text: '{\n  "Name": "a",\n  "MaxErrors": "0"\n}\n' },
    ],
    [
      { request: { Name: JSON.parse('['.repeat(99) + ']'.repeat(99)) }, languageId: 'ssm-association-yaml' },
      'No file can hold this request.',
    ],
  ])('%j', async (params, answer) => {
    expect(await asked(RENDER, params)).toEqual(answer);
  });
});

describe('the server prepares a text that no editor has open', () => {
  const uri = 'file:///a.association.yaml';
  test.each<readonly [params: Omit<PrepareTextParams, 'uri'>, answer: object]>([
    [
      { languageId: 'ssm-association-yaml', text: 'Name: my-doc\n' },
      { ready: true, kind: 'create', version: 0, request: { Name: 'my-doc' } },
    ],
    [
      { languageId: 'ssm-association-json', text: '{ "Name": "my-doc" }' },
      { ready: true, kind: 'create', version: 0, request: { Name: 'my-doc' } },
    ],
    [
      { languageId: 'ssm-association-yaml', text: 'Name: a: b\n' },
      { ready: false, version: 0, errors: [{ range: { start: { line: 0 } } }] },
    ],
  ])('%j', async (params, answer) => {
    expect(await asked(PREPARE_TEXT, { uri, ...params })).toMatchObject(answer);
  });
});

test('the server says what schedules in AWS mean', async () => {
  const params: SchedulesParams = { schedules: [{ expression: 'cron(0 2 ? * SUN *)' }, {}] };
  expect(await asked(SCHEDULES, params)).toMatchObject([
    { words: 'Every Sunday at 02:00 UTC', next: expect.stringMatching(/T02:00:00\.000Z$/) },
    { words: 'Once, without a schedule' },
  ]);
});
