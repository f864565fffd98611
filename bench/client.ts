import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type LogMessageParams,
  MessageType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type BenchFile, MISTAKE } from './benchFile.ts';
import type { Contestant } from './contestants.ts';
import { isRight } from './isRight.ts';
import { publications } from './publications.ts';

/** An editor's end of the wire to one server process. Whatever it answers wrongly, or not at all, is thrown. */
export interface Client {
  readonly pid: number;
  open(file: BenchFile): Promise<void>;
  /** Types the letter that is a mistake. */
  type(file: BenchFile): Promise<void>;
  /** Takes it away again. */
  untype(file: BenchFile): Promise<void>;
  /** Waits for what the server says of the file as it now is: the mistake and nothing else, or nothing. */
  diagnostics(file: BenchFile, expected: 'mistake' | 'nothing'): Promise<void>;
  completion(file: BenchFile): Promise<void>;
  hover(file: BenchFile): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server and initializes it. */
export async function startClient(contestant: Contestant): Promise<Client> {
  const { name, program, languageId, initializationOptions, settings = {}, sendsSettings, idle } = contestant;
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(server, 'exit');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = publications();
  connection.onNotification('textDocument/publishDiagnostics', published.arrived);
  let complaint = '';
  connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
    if (type === MessageType.Error) complaint = message;
  });
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ section = '' }) => settings[section] ?? {}),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();

  const answered = async <T>(what: string, answer: Promise<T>): Promise<T> => {
    const ended = gone.then(() => Promise.reject(new Error(`${name} ended: ${what}`)));
    const value = await inTime(Promise.race([answer, ended]), `${name} does not answer: ${what}`);
    if (complaint) throw new Error(`${name} complains: ${complaint}`);
    return value;
  };
  const ask = <T>(method: string, params: object): Promise<T> =>
    answered(method, connection.sendRequest<T>(method, params));

  const { capabilities } = await ask<{ capabilities: { diagnosticProvider?: object } }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: CAPABILITIES,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  if (sendsSettings) await connection.sendNotification('workspace/didChangeConfiguration', { settings });

  let version = 1;
  const change = ({ uri, typing }: BenchFile, written: string, replaced: number): Promise<void> => {
    published.forget(uri);
    const end = { line: typing.line, character: typing.character + replaced };
    return connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: typing, end }, text: written }],
    });
  };

  return {
    pid: server.pid ?? 0,
    open({ uri, text }) {
      published.forget(uri);
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version, text },
      });
    },
    type: (file) => change(file, MISTAKE, 0),
    untype: (file) => change(file, '', MISTAKE.length),
    async diagnostics(file, expected) {
      const right = (said: readonly Diagnostic[]) => idle === true || isRight(said, file, expected);
      const { uri } = file;
      if (!capabilities.diagnosticProvider)
        return answered(`${expected} in ${uri}`, published.until(uri, right));
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      if (!right(items)) throw new Error(`${name} on ${uri}, not ${expected}: ${JSON.stringify(items)}`);
    },
    async completion({ uri, completion: position }) {
      const answer = await ask('textDocument/completion', { textDocument: { uri }, position });
      if (!JSON.stringify(answer).includes('CRITICAL'))
        throw new Error(`${name} does not complete a severity`);
    },
    async hover({ uri, hover: position }) {
      const answer = await ask('textDocument/hover', { textDocument: { uri }, position });
      if (!JSON.stringify(answer).includes('"contents"')) throw new Error(`${name} says nothing on hover`);
    },
    async stop() {
      server.kill('SIGKILL');
      await gone;
      connection.dispose();
    },
  };
}

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { configuration: true },
};

/** The promise, or an error once it has taken a minute. */
async function inTime<T>(promise: Promise<T>, message: string): Promise<T> {
  const stop = new AbortController();
  const late = setTimeout(60_000, undefined, { signal: stop.signal }).then(() => {
    throw new Error(message);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    late.catch(() => {});
    stop.abort();
  }
}
