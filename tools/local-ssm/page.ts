import type { JsonObject } from './json.ts';
import type { World } from './serviceCall.ts';
import { type ServiceError, serviceError } from './serviceError.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page starts; absent on the last. */
  readonly next?: string;
}

/** @returns the page that `token` asks for, or nothing for a token this endpoint never gave */
export function pageAt<T>(items: readonly T[], token: unknown, size: number): Page<T> | undefined {
  const start = token === undefined || token === '' ? 0 : startOf(String(token));
  if (start === undefined) return undefined;
  const end = start + size;
  return { items: items.slice(start, end), ...(end < items.length ? { next: tokenOf(end) } : {}) };
}

/** What an operation answers of a page: its items, and the token under the name it has there. */
export type Answered<T> =
  | { readonly items: readonly T[]; readonly token: JsonObject }
  | { readonly error: ServiceError };

/** A page as SSM gives it: as large as MaxResults, at most 50, and smaller where `world.pageLimit` says so. */
export function ssmPage<T>(items: readonly T[], input: JsonObject, { pageLimit }: World): Answered<T> {
  const size = typeof input.MaxResults === 'number' ? input.MaxResults : 50;
  const page = pageAt(items, input.NextToken, Math.min(size, pageLimit));
  if (page === undefined) return { error: serviceError('InvalidNextToken', UNKNOWN_TOKEN) };
  return { items: page.items, token: page.next === undefined ? {} : { NextToken: page.next } };
}

/** A page of resource groups, which refuse a token they do not know as they refuse any input. */
export function groupsPage<T>(items: readonly T[], input: JsonObject, world: World): Answered<T> {
  const page = ssmPage(items, input, world);
  return 'error' in page ? { error: serviceError('BadRequestException', UNKNOWN_TOKEN) } : page;
}

/** A page of the tagging API, which has no MaxResults, and an empty token at the end. */
export function taggingPage<T>(items: readonly T[], input: JsonObject, { pageLimit }: World): Answered<T> {
  const page = pageAt(items, input.PaginationToken, pageLimit);
  if (page === undefined) return { error: serviceError('InvalidParameterException', UNKNOWN_TOKEN) };
  return { items: page.items, token: { PaginationToken: page.next ?? '' } };
}

const UNKNOWN_TOKEN = 'The specified token is not valid.';

const tokenOf = (start: number): string => Buffer.from(`local-ssm:${start}`).toString('base64');

function startOf(token: string): number | undefined {
  const start = /^local-ssm:(\d+)$/.exec(Buffer.from(token, 'base64').toString())?.[1];
  return start === undefined ? undefined : Number(start);
}
