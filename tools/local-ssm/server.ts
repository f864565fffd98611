import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { advanceRuns } from './advanceRuns.ts';
import type { StoredAssociation } from './associations.ts';
import { awsJsonCall } from './awsJson.ts';
import { awsQueryCall } from './awsQuery.ts';
import { control } from './control.ts';
import { endingOf, outcomeOf } from './ending.ts';
import { type ActiveFault, createFaults, type Fault } from './faults.ts';
import type { Breach } from './rates.ts';
import { type RequestRecord, recordOf } from './requestRecord.ts';
import { restJsonCall } from './restJson.ts';
import type { HttpReply, HttpRequest } from './serviceCall.ts';
import { createWorld, type WorldOptions } from './world.ts';

export interface LocalSsmOptions extends WorldOptions {
  /** Any free port when absent. */
  readonly port?: number;
  /** Receives a line per request: operation, outcome, request id. Never anything of the request's content. */
  readonly log?: (line: string) => void;
}

/** A running stand-in for SSM and its neighbours on this machine. It is not AWS and talks to none. */
export interface LocalSsm {
  readonly url: string;
  readonly port: number;
  /** What was created, in any account and Region, oldest first. */
  readonly associations: () => readonly StoredAssociation[];
  /** What was asked, oldest first; control routes aside. */
  readonly requests: () => readonly RequestRecord[];
  /** Sets a fault for calls to come; faults strike in the order they were set. */
  readonly fail: (fault: Fault) => ActiveFault;
  /** Lets go of every reply a fault holds back. */
  readonly release: () => void;
  readonly clearFaults: () => void;
  /** Moves the runs of every association, or of the one named, on by one step. @returns how many associations */
  readonly advance: (associationId?: string) => number;
  /** Calls refused because they came faster than `rates` allows, oldest first. */
  readonly breaches: () => readonly Breach[];
  /** Forgets associations, requests, faults and breaches. */
  readonly reset: () => void;
  /** Stops at once: what is open is cut, what is held is let go. */
  readonly close: () => Promise<void>;
}

/** Starts the endpoint on 127.0.0.1. Rejects when the port is taken. */
export async function startLocalSsm(options: LocalSsmOptions = {}): Promise<LocalSsm> {
  const faults = createFaults();
  let requests: readonly RequestRecord[] = [];
  const world = createWorld(options);
  const { store, rates } = world;

  const controls = {
    associations: store.all,
    requests: () => requests,
    fail: faults.add,
    release: faults.release,
    clearFaults: faults.clear,
    advance: (associationId?: string) => advanceRuns(world, associationId),
    breaches: rates.breaches,
    reset: () => {
      faults.clear();
      store.clear();
      rates.clear();
      requests = [];
    },
  };

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    const request = await read(message);
    if (typeof request === 'number') return send(response, plain(request, 'Request refused.'), requestId);
    if (request.url.pathname.startsWith('/_local/'))
      return send(response, control(request, controls), requestId);
    const call =
      request.url.pathname === '/'
        ? (awsJsonCall(request, world) ?? awsQueryCall(request, world))
        : restJsonCall(request, world);
    if (call === undefined)
      return send(response, plain(request.url.pathname === '/' ? 200 : 404, BANNER), requestId);
    requests = [...requests, recordOf(request, call, requestId)];
    const ending = endingOf(call, requestId, faults);
    options.log?.(`${loggable(call.operation)} ${outcomeOf(ending)} ${requestId}`);
    if (ending.kind === 'reset') response.socket?.resetAndDestroy();
    else if (ending.kind === 'drop') response.socket?.destroy();
    else await ending.due.then(() => send(response, ending.reply, requestId));
  };

  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    ...controls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        faults.clear();
      }),
  };
}

export const BANNER = `A local stand-in for AWS Systems Manager (SSM), STS, IAM's account aliases, resource groups and tags.
This is not AWS: nothing here reaches an account, signatures are not verified, and no association ever runs.
`;

const LARGEST_BODY = 1024 * 1024;

/** @returns the request, or the HTTP status that refuses it */
async function read(message: IncomingMessage): Promise<HttpRequest | 400 | 413> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    // What is too large is still read to its end, for the caller to be there to hear so.
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) return 413;
  const target = message.url ?? '/';
  if (!URL.canParse(target, 'http://127.0.0.1')) return 400;
  return {
    method: message.method ?? 'GET',
    url: new URL(target, 'http://127.0.0.1'),
    headers: message.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Writes a reply with the headers every reply of this endpoint has; a caller that has gone gets none. */
function send(response: ServerResponse, reply: HttpReply, requestId: string): void {
  if (response.destroyed) return;
  response.writeHead(reply.status, {
    'content-type': reply.contentType,
    'content-length': Buffer.byteLength(reply.body),
    'x-amzn-requestid': requestId,
    'x-local-ssm': '1',
    ...reply.headers,
  });
  response.end(reply.body);
}

/** An operation's name comes from the caller, and must not write lines of its own into a log. */
const loggable = (operation: string): string => operation.replace(/[^A-Za-z]/g, '?').slice(0, 64);

const plain = (status: number, body: string): HttpReply => ({ status, contentType: 'text/plain', body });
