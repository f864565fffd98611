import { documentSummary } from '../documentSummary.ts';
import type { NamedDocument } from '../documents.ts';
import type { JsonObject } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { serviceError } from '../serviceError.ts';

/** What SSM tells of a document, its parameters included; of AWS's own this endpoint knows little. */
export function describeDocument({ input, place, world }: OperationCall): OperationResult {
  const document = world.documentFacts(String(input.Name));
  if (document === undefined) return { error: serviceError('InvalidDocument', UNKNOWN) };
  const { latestVersion = 1, defaultVersion = 1, description } = document;
  const version = versionOf(input.DocumentVersion ?? '$DEFAULT', defaultVersion, latestVersion);
  if (version > latestVersion) return { error: serviceError('InvalidDocumentVersion', UNKNOWN_VERSION) };
  const Document = {
    ...documentSummary(document, place),
    DocumentVersion: String(version),
    DefaultVersion: String(defaultVersion),
    LatestVersion: String(latestVersion),
    Status: 'Active',
    ...(description === undefined ? {} : { Description: description }),
    ...parametersOf(document),
  };
  return { output: { Document } };
}

// The words are ours.
const UNKNOWN = 'The specified document does not exist.';
const UNKNOWN_VERSION = 'The specified version of the document does not exist.';

function versionOf(asked: unknown, byDefault: number, latest: number): number {
  if (asked === '$DEFAULT') return byDefault;
  return asked === '$LATEST' ? latest : Number(asked);
}

function parametersOf({ parameters }: NamedDocument): JsonObject {
  if (parameters === undefined) return {};
  return {
    Parameters: Object.entries(parameters).map(
      ([Name, { type = 'String', description, default: value }]) => ({
        Name,
        Type: type,
        ...(description === undefined ? {} : { Description: description }),
        ...(value === undefined ? {} : { DefaultValue: value }),
      }),
    ),
  };
}
