import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { build } from 'esbuild';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/server.ts';

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
  );
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connection.listen();
  return { connection, close: async () => connection.dispose() };
}

/** The server as any editor starts it: the bundled program, over standard input and output. */
export function wireToProgram(program: string, ...args: readonly string[]): Wire {
  const server = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return {
    connection,
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      if (server.exitCode === null) await once(server, 'exit');
      connection.dispose();
    },
  };
}

/** Bundles the server as it ships; gives the program's path in `folder`. */
export async function bundleServer(folder: string): Promise<string> {
  const outfile = path.join(folder, 'server.cjs');
  await build({
    entryPoints: ['server/src/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

export const initialize = async (
  { connection }: Wire,
  capabilities: ClientCapabilities,
): Promise<InitializeResult> => {
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
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
