import { describe, expect, test } from 'vitest';
import { CONVERT, type ConvertResult } from '../server/src/protocol.ts';
import { initialize, type Wire, wireInProcess } from './support/wire.ts';

const URI = 'untitled:Untitled-1';

async function asked(languageId: string, text: string): Promise<ConvertResult> {
  const wire = wireInProcess();
  await initialize(wire, {});
  await open(wire, languageId, text);
  const result = await wire.connection.sendRequest<ConvertResult>(CONVERT, { uri: URI });
  await wire.close();
  return result;
}

const open = ({ connection }: Wire, languageId: string, text: string) =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId, version: 1, text },
  });

describe('the server writes an open file in the other format', () => {
  test.each([
    [
      'ssm-association-yaml',
      'Name: a # b\n',
      { languageId: 'ssm-association-json', text: '{\n  "Name": "a"\n}\n', lostComments: 1 },
    ],
    [
      'ssm-association-json',
      '{ "Name": "a" }',
      { languageId: 'ssm-association-yaml', text: 'Name: a\n', lostComments: 0 },
    ],
    ['ssm-association-yaml', 'Name: [a', null],
    ['ssm-association-json', '', null],
  ])('%s: %j', async (languageId, text, result) => {
    expect(await asked(languageId, text)).toEqual(result);
  });

  test('and has an answer for a file that is not open', async () => {
    const wire = wireInProcess();
    await initialize(wire, {});
    expect(await wire.connection.sendRequest(CONVERT, { uri: URI })).toBeNull();
    await wire.close();
  });
});
