import { carryOut, unknownOperation } from './carryOut.ts';
import { parseJson } from './json.ts';
import type { HttpReply, HttpRequest, ServiceCall, World } from './serviceCall.ts';
import { ERRORS, type ServiceError } from './serviceError.ts';
import { SSM, TAGGING } from './services.ts';

/** Understands a request of the AWS JSON 1.1 protocol, which names its operation in `X-Amz-Target`. */
export function awsJsonCall(request: HttpRequest, world: World): ServiceCall | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string' || request.method !== 'POST') return undefined;
  const [prefix, operation = ''] = target.split('.');
  // An empty body is an empty input.
  const body = parseJson(request.body === '' ? '{}' : request.body);
  return {
    operation,
    body,
    answer: () => {
      const service = [SSM, TAGGING].find(({ model }) => model.targetPrefix === prefix);
      const result =
        service === undefined
          ? unknownOperation(target)
          : carryOut(service, operation, body, request.headers.authorization, world);
      return 'error' in result ? refuse(result.error) : reply(200, JSON.stringify(result.output));
    },
    refuse,
  };
}

/** An error as AWS JSON writes it: its name in `__type`, the message under the member its shape has. */
function refuse(error: ServiceError): HttpReply {
  const shape = ERRORS[error.name] ?? { status: 400, messageMember: 'message' as const };
  const message =
    shape.messageMember === undefined || error.message === undefined
      ? {}
      : { [shape.messageMember]: error.message };
  return { ...reply(shape.status, JSON.stringify({ __type: error.name, ...message })), error: error.name };
}

const reply = (status: number, body: string): HttpReply => ({
  status,
  contentType: 'application/x-amz-json-1.1',
  body,
});
