import type { Problem } from '../problem.ts';
import type { Node, ObjectNode, Property, ScalarNode, Span } from '../tree.ts';
import { mistake, spanAt, suggesting, writing } from './jsonMistake.ts';
import { type Token, tokensOf } from './jsonTokens.ts';
import { unclosedAtEnd, unclosedBefore } from './jsonUnclosed.ts';

/** What the brackets say, whatever else is wrong. */
export interface JsonTree {
  readonly root: Node | undefined;
  readonly tokens: readonly Token[];
  readonly comments: readonly Span[];
  /** What stands behind the root. */
  readonly rest: readonly Token[];
  readonly problems: readonly Problem[];
}

/** No association nests deeper than a dozen levels; what is deeper is not read, so that reading always ends well. */
const MAX_DEPTH = 64;

/**
 * Reads any text. `jsonc-parser` has a tolerant parser too, but it drops properties whose names lack quotes and
 * reports one slip several times; here each token carries what was meant, so the tree stays whole.
 */
export function jsonTree(text: string): JsonTree {
  const { tokens, comments, problems: mended } = tokensOf(text);
  const found: Problem[] = [];
  const open: Token[] = [];
  const end: Token = { kind: 'end', span: spanAt(text.length) };
  let at = 0;
  /** Set once the end of the text has been complained about. */
  let ended = false;
  /** Set where an unclosed list was left for the next property. */
  let resumed = false;

  const peek = (ahead = 0): Token => tokens[at + ahead] ?? end;
  const previous = (): Token => tokens[at - 1] ?? end;
  const take = (): Token => tokens[at++] ?? end;
  const say = (code: string, span: Span, message: string, ...fixes: Problem['fixes']): void => {
    found.push(mistake(code, span, message, ...fixes));
  };
  /** True where `"Targets":` stands: the next property, even if something else was due. */
  const isName = (): boolean => isScalar(peek()) && peek(1).kind === ':';

  const root = tokens.length > 0 ? value() : undefined;
  return { root, tokens, comments, rest: tokens.slice(at), problems: [...found, ...mended] };

  function value(): Node | undefined {
    const token = peek();
    if (open.length >= MAX_DEPTH && !isScalar(token)) {
      say('too-deep', token.span, 'This is nested too deeply to be an association.');
      at = tokens.length;
      ended = true;
      return undefined;
    }
    if (token.kind === '{') return object();
    if (token.kind === '[') return array();
    take();
    return token.value === undefined ? undefined : scalar(token, token.value);
  }

  function object(): ObjectNode {
    const properties: Property[] = [];
    const span = group('}', () => {
      if (isScalar(peek())) properties.push(property());
      else nameless();
    });
    return { kind: 'object', span, properties };
  }

  function property(): Property {
    const key = take();
    const name = scalar(
      key,
      key.kind === 'string' && key.value !== undefined ? key.value : text.slice(key.span.start, key.span.end),
    );
    const colon = peek().kind === ':' ? take() : undefined;
    while (peek().kind === ':') {
      const extra = take();
      say('extra-colon', extra.span, 'One colon is enough.', writing('Remove the colon', extra.span, ''));
    }
    const due = startsValue(peek()) && !isName();
    const written = { start: key.span.start, end: previous().span.end };
    if (due && !colon) {
      const fix = writing('Add the colon', spanAt(key.span.end), ':');
      say('missing-colon', key.span, `A colon is missing between ${name.source} and its value.`, fix);
    } else if (!due && peek().kind !== 'end' && !previous().open) {
      say('missing-value', written, `${name.source} has no value yet.`);
    }
    const node = due ? value() : undefined;
    return { key: name, value: node, span: { start: written.start, end: previous().span.end } };
  }

  /** A bracket or colon where the name of a property is due. */
  function nameless(): void {
    const token = peek();
    say('missing-name', token.span, `A name in double quotes is missing before ${token.kind}`);
    if (token.kind === ':') take();
    if (startsValue(peek()) && !isName()) value();
  }

  function array(): Node {
    const items: Node[] = [];
    const span = group(']', () => {
      if (startsValue(peek())) {
        const item = value();
        if (item) items.push(item);
      }
      if (peek().kind !== ':') return;
      const colon = take();
      say('name-in-list', colon.span, 'A list has no names. Put "name": value into braces: [{ … }].');
      if (startsValue(peek())) value();
    });
    return { kind: 'array', span, items };
  }

  /** What stands between two brackets, with its commas. `element` takes at least one token that is no comma. */
  function group(closer: '}' | ']', element: () => void): Span {
    const opener = take();
    open.push(opener);
    let first = true;
    let comma: Token | undefined;
    for (;;) {
      const token = peek();
      if (token.kind === closer) {
        if (comma && !first) {
          const fix = writing('Remove the comma', comma.span, '');
          say('trailing-comma', comma.span, 'No comma may stand after the last entry.', fix);
        }
        take();
        break;
      }
      if (token.kind === 'end') {
        if (!ended && !previous().open) found.push(...unclosedAtEnd(text, open, previous()));
        ended = true;
        break;
      }
      const left = closer === ']' && startsProperty();
      if (left || closesOuter(token)) {
        if (!previous().open) found.push(unclosedBefore(opener, previous(), left));
        resumed = left;
        break;
      }
      if (token.kind === ',') {
        const fix = writing('Remove the comma', token.span, '');
        if (comma || first) say('extra-comma', token.span, 'Nothing stands before this comma.', fix);
        comma = take();
      } else if (token.kind === '}' || token.kind === ']') {
        const fix = suggesting(`Remove ${token.kind}`, token.span, '');
        say('extra-bracket', token.span, `This ${token.kind} closes nothing.`, fix);
        take();
      } else {
        if (!first && !comma && !resumed && !previous().open) missingComma();
        resumed = false;
        element();
        first = false;
        comma = undefined;
      }
    }
    open.pop();
    return { start: opener.span.start, end: previous().span.end };
  }

  function missingComma(): void {
    const end = previous().span.end;
    say(
      'missing-comma',
      { start: end - 1, end },
      'A comma is missing after this.',
      writing('Add the comma', spanAt(end), ','),
    );
  }

  function closesOuter({ kind: closer }: Token): boolean {
    const opener = closer === '}' ? '{' : closer === ']' ? '[' : undefined;
    return open.at(-1)?.kind !== opener && open.some(({ kind }) => kind === opener);
  }

  /** In a list: a name on a line of its own belongs to the object around it. */
  function startsProperty(): boolean {
    return isName() && open.length > 1 && /[\r\n]/.test(text.slice(previous().span.end, peek().span.start));
  }

  function scalar({ span }: Token, value: ScalarNode['value']): ScalarNode {
    return { kind: 'scalar', span, value, source: text.slice(span.start, span.end) };
  }
}

export const isScalar = ({ kind }: Token): boolean =>
  kind === 'string' || kind === 'literal' || kind === 'word';

export const startsValue = (token: Token): boolean =>
  isScalar(token) || token.kind === '{' || token.kind === '[';
