import { carryOut } from './carryOut.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';
import type { HttpReply, HttpRequest, ServiceCall, World } from './serviceCall.ts';
import { ERRORS, type ServiceError } from './serviceError.ts';
import { RESOURCE_GROUPS } from './services.ts';

/** Understands a request of the REST JSON protocol, which resource groups speak: the path names the operation. */
export function restJsonCall(request: HttpRequest, world: World): ServiceCall | undefined {
  const operation = request.method === 'POST' ? OPERATION_AT[request.url.pathname] : undefined;
  if (operation === undefined) return undefined;
  const body = withQuery(parseJson(request.body === '' ? '{}' : request.body), request.url.searchParams);
  return {
    operation,
    body,
    answer: () => {
      const result = carryOut(RESOURCE_GROUPS, operation, body, request.headers.authorization, world);
      return 'error' in result ? refuse(result.error) : reply(200, result.output);
    },
    refuse,
  };
}

const OPERATION_AT: Readonly<Record<string, string>> = {
  '/groups-list': 'ListGroups',
  '/list-group-resources': 'ListGroupResources',
};

/** ListGroups takes its paging from the query, the rest from the body. */
function withQuery(body: Json | undefined, query: URLSearchParams): Json | undefined {
  if (!isJsonObject(body)) return body;
  const maxResults = query.get('maxResults');
  const nextToken = query.get('nextToken');
  return {
    ...body,
    ...(maxResults === null ? {} : { MaxResults: Number(maxResults) }),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
}

/** An error as REST JSON writes it: its name in a header. */
function refuse({ name, message }: ServiceError): HttpReply {
  const { status = 400 } = ERRORS[name] ?? {};
  return {
    ...reply(status, { Message: message ?? null }),
    headers: { 'x-amzn-errortype': name },
    error: name,
  };
}

const reply = (status: number, body: object): HttpReply => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});
