import { type Caller, callerOf } from './credentials.ts';
import type { HttpReply, HttpRequest, ServiceCall, World } from './serviceCall.ts';
import { type ServiceError, serviceError } from './serviceError.ts';

/** Understands a request of the AWS Query protocol, which STS speaks: `Action=GetCallerIdentity` in a form. */
export function awsQueryCall(request: HttpRequest, world: World): ServiceCall | undefined {
  const form = request.method === 'POST' ? new URLSearchParams(request.body) : request.url.searchParams;
  const operation = form.get('Action');
  if (operation === null || request.headers['x-amz-target'] !== undefined) return undefined;
  return {
    operation,
    body: Object.fromEntries(form),
    answer: (requestId) => {
      if (operation !== 'GetCallerIdentity') {
        const message = `${operation} is not an action of this local stand-in`;
        return refuse({ name: 'InvalidAction', message }, requestId);
      }
      const caller = callerOf(request.headers.authorization);
      if (caller === 'missing') return refuse(serviceError('MissingAuthenticationTokenException'), requestId);
      if (caller === 'malformed') return refuse(serviceError('IncompleteSignatureException'), requestId);
      return reply(200, callerIdentity(caller, world.accountOf(caller.accessKeyId), requestId));
    },
    refuse,
  };
}

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

function callerIdentity(caller: Caller, account: string, requestId: string): string {
  return xml(
    'GetCallerIdentityResponse',
    `<GetCallerIdentityResult>
    <Arn>arn:aws:iam::${escaped(account)}:user/local</Arn>
    <UserId>${escaped(caller.accessKeyId)}</UserId>
    <Account>${escaped(account)}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`,
  );
}

/** STS names errors without the suffix, calls two of them otherwise, and answers 403 to a caller it rejects. */
function refuse({ name, message = '' }: ServiceError, requestId: string): HttpReply {
  const code = OTHER_CODES[name] ?? name.replace(/Exception$/, '');
  const fault = name === 'InternalServerError';
  const status = fault ? 500 : REJECTIONS.has(code) ? 403 : 400;
  const body = xml(
    'ErrorResponse',
    `<Error>
    <Type>${fault ? 'Receiver' : 'Sender'}</Type>
    <Code>${escaped(code)}</Code>
    <Message>${escaped(message)}</Message>
  </Error>
  <RequestId>${requestId}</RequestId>`,
  );
  return { ...reply(status, body), error: name };
}

const OTHER_CODES: Readonly<Record<string, string>> = {
  UnrecognizedClientException: 'InvalidClientTokenId',
  InternalServerError: 'InternalFailure',
  ValidationException: 'ValidationError',
};

const REJECTIONS: ReadonlySet<string> = new Set([
  'AccessDenied',
  'ExpiredToken',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
]);

const reply = (status: number, body: string): HttpReply => ({ status, contentType: 'text/xml', body });

const xml = (root: string, content: string): string =>
  `<${root} xmlns="${NAMESPACE}">\n  ${content}\n</${root}>\n`;

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
