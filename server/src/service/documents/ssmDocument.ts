import type { SourceFile } from '../sourceFile.ts';
import type { Span } from '../tree.ts';

/** What is known of an SSM document: from the catalogue, or read from a file of the workspace. */
export interface SsmDocument {
  readonly name: string;
  /** `Command`, `Policy` and `Automation` can be associated; other types are refused. Undefined: not known. */
  readonly type: DocumentType | undefined;
  readonly schemaVersion?: string;
  readonly platforms?: readonly string[];
  /** What it is for, in a few words of our own; of a document of the workspace in its author's: data, to be escaped. */
  readonly purpose?: string;
  readonly deprecated?: true;
  /**
   * How sure the list of parameters is. `high`: read from the document's content; `medium`: from AWS's pages, which may
   * be older than the document; `low`: from second hand. AWS adds parameters at any time.
   */
  readonly confidence: 'high' | 'medium' | 'low';
  /** In the order of the document. */
  readonly parameters: Readonly<Record<string, DocumentParameter>>;
  /** Where it is written; undefined for documents of AWS. */
  readonly origin?: DocumentOrigin;
  /** Set for what an account was asked for: its words are data, as those of the workspace. */
  readonly inAccount?: true;
  /** Of the catalogue: the day it was made, `yyyy-mm-dd`. */
  readonly asOf?: string;
}

export type DocumentType = 'Command' | 'Policy' | 'Automation' | 'Session' | 'Package' | 'ChangeCalendar';

export interface DocumentParameter {
  /** `String`, `StringList`, `StringMap`, `Boolean`, `Integer`, `MapList`, or an AWS type of a runbook; undefined: not known. */
  readonly type?: string;
  /** Undefined: not known. */
  readonly required?: boolean;
  readonly default?: unknown;
  /** The only values that pass. */
  readonly allowedValues?: readonly string[];
  /** Values that are known to work, among others. */
  readonly knownValues?: readonly string[];
  readonly allowedPattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minChars?: number;
  readonly maxChars?: number;
  /** Of a number: least and most. */
  readonly range?: readonly [number, number];
  /** In the words of whoever wrote the document: data, to be escaped. */
  readonly description?: string;
  /** Set where this parameter is less sure than its document. */
  readonly confidence?: 'medium' | 'low';
  /** Where its name is written, in the text of the document's origin. */
  readonly span?: Span;
}

/** The file of a document, and how its offsets become positions. */
export interface DocumentOrigin extends Pick<SourceFile, 'uri' | 'rangeOf'> {
  /** Where the document begins. */
  readonly span: Span;
}

/** The catalogue of AWS-owned documents: `schemas/documents.json`. */
export interface Catalogue {
  /** Day of the collection, `yyyy-mm-dd`. */
  readonly date: string;
  /** Where entries come from, by the keys that entries use: repository and commit, or page and year. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, CataloguedDocument>>;
}

/** As an entry of the catalogue is written; its key is its name. */
export interface CataloguedDocument extends Omit<SsmDocument, 'name' | 'origin' | 'inAccount' | 'asOf'> {
  /** Keys of `sources`, the one that says most first. */
  readonly source?: readonly string[];
}
