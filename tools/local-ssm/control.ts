import type { Fault, FaultEffect } from './faults.ts';
import { isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';
import type { HttpReply, HttpRequest } from './serviceCall.ts';
import { ERRORS } from './serviceError.ts';

/** What the control routes may do to a running endpoint. */
export interface Controls {
  readonly associations: () => readonly unknown[];
  readonly requests: () => readonly unknown[];
  readonly fail: (fault: Fault) => unknown;
  readonly release: () => void;
  readonly clearFaults: () => void;
  readonly advance: (associationId?: string) => number;
  readonly breaches: () => readonly unknown[];
  readonly reset: () => void;
}

/**
 * Answers a route under `/_local`. A page in a browser must not reach them: a request that carries an Origin, or a
 * Host that is not this machine (DNS rebinding), is refused.
 */
export function control(request: HttpRequest, controls: Controls): HttpReply {
  if (request.headers.origin !== undefined || !isLoopback(request.headers.host)) {
    return reply(403, { problem: 'The control routes answer to local programs only.' });
  }
  const route = ROUTES[`${request.method} ${request.url.pathname}`];
  return route === undefined
    ? reply(404, { problem: 'No such route.', routes: Object.keys(ROUTES) })
    : route(controls, request.body);
}

const ROUTES: Readonly<Record<string, (controls: Controls, body: string) => HttpReply>> = {
  'GET /_local/associations': (controls) => {
    const associations = controls.associations();
    return reply(200, { count: associations.length, associations });
  },
  'GET /_local/requests': (controls) => {
    const requests = controls.requests();
    return reply(200, { count: requests.length, requests });
  },
  'GET /_local/breaches': (controls) => {
    const breaches = controls.breaches();
    return reply(200, { count: breaches.length, breaches });
  },
  'POST /_local/advance': (controls, body) => {
    const { associationId } = readObject(body);
    return reply(200, {
      advanced: controls.advance(typeof associationId === 'string' ? associationId : undefined),
    });
  },
  'POST /_local/faults': (controls, body) => {
    const fault = readFault(parseJson(body));
    if (typeof fault === 'string') return reply(400, { problem: fault });
    controls.fail(fault);
    return reply(200, { fault });
  },
  'DELETE /_local/faults': (controls) => {
    controls.clearFaults();
    return reply(200, {});
  },
  'POST /_local/release': (controls) => {
    controls.release();
    return reply(200, {});
  },
  'POST /_local/reset': (controls) => {
    controls.reset();
    return reply(200, {});
  },
};

function readObject(body: string): JsonObject {
  const value = parseJson(body);
  return isJsonObject(value) ? value : {};
}

/** @returns the fault, or what is wrong with it */
export function readFault(value: Json | undefined): Fault | string {
  if (!isJsonObject(value)) return 'A fault is a JSON object.';
  const effect = readEffect(value);
  if (typeof effect === 'string') return effect;
  const { operation, times } = value;
  if (operation !== undefined && typeof operation !== 'string')
    return 'operation is the name of an operation.';
  if (times !== undefined && times !== 'always' && !isCount(times))
    return 'times is a count from 1, or "always".';
  return {
    ...effect,
    ...(operation === undefined ? {} : { operation }),
    ...(times === undefined ? {} : { times }),
  };
}

function readEffect(value: JsonObject): FaultEffect | string {
  const { kind, name, message, status, stored, milliseconds } = value;
  switch (kind) {
    case 'error':
      if (typeof name !== 'string' || !Object.hasOwn(ERRORS, name)) {
        return `name is one of ${Object.keys(ERRORS).join(', ')}.`;
      }
      if (message === undefined) return { kind, name };
      if (ERRORS[name]?.messageMember === undefined) return `${name} carries no message.`;
      return typeof message === 'string' ? { kind, name, message } : 'message is text.';
    case 'http':
      if (status !== 500 && status !== 502 && status !== 503) return 'status is 500, 502 or 503.';
      if (stored === undefined) return { kind, status };
      return typeof stored === 'boolean' ? { kind, status, stored } : 'stored is true or false.';
    case 'delay':
      return typeof milliseconds === 'number' && milliseconds >= 0
        ? { kind, milliseconds }
        : 'milliseconds is a number from 0.';
    case 'reset':
    case 'drop':
    case 'hold':
      return { kind };
    default:
      return 'kind is error, http, reset, drop, delay or hold.';
  }
}

const isCount = (value: Json): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1;

function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

const reply = (status: number, body: object): HttpReply => ({
  status,
  contentType: 'application/json',
  body: `${JSON.stringify(body, undefined, 2)}\n`,
});
