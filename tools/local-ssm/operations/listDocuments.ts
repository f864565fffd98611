import { documentSummary } from '../documentSummary.ts';
import type { NamedDocument } from '../documents.ts';
import { type Filter, filtersIn } from '../filters.ts';
import { type OperationCall, type OperationResult, pick } from '../operation.ts';
import { ssmPage } from '../page.ts';
import { serviceError } from '../serviceError.ts';

/** The documents, one's own and AWS's, that pass every filter, by name. */
export function listDocuments({ input, place, world }: OperationCall): OperationResult {
  const filters = [...filtersIn(input.Filters), ...filtersIn(input.DocumentFilterList)];
  if (filters.some(({ key }) => !Object.hasOwn(FILTERS, key)))
    return { error: serviceError('InvalidFilterKey') };
  const matching = world.documents.filter((document) => filters.every((filter) => passes(document, filter)));
  const page = ssmPage(matching, input, world);
  if ('error' in page) return page;
  const DocumentIdentifiers = page.items.map((document) =>
    pick(documentSummary(document, place), 'DocumentIdentifier'),
  );
  return { output: { DocumentIdentifiers, ...page.token } };
}

const passes = (document: NamedDocument, { key, values }: Filter): boolean =>
  values.some((value) => FILTERS[key]?.(document, value));

/** By filter key. A name is given by how it begins, as SSM documents it. */
const FILTERS: Readonly<Record<string, (document: NamedDocument, value: string) => boolean>> = {
  Owner: ({ own }, owner) =>
    owner === 'All' || (own ? ['Self', 'Private'] : ['Amazon', 'Public']).includes(owner),
  Name: ({ name }, start) => name.startsWith(start),
  DocumentType: ({ type }, wanted) => type === wanted,
  PlatformTypes: ({ platforms = [] }, wanted) => platforms.some((platform) => platform === wanted),
  SearchKeyword: ({ name }, word) => name.toLowerCase().includes(word.toLowerCase()),
};
