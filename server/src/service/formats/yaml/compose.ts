import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml';
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
  const tokens = [...tokensOf(lexemes)];
  if (tokens.some((token) => depthOf(token) > MAXIMUM_DEPTH)) return undefined;
  const composer = new Composer<ParsedNode, true>({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent',
  });
  return { lexemes, documents: [...composer.compose(tokens, true, text.length)] };
}

/** The errors of a document, in the order of the text. */
export const errorsOf = ({ errors }: Composition): readonly YAMLError[] =>
  errors.toSorted((a, b) => a.pos[0] - b.pos[0]);

/** No request nests deeper than a dozen levels; the AWS CLI fails somewhere above these. */
const MAXIMUM_DEPTH = 100;

function* tokensOf(lexemes: readonly Lexeme[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const { text } of lexemes) yield* parser.next(text);
  yield* parser.end();
}

/** How deep collections nest, told without recursion. */
function depthOf(token: CST.Token): number {
  let depth = 0;
  let level: readonly CST.Token[] = [token];
  while (level.length > 0 && depth <= MAXIMUM_DEPTH) {
    depth++;
    level = level.flatMap(childrenOf);
  }
  return depth;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
  return token.items.flatMap((item) => [
    ...('key' in item && item.key ? [item.key] : []),
    ...(item.value ? [item.value] : []),
  ]);
}
