import type { Place } from './associations.ts';
import type { NamedDocument } from './documents.ts';
import type { JsonObject } from './json.ts';

/** What SSM tells of a document in a list and in its description alike. */
export function documentSummary(document: NamedDocument, place: Place): JsonObject {
  const { name, own, type, schemaVersion, platforms, defaultVersion = 1 } = document;
  return {
    Name: name,
    Owner: own ? place.account : 'Amazon',
    DocumentVersion: String(defaultVersion),
    DocumentFormat: 'JSON',
    ...(type === undefined ? {} : { DocumentType: type }),
    ...(schemaVersion === undefined ? {} : { SchemaVersion: schemaVersion }),
    ...(platforms === undefined ? {} : { PlatformTypes: platforms }),
  };
}
