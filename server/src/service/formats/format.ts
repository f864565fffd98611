import type { Edit, TextChange } from '../edits.ts';
import type { Problem } from '../problem.ts';
import type { Node, ObjectNode, Path, Property, Span } from '../tree.ts';
import type { Remark } from './remarks.ts';

/** Everything in which JSON and YAML differ. All verbs are total: any text, any offset, no exception. */
export interface Format {
  readonly name: 'json' | 'yaml';
  /** Its language in an editor, as this product contributes it. */
  readonly languageId: string;
  /** Tolerant: a broken file yields problems and as much of a tree as can be told. */
  parse(text: string): Parsed;
  /** What a person is about to write at `offset`; undefined inside comments and where nothing can stand. */
  cursor(text: string, offset: number): Cursor | undefined;
  /** The text change that writes a chosen completion at a cursor of the same text. */
  insert(text: string, cursor: Cursor, insertion: Insertion): CompletionChange;
  /** The text change of one edit; undefined where it cannot be written safely (inside an alias, say). */
  edit(text: string, edit: Edit): TextChange | undefined;
  /** Whitespace changes that lay the text out; never changes what it says, never loses a comment. Empty for a text too broken for that. */
  layOut(text: string, options: LayoutOptions): readonly TextChange[];
  /** A new file that says what `root` says, with as many of the remarks as the format holds. */
  write(root: Node, remarks: readonly Remark[]): Written;
  /** Tells for each object of a text without errors what its members are made of. */
  pieces(text: string): Pieces;
  /** What begins a comment up to the end of its line, where AWS reads files with comments. */
  readonly commentMark?: string;
  /** Comments, for folding. */
  comments(text: string): readonly Span[];
}

export interface Parsed {
  readonly root: Node | undefined;
  /** Syntax only, in the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * The characters that each member of an object would take along to another place among them: itself, and the comments
 * that belong to it. Put into each other's places as `order` says, they are a text that says the same. Undefined where
 * that is in doubt.
 */
export type Pieces = (
  object: ObjectNode,
  order: readonly Property[],
) => ReadonlyMap<Property, Span> | undefined;

export interface Written {
  readonly text: string;
  /** How many remarks are not in it. */
  readonly lost: number;
}

export interface LayoutOptions {
  readonly indent: number;
  /** Tabs for indentation where the format allows them (JSON). */
  readonly tabs: boolean;
}

/** A half-typed place. */
export interface Cursor {
  /**
   * `key`: a property name of the object at `path` is being written.
   * `value`: the value at `path` is being written.
   * `either`: on a line of its own in YAML both are possible; the schema at `path` decides.
   */
  readonly role: 'key' | 'value' | 'either';
  /** The object that gets the key, or the slot that gets the value (a list index for a new item). */
  readonly path: Path;
  /** What a completion replaces: the half-typed word with its quotes, or nothing. */
  readonly typed: Span;
  /** The half-typed word without quotes, up to the cursor. */
  readonly prefix: string;
  /** Names of the other properties of the object at `path`. */
  readonly present: readonly string[];
  /** True when the key under the cursor already has its colon: only the name is to be replaced. */
  readonly keyOnly: boolean;
}

/** What a completion writes. */
export type Insertion = { readonly key: string; readonly value: Template } | { readonly value: Template };

/** The shape of a value to be written, with the places a person fills in. */
export type Template =
  /** A string; `text` is a proposal to type over. With `fixed`, no place to fill in. */
  | { readonly kind: 'string'; readonly text: string; readonly fixed?: true }
  /** A number or boolean written bare; `text` is a proposal. */
  | { readonly kind: 'literal'; readonly text: string; readonly fixed?: true }
  /** One of several strings, or of several bare words. */
  | { readonly kind: 'choice'; readonly of: 'string' | 'literal'; readonly values: readonly string[] }
  | { readonly kind: 'array'; readonly items: readonly Template[] }
  | { readonly kind: 'object'; readonly properties: readonly (readonly [string, Template])[] };

export interface CompletionChange {
  readonly span: Span;
  /** In LSP snippet syntax, literal `$`, `}` and `\` escaped. Lines are indented relative to the cursor's line. */
  readonly snippet: string;
  /** What the editor matches typed characters against; the text of `span` up to the cursor is its prefix. */
  readonly filter: string;
  /** Changes elsewhere, such as a comma that the line above lacks. */
  readonly also: readonly TextChange[];
}
