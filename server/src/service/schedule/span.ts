/** Half-open range of UTF-16 offsets into the expression. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of the expression and where they stand. */
export interface Token {
  readonly text: string;
  readonly span: Span;
}

/** The characters of `span`, as a token. */
export const tokenAt = (source: string, start: number, end: number): Token => ({
  text: source.slice(start, end),
  span: { start, end },
});

/** The words between blanks inside `span`. */
export const wordsIn = (source: string, span: Span): readonly Token[] =>
  [...source.slice(span.start, span.end).matchAll(/\S+/g)].map((match) => {
    const start = span.start + match.index;
    return tokenAt(source, start, start + match[0].length);
  });

/** The pieces of a token between `separator`s, empty ones included. */
export function piecesOf(token: Token, separator: string): readonly Token[] {
  let start = token.span.start;
  return token.text.split(separator).map((text) => {
    const piece = { text, span: { start, end: start + text.length } };
    start = piece.span.end + separator.length;
    return piece;
  });
}

/** From the first character of `first` to the last of `last`. */
export const across = (first: Span, last: Span): Span => ({ start: first.start, end: last.end });

/** The expression with other characters in place of `span`. */
export const replaceIn = (source: string, span: Span, by: string): string =>
  source.slice(0, span.start) + by + source.slice(span.end);
