import type { FaultEffect } from '../../../../tools/local-ssm/faults.ts';

/** What goes wrong with a call: with one, with the first three, or whenever it is made. */
export interface CallFault {
  readonly effect: FaultEffect;
  readonly times: number | 'always';
  /** The person cancels while the call is under way. */
  readonly cancelled?: true;
}

/** By what a person would call it. `always`, so that a repeated request would be seen to be carried out again. */
export const FAULTS = {
  'reset before it is stored': { effect: { kind: 'reset' }, times: 'always' },
  'dropped once stored': { effect: { kind: 'drop' }, times: 'always' },
  'HTTP 500': { effect: { kind: 'http', status: 500 }, times: 'always' },
  'HTTP 503': { effect: { kind: 'http', status: 503 }, times: 'always' },
  'HTTP 502 once stored': { effect: { kind: 'http', status: 502, stored: true }, times: 'always' },
  InternalServerError: { effect: { kind: 'error', name: 'InternalServerError' }, times: 'always' },
  'throttled three times': { effect: { kind: 'error', name: 'ThrottlingException' }, times: 3 },
  'throttled for ever': { effect: { kind: 'error', name: 'ThrottlingException' }, times: 'always' },
  'expired token': { effect: { kind: 'error', name: 'ExpiredTokenException' }, times: 'always' },
  'access denied': { effect: { kind: 'error', name: 'AccessDeniedException' }, times: 'always' },
  'no reply in time': { effect: { kind: 'hold' }, times: 'always' },
  cancelled: { effect: { kind: 'hold' }, times: 1, cancelled: true },
} as const satisfies Readonly<Record<string, CallFault>>;

export type FaultName = keyof typeof FAULTS;
