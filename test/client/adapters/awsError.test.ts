import { expect, test } from 'vitest';
import { awsError, type Exchange } from '../../../client/src/adapters/awsError.ts';
import type { AwsError } from '../../../client/src/deploy/ports.ts';

const failing = (fields: object): Error => Object.assign(new Error('x'), fields);
const BEFORE: Exchange = { started: false };
const STARTED: Exchange = { started: true };
const reply = { $fault: 'client', $metadata: { httpStatusCode: 400, requestId: 'id' } };

const CASES: readonly (readonly [name: string, unknown, Exchange, Partial<AwsError>])[] = [
  [
    'a refusal',
    failing({ name: 'InvalidTarget', ...reply }),
    STARTED,
    { name: 'InvalidTarget', status: 400, requestId: 'id', reached: 'reply' },
  ],
  ['a refusal nobody named', failing({ name: 'UnknownError', ...reply }), STARTED, { reached: 'network' }],
  [
    'what the SDK could not read',
    failing({ name: 'SyntaxError', $metadata: { httpStatusCode: 502 } }),
    STARTED,
    { status: 502, reached: 'network' },
  ],
  ['before the network', new TypeError('x'), BEFORE, { name: 'TypeError', reached: 'none' }],
  [
    'a refused connection',
    failing({ code: 'ECONNREFUSED', syscall: 'connect' }),
    STARTED,
    { name: 'ECONNREFUSED', reached: 'connecting' },
  ],
  [
    'the same without a word that it was connecting',
    failing({ code: 'ECONNREFUSED' }),
    STARTED,
    { reached: 'network' },
  ],
  [
    'a name that does not resolve',
    failing({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }),
    STARTED,
    { reached: 'connecting' },
  ],
  [
    'no route while connecting',
    failing({ code: 'EHOSTUNREACH', syscall: 'connect' }),
    STARTED,
    { reached: 'connecting' },
  ],
  ['no route any more', failing({ code: 'EHOSTUNREACH', syscall: 'write' }), STARTED, { reached: 'network' }],
  [
    'all addresses of a host refused',
    failing({
      code: 'ECONNREFUSED',
      errors: [
        { code: 'ECONNREFUSED', syscall: 'connect' },
        { code: 'ENETUNREACH', syscall: 'connect' },
      ],
    }),
    STARTED,
    { name: 'ECONNREFUSED', reached: 'connecting' },
  ],
  [
    'several errors of another kind',
    failing({ errors: [failing({ syscall: 'connect' }), failing({})] }),
    STARTED,
    { reached: 'network' },
  ],
  ['several errors, none told', failing({ errors: [] }), STARTED, { reached: 'network' }],
  ['a certificate', failing({ code: 'SELF_SIGNED_CERT_IN_CHAIN' }), STARTED, { reached: 'connecting' }],
  [
    'a certificate of another host',
    failing({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    STARTED,
    { reached: 'connecting' },
  ],
  [
    'a broken handshake could be anything',
    failing({ code: 'EPROTO', syscall: 'write' }),
    STARTED,
    { reached: 'network' },
  ],
  [
    'a reset',
    failing({ code: 'ECONNRESET', syscall: 'read', name: 'TimeoutError' }),
    STARTED,
    { name: 'ECONNRESET', reached: 'network' },
  ],
  ['an abort', failing({ name: 'AbortError' }), STARTED, { name: 'AbortError', reached: 'network' }],
  ['a provider of credentials', failing({ name: 'CredentialsProviderError' }), STARTED, { reached: 'none' }],
  [
    'no message',
    Object.assign(new Error('UnknownError'), reply, { name: 'InvalidTarget' }),
    STARTED,
    { text: '' },
  ],
  ['no message, as the CLI shows it', Object.assign(new Error('None'), reply), STARTED, { text: '' }],
  ['something thrown that is no error', 'boom', STARTED, { name: 'Error', text: '', reached: 'network' }],
  ['nothing thrown', undefined, STARTED, { name: 'Error', text: '', reached: 'network' }],
];

test.each(CASES)('%s', (_, cause, exchange, expected) => {
  expect(awsError(cause, exchange)).toMatchObject(expected);
});
