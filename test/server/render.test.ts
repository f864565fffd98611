import { describe, expect, test } from 'vitest';
import { RENDER, type RenderParams } from '../../server/src/protocol.ts';
import { initialize, wireInProcess } from '../support/wire.ts';

async function asked(params: RenderParams): Promise<unknown> {
  const wire = wireInProcess();
  await initialize(wire, {});
  const answer = await wire.connection
    .sendRequest(RENDER, params)
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
    expect(await asked(params)).toEqual(answer);
  });
});
