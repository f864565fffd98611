import documents from './documents.json';

/** What decides about an association that names the document; both unknown for most documents. */
export interface DocumentFacts {
  /** Command, Automation, Policy, Session or Package. */
  readonly type?: string;
  readonly schemaVersion?: string;
}

const OWNED_BY_AWS: Readonly<Record<string, DocumentFacts>> = documents;

/**
 * Facts about documents AWS publishes, from its own pages; not a full list. A document not in it may well exist,
 * so being unknown refuses nothing.
 * @param name a document's name or ARN
 */
export function factsOf(name: string): DocumentFacts | undefined {
  const bare = name.replace(/^arn:[^/]*:document\//, '');
  return Object.hasOwn(OWNED_BY_AWS, bare) ? OWNED_BY_AWS[bare] : undefined;
}
