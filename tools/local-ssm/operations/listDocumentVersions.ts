import type { OperationCall, OperationResult } from '../operation.ts';
import { ssmPage } from '../page.ts';
import { serviceError } from '../serviceError.ts';

/** The versions of a document, the latest first (AWS documents no order). */
export function listDocumentVersions({ input, world }: OperationCall): OperationResult {
  const document = world.documentFacts(String(input.Name));
  if (document === undefined)
    return { error: serviceError('InvalidDocument', 'The specified document does not exist.') };
  const { name, latestVersion = 1, defaultVersion = 1 } = document;
  const versions = Array.from({ length: latestVersion }, (_, index) => latestVersion - index);
  const page = ssmPage(versions, input, world);
  if ('error' in page) return page;
  const DocumentVersions = page.items.map((version) => ({
    Name: name,
    DocumentVersion: String(version),
    IsDefaultVersion: version === defaultVersion,
    DocumentFormat: 'JSON',
    Status: 'Active',
  }));
  return { output: { DocumentVersions, ...page.token } };
}
