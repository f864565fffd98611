import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type Hover,
  type InlayHint,
  type Location,
  LSPErrorCodes,
  type Range,
  type SignatureHelp,
} from 'vscode-languageserver/node';
import { version } from '../package.json';
import { LOCATE, PREPARE, type PrepareResult } from '../server/src/protocol.ts';
import { buildServer } from '../tools/build.ts';
import {
  initialize,
  pushed,
  type Wire,
  wireByIpc,
  wireByPipe,
  wireInProcess,
  wireToProgram,
} from './support/wire.ts';

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ssm-association-server-'));
  program = await buildServer(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const PULLING = { textDocument: { diagnostic: {} } };

const URI = 'file:///weekly.association.json';

const TEXT = `{
  "Name": "AWS-UpdateSSMAgent",
  "MaxErrors": 10,
  "ScheduleExpression": "rate(30 minutes)",
  "Targets": [{ "Key": "tag:Environment", "Values": ["Test"] }]
}
`;

const TARGETS = 'Targets: [{Key: tag:Environment, Values: [Test]}]\n';

const READY = TEXT.replace('10', '"10"');

const open = ({ connection }: Wire, text: string, uri = URI, languageId = 'ssm-association-json') =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text },
  });

const ask = <T>({ connection }: Wire, method: string, params: object = {}, uri = URI): Promise<T> =>
  connection.sendRequest<T>(method, { textDocument: { uri }, ...params });

const change = ({ connection }: Wire, range: Range, text: string) =>
  connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range, text }],
  });

const at = (line: number, character: number) => ({ line, character });

const THE_TEN: Range = { start: at(2, 15), end: at(2, 17) };

/** The mistakes among what is said; advice is not the point here. */
const mistakes = (said: readonly Diagnostic[]): readonly unknown[] =>
  said
    .filter(({ severity = DiagnosticSeverity.Error }) => severity <= DiagnosticSeverity.Warning)
    .map(({ code }) => code);

const codesOf = (report: DocumentDiagnosticReport): readonly unknown[] =>
  report.kind === 'full' ? mistakes(report.items) : [];

const WIRES: readonly (readonly [string, () => Wire | Promise<Wire>])[] = [
  ['in this process', wireInProcess],
  ['as a program, --stdio', () => wireToProgram(program, '--stdio')],
  ['as a program without arguments', () => wireToProgram(program)],
  ['as a program, --node-ipc', () => wireByIpc(program)],
  ['as a program, --pipe', () => wireByPipe(program)],
];

describe.each(WIRES)('the server %s', (_, start) => {
  test('works on a file from opening to preparing', async () => {
    const wire = await start();
    const { capabilities } = await initialize(wire, PULLING);
    expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', hoverProvider: true });
    await open(wire, TEXT);

    expect(codesOf(await ask(wire, 'textDocument/diagnostic'))).toEqual(['wrong-type']);

    const hover = await ask<Hover>(wire, 'textDocument/hover', { position: at(1, 5) });
    expect(hover.range).toEqual({ start: at(1, 2), end: at(1, 8) });

    const position = at(3, 34);
    const help = await ask<SignatureHelp>(wire, 'textDocument/signatureHelp', { position });
    expect(help).toMatchObject({ signatures: [{ label: 'rate(value unit)' }], activeParameter: 1 });

    const range = { start: at(0, 0), end: at(6, 0) };
    const hints = await ask<InlayHint[]>(wire, 'textDocument/inlayHint', { range });
    expect(hints.map(({ label }) => label)).toEqual(['every 30 minutes · first at once when created']);

    const items = await ask<CompletionItem[]>(wire, 'textDocument/completion', { position: at(2, 4) });
    expect(items.map(({ label }) => label)).toContain('MaxConcurrency');

    const context = { diagnostics: [] };
    const [action] = await ask<CodeAction[]>(wire, 'textDocument/codeAction', { range: THE_TEN, context });
    expect(action?.edit?.changes?.[URI]).toEqual([{ range: THE_TEN, newText: '"10"' }]);

    expect(await wire.connection.sendRequest<PrepareResult>(PREPARE, { uri: URI })).toMatchObject({
      ready: false,
      version: 1,
      errors: [{ code: 'wrong-type', range: THE_TEN }],
    });

    await change(wire, THE_TEN, '"10"');
    expect(codesOf(await ask(wire, 'textDocument/diagnostic'))).toEqual([]);
    expect(await wire.connection.sendRequest<PrepareResult>(PREPARE, { uri: URI })).toEqual({
      ready: true,
      kind: 'create',
      version: 2,
      request: JSON.parse(READY),
      warnings: [],
      schedule: { words: 'Every 30 minutes', atOnce: true, firstRun: expect.any(String) },
    });
    expect(await wire.connection.sendRequest(LOCATE, { uri: URI, member: 'maxErrors' })).toEqual({
      start: at(2, 15),
      end: at(2, 19),
    });
    await wire.close();
  });

  test('sends diagnostics to a client that does not ask for them', async () => {
    const wire = await start();
    await initialize(wire, {});
    const opened = pushed(wire, URI);
    await open(wire, TEXT);
    expect(mistakes(await opened)).toEqual(['wrong-type']);
    const changed = pushed(wire, URI);
    await change(wire, THE_TEN, '"10"');
    expect(mistakes(await changed)).toEqual([]);
    await wire.close();
  });
});

