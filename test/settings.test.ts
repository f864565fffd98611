import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { initialize, pushed, type Wire, wireInProcess } from './support/wire.ts';

/** An editor with settings, and the level that the server gives one problem. */

const URI = 'file:///weekly.association.yaml';
const TEXT = 'Name: my-doc\nInstanceId: i-0123456789abcdef0\n';

let wire: Wire;
afterEach(() => wire.close());

const levelIn = (diagnostics: readonly Diagnostic[]): number | undefined =>
  diagnostics.find(({ code }) => code === 'deprecated-field')?.severity;

const open = (): Promise<void> =>
  wire.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'ssm-association-yaml', version: 1, text: TEXT },
  });

const asked = async (): Promise<number | undefined> => {
  const report = await wire.connection.sendRequest<{ items: readonly Diagnostic[] }>(
    'textDocument/diagnostic',
    {
      textDocument: { uri: URI },
    },
  );
  return levelIn(report.items);
};

test('an editor that can be asked is asked, at the start and after a change', async () => {
  wire = wireInProcess();
  let rules: unknown = { 'deprecated-field': 'error' };
  const refreshed: (() => void)[] = [];
  const nextRefresh = (): Promise<void> => new Promise((resolve) => refreshed.push(resolve));
  wire.connection.onRequest('workspace/configuration', () => [rules]);
  wire.connection.onRequest('client/registerCapability', () => undefined);
  wire.connection.onRequest('workspace/diagnostic/refresh', () => refreshed.shift()?.());
  const first = nextRefresh();
  await initialize(wire, {
    textDocument: { diagnostic: {} },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
  });
  await open();
  await first;
  expect(await asked()).toBe(1);

  rules = { 'deprecated-field': 'off' };
  const second = nextRefresh();
  await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: undefined });
  await second;
  expect(await asked()).toBeUndefined();
});

test('an editor that sends its settings is heard, and told anew of open files', async () => {
  wire = wireInProcess();
  await initialize(wire, {});
  const opened = pushed(wire, URI);
  await open();
  expect(levelIn(await opened)).toBe(4);

  const again = pushed(wire, URI);
  await wire.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { ssmAssociation: { rules: { 'deprecated-field': 'warning' } } },
  });
  expect(levelIn(await again)).toBe(2);
});
