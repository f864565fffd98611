import { describe, expect, test } from 'vitest';
import {
  CancellationToken,
  CancellationTokenSource,
  type CompletionItem,
  LSPErrorCodes,
  type Position,
} from 'vscode-languageserver/node';
import { LOOK_UP, type LookUpParams, type LookUpResult } from '../server/src/protocol.ts';
import { initialize, type Wire, wireInProcess } from './support/wire.ts';

const URI = 'file:///weekly.association.yaml';
const TEXT = 'Name: my-doc\nTargets:\n  - Key: tag:Team\n    Values:\n      - \nMaxErrors: "1"\n';
const VALUES = { line: 4, character: 8 };
const FIELDS = { line: 1, character: 0 };
const ACCOUNT: LookUpResult = { account: { tagValues: { Team: ['red', 'blue'] } } };

type Answer = (params: LookUpParams, token: CancellationToken) => LookUpResult | Promise<LookUpResult>;

/** An editor that was asked for `asked`, and answers as `answer` does. */
async function editor(answer: Answer, initializationOptions: object = { lookUps: true }) {
  const wire = wireInProcess();
  const asked: LookUpParams[] = [];
  wire.connection.onRequest(LOOK_UP, (params: LookUpParams, token) => {
    asked.push(params);
    return answer(params, token);
  });
  await initialize(wire, {}, { initializationOptions });
  await wire.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'ssm-association-yaml', version: 1, text: TEXT },
  });
  return { wire, asked };
}

const complete = ({ connection }: Wire, position: Position, token = CancellationToken.None) =>
  connection.sendRequest<CompletionItem[]>(
    'textDocument/completion',
    { textDocument: { uri: URI }, position },
    token,
  );

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

const LOOKED_UP = [{ uri: URI, lookUps: [{ kind: 'tag-values', key: 'Team' }] }];

describe('completion knows the account', () => {
  test.each<readonly [how: string, answer: Answer, options: object, asked: object[], offered: string[]]>([
    ['where the editor tells', () => ACCOUNT, { lookUps: true }, LOOKED_UP, ['red', 'blue', 'Production']],
    ['but not where it has nothing to tell', () => null, { lookUps: true }, LOOKED_UP, ['Production']],
    [
      'but not where it fails',
      () => Promise.reject(new Error('no profile')),
      { lookUps: true },
      LOOKED_UP,
      ['Production'],
    ],
    ['but not where the editor cannot be asked', () => ACCOUNT, { commands: [] }, [], ['Production']],
    ['but not where it says so in other words', () => ACCOUNT, { lookUps: 'yes' }, [], ['Production']],
  ])('%s', async (_, answer, options, looked, offered) => {
    const { wire, asked } = await editor(answer, options);
    expect(labels(await complete(wire, VALUES))).toEqual(offered);
    expect(asked).toEqual(looked);
    await wire.close();
  });

  test('and hover, too', async () => {
    const parameters = [{ name: 'Depth', type: 'Integer' }];
    const { wire, asked } = await editor(() => ({ account: { document: { 'my-doc': { parameters } } } }));
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 8 } };
    const shown = await wire.connection.sendRequest('textDocument/hover', params);
    expect(JSON.stringify(shown)).toContain('**Depth**');
    expect(asked).toEqual([{ uri: URI, lookUps: [{ kind: 'document', name: 'my-doc' }] }]);
    await wire.close();
  });

  test('and asks for nothing where an account adds nothing', async () => {
    const { wire, asked } = await editor(() => ACCOUNT);
    await wire.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: `Parameters: {}\n${TEXT}` }],
    });
    expect(labels(await complete(wire, FIELDS))).toContain('Duration');
    expect(asked).toEqual([]);
    await wire.close();
  });

  test('for the text it was asked about, whatever is written meanwhile', async () => {
    const { wire, asked } = await editor(async () => {
      await wire.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ text: 'Name: my-doc\n' }],
      });
      return ACCOUNT;
    });
    expect(labels(await complete(wire, VALUES))).toEqual(['red', 'blue', 'Production']);
    expect(asked).toEqual(LOOKED_UP);
    await wire.close();
  });

  test('and takes its question back when it is cancelled', async () => {
    const source = new CancellationTokenSource();
    const { wire } = await editor((_, token) => {
      const answer = new Promise<LookUpResult>((resolve) => {
        token.onCancellationRequested(() => resolve(ACCOUNT));
      });
      source.cancel();
      return answer;
    });
    const completed = complete(wire, VALUES, source.token);
    await expect(completed).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await wire.close();
  });
});
