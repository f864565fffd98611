import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createClientPipeTransport,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  generateRandomPipeName,
  type InitializeParams,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import catalogue from '../../schemas/documents.json';
import { startServer } from '../../server/src/server.ts';
import type { Catalogue } from '../../server/src/service/index.ts';
import { workspaceFiles } from '../../server/src/workspaceFiles.ts';

/** An editor's end of the wire. */
export interface Wire {
  readonly connection: ProtocolConnection;
  /** Ends the server and waits until it is gone. */
  close(): Promise<void>;
}

/** The server in this process; every message goes through real streams. */
export function wireInProcess(): Wire {
  const [up, down] = [new PassThrough(), new PassThrough()];
  // Readers and writers, not streams: at the end of a stream the library ends the process.
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)),
    { catalogue: () => catalogue as unknown as Catalogue, timeZone: () => 'UTC', files: workspaceFiles },
  );
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connection.listen();
  return { connection, close: async () => connection.dispose() };
}

/** The server as any editor starts it: the bundled program, over standard input and output. */
export function wireToProgram(program: string, ...args: readonly string[]): Wire {
  const server = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  return wireTo(server, new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
}

/** The server as VS Code starts it: over the channel between a Node.js process and its child. */
export function wireByIpc(program: string): Wire {
  const server = fork(program, ['--node-ipc']);
  return wireTo(server, new IPCMessageReader(server), new IPCMessageWriter(server));
}

/** The server over a named pipe that the editor listens on. */
export async function wireByPipe(program: string): Promise<Wire> {
  const name = generateRandomPipeName();
  const transport = await createClientPipeTransport(name);
  const server = spawn(process.execPath, [program, `--pipe=${name}`], { stdio: 'inherit' });
  const [reader, writer] = await transport.onConnected();
  return wireTo(server, reader, writer);
}

function wireTo(server: ChildProcess, reader: MessageReader, writer: MessageWriter): Wire {
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  return {
    connection,
    async close() {
      const gone = once(server, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

export const initialize = async (
  { connection }: Wire,
  capabilities: ClientCapabilities,
  more: Partial<InitializeParams> = {},
): Promise<InitializeResult> => {
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    ...more,
  });
  await connection.sendNotification('initialized', {});
  return result;
};

/** The next diagnostics that the server sends unasked for `uri`. */
export const pushed = ({ connection }: Wire, uri: string): Promise<readonly Diagnostic[]> =>
  new Promise((resolve) => {
    const listening = connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) => {
        if (params.uri !== uri) return;
        listening.dispose();
        resolve(params.diagnostics);
      },
    );
  });
