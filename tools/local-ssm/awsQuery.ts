import { type Caller, callerOf } from './credentials.ts';
import type { HttpReply, HttpRequest, ServiceCall, World } from './serviceCall.ts';
import { type ServiceError, serviceError } from './serviceError.ts';

/**
 * Understands a request of the AWS Query protocol, which STS and IAM speak: `Action=GetCallerIdentity` in a form, or
 * `Action=ListAccountAliases`.
 */
export function awsQueryCall(request: HttpRequest, world: World): ServiceCall | undefined {
  const form = request.method === 'POST' ? new URLSearchParams(request.body) : request.url.searchParams;
  const operation = form.get('Action');
  if (operation === null || request.headers['x-amz-target'] !== undefined) return undefined;
  return {
    operation,
    body: Object.fromEntries(form),
    answer: (requestId) => {
      const action = Object.hasOwn(ACTIONS, operation) ? ACTIONS[operation] : undefined;
      if (action === undefined) {
        const message = `${operation} is not an action of this local stand-in`;
        return refuse({ name: 'InvalidAction', message }, requestId);
      }
      const caller = callerOf(request.headers.authorization);
      if (caller === 'missing') return refuse(serviceError('MissingAuthenticationTokenException'), requestId);
      if (caller === 'malformed') return refuse(serviceError('IncompleteSignatureException'), requestId);
      const account = world.accountOf(caller.accessKeyId);
      if (!world.rates.admits(operation, { account, region: caller.region }))
        return refuse(serviceError('ThrottlingException'), requestId);
      return reply(
        200,
        answered(operation, action.namespace, action.result(caller, account, world), requestId),
      );
    },
    refuse,
  };
}

interface Action {
  readonly namespace: string;
  /** What is inside the element `…Result`. */
  readonly result: (caller: Caller, account: string, world: World) => string;
}

const STS = 'https://sts.amazonaws.com/doc/2011-06-15/';
const IAM = 'https://iam.amazonaws.com/doc/2010-05-08/';

const ACTIONS: Readonly<Record<string, Action>> = {
  GetCallerIdentity: {
    namespace: STS,
    result: ({ accessKeyId }, account) => `<Arn>arn:aws:iam::${escaped(account)}:user/local</Arn>
    <UserId>${escaped(accessKeyId)}</UserId>
    <Account>${escaped(account)}</Account>`,
  },
  // An account has one alias or none, so there is one page.
  ListAccountAliases: {
    namespace: IAM,
    result: (_, account, world) => {
      const alias = world.aliasOf(account);
      const members = alias === undefined ? '' : `<member>${escaped(alias)}</member>`;
      return `<IsTruncated>false</IsTruncated>
    <AccountAliases>${members}</AccountAliases>`;
    },
  },
};

function answered(operation: string, namespace: string, result: string, requestId: string): string {
  return xml(
    `${operation}Response`,
    namespace,
    `<${operation}Result>
    ${result}
  </${operation}Result>
  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`,
  );
}

/** Both name errors without the suffix, calls two of them otherwise, and answers 403 to a caller it rejects. */
function refuse({ name, message = '' }: ServiceError, requestId: string): HttpReply {
  const code = OTHER_CODES[name] ?? name.replace(/Exception$/, '');
  const fault = name === 'InternalServerError';
  const status = fault ? 500 : REJECTIONS.has(code) ? 403 : 400;
  const body = xml(
    'ErrorResponse',
    STS,
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

const xml = (root: string, namespace: string, content: string): string =>
  `<${root} xmlns="${namespace}">\n  ${content}\n</${root}>\n`;

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
