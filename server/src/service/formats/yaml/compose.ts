import {
  Composer,
  type CST,
  type Document,
  type ParsedNode,
  type ParseOptions,
  Parser,
  type YAMLError,
} from 'yaml';
import { MAXIMUM_DEPTH } from '../limits.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';

/** A text taken apart; which word is a number or a boolean is left open. */
export interface Composed {
  readonly lexemes: readonly Lexeme[];
  readonly documents: readonly Composition[];
}

export type Composition = Document.Parsed<ParsedNode, true>;

/** Never throws; what is wrong is in the documents. Undefined where collections nest too deep to be followed. */
export function compose(text: string): Composed | undefined {
  const lexemes = lexemesOf(text);
  const tokens = tokensOf(lexemes);
  return tokens && { lexemes, documents: documentsOf(tokens, text, { strict: false }) };
}

/** The one document of a text without mistakes, with the tokens it was made of; undefined for any other text. */
export function composeStrictly(text: string): Composition | undefined {
  const tokens = tokensOf(lexemesOf(text));
  const [document, more] = tokens ? documentsOf(tokens, text, { keepSourceTokens: true }) : [];
  return document && !more && document.errors.length === 0 ? document : undefined;
}

function documentsOf(
  tokens: readonly CST.Token[],
  text: string,
  options: ParseOptions,
): readonly Composition[] {
  const composer = new Composer<ParsedNode, true>({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'silent',
    ...options,
  });
  return withoutTraces(() => [...composer.compose(tokens, true, text.length)]);
}

/** The errors of a document, in the order of the text. */
export const errorsOf = ({ errors }: Composition): readonly YAMLError[] =>
  errors.toSorted((a, b) => a.pos[0] - b.pos[0]);

/** Each mistake is an `Error` to the composer: in a text full of them, recording traces takes most of the time. */
function withoutTraces<T>(act: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return act();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Undefined where more is open at once than a request ever nests. */
function tokensOf(lexemes: readonly Lexeme[]): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const { text } of lexemes) {
    for (const token of parser.next(text)) tokens.push(token);
    if (parser.stack.length > DEEPEST_STACK) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The document, and the scalar inside the innermost collection. */
const DEEPEST_STACK = MAXIMUM_DEPTH + 2;