describe('the server', () => {
  test.each([
    ['ssm-association-yaml', 'untitled:Untitled-1'],
    ['yaml', 'file:///a.association.yaml'],
    ['plaintext', 'file:///a.association.yml'],
  ])('reads a file of language %s at %s', async (languageId, uri) => {
    const wire = wireInProcess();
    await initialize(wire, PULLING);
    await open(wire, `Name: AWS-UpdateSSMAgent\nMaxErrors: 10\n${TARGETS}`, uri, languageId);
    expect(codesOf(await ask(wire, 'textDocument/diagnostic', {}, uri))).toEqual(['wrong-type']);
    await wire.close();
  });

  test('has an answer for files that are not open', async () => {
    const wire = wireInProcess();
    await initialize(wire, PULLING);
    expect(await ask(wire, 'textDocument/hover', { position: at(0, 0) })).toBeNull();
    expect(codesOf(await ask(wire, 'textDocument/diagnostic'))).toEqual([]);
    expect(await wire.connection.sendRequest(PREPARE, { uri: URI })).toMatchObject({ ready: false });
    expect(await wire.connection.sendRequest(LOCATE, { uri: URI, member: 'name' })).toBeNull();
    await wire.close();
  });

  test('as a program, knows the documents of the workspace', async () => {
    const wire = wireToProgram(program, '--stdio');
    const looked = new Promise<void>((resolve) => {
      wire.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    const [examples, documents] = ['examples', 'examples/documents/ClearOldLogs.ssm.yaml'].map(
      (name) => pathToFileURL(name).href,
    );
    const workspaceFolders = [{ uri: examples ?? '', name: 'examples' }];
    await initialize(
      wire,
      { ...PULLING, workspace: { diagnostics: { refreshSupport: true } } },
      { workspaceFolders },
    );
    await open(wire, '{"Name": "ClearOldLogs"}');
    await looked;
    const position = at(0, 12);
    expect(await ask<Location[]>(wire, 'textDocument/definition', { position })).toMatchObject([
      { uri: documents },
    ]);
    await wire.close();
  });

  // On one event loop the cancellation is there before the request's turn, every time.
  test('drops a request that is cancelled before its turn', async () => {
    const wire = wireInProcess();
    await initialize(wire, PULLING);
    await open(wire, TEXT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, position: at(1, 5) };
    const asked = wire.connection.sendRequest('textDocument/hover', params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(codesOf(await ask(wire, 'textDocument/diagnostic'))).toEqual(['wrong-type']);
    await wire.close();
  });

  test('logs what goes wrong in one answer and goes on', async () => {
    const wire = wireInProcess();
    await initialize(wire, PULLING);
    await open(wire, TEXT);
    const logged = new Promise<string>((resolve) => {
      wire.connection.onNotification('window/logMessage', ({ message }: { message: string }) =>
        resolve(message),
      );
    });
    expect(await ask(wire, 'textDocument/hover', { position: null })).toBeNull();
    expect(await logged).toContain(URI);
    expect(codesOf(await ask(wire, 'textDocument/diagnostic'))).toEqual(['wrong-type']);
    await wire.close();
  });

  test('says what it is on the command line', () => {
    const run = (arg: string): string => execFileSync(process.execPath, [program, arg], { encoding: 'utf8' });
    expect(run('--version').trim()).toBe(version);
    expect(run('--help')).toContain('--stdio');
  });
});
