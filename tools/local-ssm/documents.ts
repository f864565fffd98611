import documents from './documents.json';

/** What decides about an association that names the document, and what is told of it; much is unknown for most. */
export interface DocumentFacts {
  /** Command, Automation, Policy, Session, Package, ChangeCalendar, … */
  readonly type?: string;
  readonly schemaVersion?: string;
  readonly description?: string;
  readonly platforms?: readonly ('Linux' | 'Windows' | 'MacOS')[];
  /** By name. A parameter without a default has to be given. */
  readonly parameters?: Readonly<Record<string, DocumentParameter>>;
  /** Versions there are, from 1: 1 when absent. */
  readonly latestVersion?: number;
  /** 1 when absent. */
  readonly defaultVersion?: number;
  /** What a ChangeCalendar says: OPEN when absent. */
  readonly calendar?: 'OPEN' | 'CLOSED';
}

interface DocumentParameter {
  /** String when absent. */
  readonly type?: 'String' | 'StringList';
  readonly description?: string;
  readonly default?: string;
}

export interface NamedDocument extends DocumentFacts {
  readonly name: string;
  /** Of the account that asks, or Amazon's. */
  readonly own: boolean;
}

const OWNED_BY_AWS: Readonly<Record<string, DocumentFacts>> = documents;

/**
 * Facts about documents AWS publishes, from its own pages; not a full list. A document not in it may well exist,
 * so being unknown refuses nothing.
 * @param name a document's name or ARN
 */
export function factsOf(name: string): DocumentFacts | undefined {
  const bare = bareName(name);
  return Object.hasOwn(OWNED_BY_AWS, bare) ? OWNED_BY_AWS[bare] : undefined;
}

/** The documents of one's own and those of AWS, and the facts of each by name or ARN. */
export function documentsOf(own: Readonly<Record<string, DocumentFacts>>): {
  readonly all: readonly NamedDocument[];
  readonly factsOf: (name: string) => NamedDocument | undefined;
} {
  const byName = new Map<string, NamedDocument>();
  for (const [name, facts] of Object.entries(OWNED_BY_AWS)) byName.set(name, { ...facts, name, own: false });
  for (const [name, facts] of Object.entries(own)) byName.set(name, { ...facts, name, own: true });
  return {
    all: [...byName.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    factsOf: (name) => byName.get(name) ?? byName.get(bareName(name)),
  };
}

/** The name at the end of a document's ARN; any other name as it is. */
const bareName = (name: string): string => name.replace(/^arn:[^/]*:document\//, '');
