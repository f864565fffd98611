import type { Problem } from '../../problem.ts';
import type { Node, ObjectNode, Property, Span } from '../../tree.ts';
import { MAXIMUM_DEPTH } from '../limits.ts';
import { spanAt, suggesting, writing } from '../mistake.ts';
import { isItemEnd, isScalar, readerOf, startsValue } from './reader.ts';
import { missingComma, takeColon, takeStray } from './slips.ts';
import { type Token, tokensOf } from './tokens.ts';
import { unclosedAtEnd, unclosedBefore } from './unclosed.ts';

/** What the brackets say, whatever else is wrong. */
export interface JsonTree {
  readonly root: Node | undefined;
  readonly tokens: readonly Token[];
  readonly comments: readonly Span[];
  /** What stands behind the root. */
  readonly rest: readonly Token[];
  readonly problems: readonly Problem[];
  /** Set where the text was not read to its end: it nests too deep, or too much is wrong. */
  readonly stopped: boolean;
}

/**
 * Reads any text. `jsonc-parser` has a tolerant parser too, but it drops properties whose names lack quotes and
 * reports one slip several times; here each token carries what was meant, so the tree stays whole.
 */
export function jsonTree(text: string): JsonTree {
  const { tokens, comments, problems, stopped } = tokensOf(text);
  const reader = readerOf(text, tokens);
  const { peek, take, previous, say, isName } = reader;
  const open: Token[] = [];
  /** Set once the end of the text has been complained about. */
  let ended = stopped;
  /** Set where an unclosed list was left for the next property. */
  let resumed = false;

  const root = tokens.length > 0 ? value() : undefined;
  return {
    root,
    tokens,
    comments,
    rest: reader.rest(),
    problems: reader.problems.concat(problems),
    stopped: stopped || reader.hasLeft(),
  };

  function value(): Node | undefined {
    const token = peek();
    if (open.length >= MAXIMUM_DEPTH && !isScalar(token)) {
      say('too-deep', token.span, 'This is nested too deeply to be an association.');
      reader.leave();
      return undefined;
    }
    if (token.kind === '{') return object();
    if (token.kind === '[') return array();
    take();
    return token.value === undefined ? undefined : reader.scalar(token, token.value);
  }

  function object(): ObjectNode {
    const properties: Property[] = [];
    const span = group('}', () => {
      if (isScalar(peek())) properties.push(property());
      else nameless();
    });
    return { kind: 'object', span, properties };
  }

  function array(): Node {
    const items: Node[] = [];
    const element = () => {
      const item = isName() ? bareObject() : startsValue(peek()) ? value() : nameless();
      if (item) items.push(item);
    };
    const leaves = () =>
      isName() && open.length > 1 && reader.startsLine() && (endsInScalar(items) || !reader.closesItem());
    return { kind: 'array', span: group(']', element, leaves), items };
  }

  function property(): Property {
    const key = take();
    const source = text.slice(key.span.start, key.span.end);
    const name = reader.scalar(key, typeof key.value === 'string' ? key.value : source);
    const colon = takeColon(reader, text);
    const due = startsValue(peek()) && !isName();
    const written = { start: key.span.start, end: previous().span.end };
    if (due && !colon) {
      const fix = writing('Add the colon', spanAt(key.span.end), ':');
      say('missing-colon', key.span, `A colon is missing between ${source} and its value.`, fix);
    } else if (!due && peek().kind !== 'end' && !previous().open) {
      say('missing-value', written, `${source} has no value yet.`);
    }
    const node = due ? value() : undefined;
    return { key: name, value: node, span: { start: written.start, end: previous().span.end } };
  }

  /** A bracket or colon where the name of a property is due. */
  function nameless(): undefined {
    const token = peek();
    // Where it nests too deep as well, that is what is told of it.
    const isTooDeep = open.length >= MAXIMUM_DEPTH && token.kind !== ':';
    if (!isTooDeep)
      say('missing-name', token.span, `A name in double quotes is missing before ${token.kind}`);
    if (token.kind === ':') take();
    if (startsValue(peek()) && !isName()) value();
  }

  /** An object in a list that lacks its opening brace, or both. */
  function bareObject(): ObjectNode {
    const first = peek();
    const properties = [property()];
    while (peek().kind === ',' && isName(1)) {
      take();
      properties.push(property());
    }
    const end = previous().span.end;
    const closed = isItemEnd(peek, 0);
    if (closed) take();
    const add = suggesting(closed ? 'Add {' : 'Put braces around it', spanAt(first.span.start), '{');
    const both = { ...add, edits: [...add.edits, ...(closed ? [] : suggesting('', spanAt(end), '}').edits)] };
    say('missing-brace', first.span, 'A name stands in a list only inside braces: [{ "name": … }].', both);
    return { kind: 'object', span: { start: first.span.start, end: previous().span.end }, properties };
  }

  /**
   * What stands between two brackets, with its commas. `element` takes at least one token that is no comma; where
   * `leaves`, what comes belongs to the object around, although no bracket says so.
   */
  function group(closer: '}' | ']', element: () => void, leaves = (): boolean => false): Span {
    const opener = take();
    open.push(opener);
    let first = true;
    let comma: Token | undefined;
    for (;;) {
      const token = peek();
      const left = leaves();
      if (token.kind === 'end') {
        if (!ended && !reader.hasLeft() && !previous().open)
          reader.problems.push(...unclosedAtEnd(text, open, previous()));
        ended = true;
        break;
      }
      if (isExtra(token, closer)) {
        const fix = suggesting(`Remove ${token.kind}`, token.span, '');
        say('extra-bracket', token.span, `This ${token.kind} closes nothing.`, fix);
        take();
      } else if (token.kind === closer) {
        if (comma && !first) {
          const fix = writing('Remove the comma', comma.span, '');
          say('trailing-comma', comma.span, 'No comma may stand after the last entry.', fix);
        }
        take();
        break;
      } else if (left || token.kind === '}' || token.kind === ']') {
        if (!previous().open) reader.problems.push(unclosedBefore(opener, previous(), left));
        resumed = left;
        break;
      } else if (token.kind === ',') {
        const fix = writing('Remove the comma', token.span, '');
        if (comma || first) say('extra-comma', token.span, 'Nothing stands before this comma.', fix);
        comma = take();
      } else if (!first && !comma && reader.isGlued() && !isName()) {
        comma = takeStray(reader);
      } else {
        if (!first && !comma && !resumed && !previous().open) missingComma(reader);
        resumed = false;
        element();
        first = false;
        comma = undefined;
      }
    }
    open.pop();
    return { start: opener.span.start, end: previous().span.end };
  }

  /** A closing bracket without its opening one, or one that would put the name of a property into a list. */
  function isExtra({ kind }: Token, closer: '}' | ']'): boolean {
    if (kind !== '}' && kind !== ']') return false;
    const nameNext = isName(1) && !reader.startsLine(1);
    if (kind === closer) return nameNext && open.at(-2)?.kind === '[';
    return nameNext || !open.some((opener) => opener.kind === (kind === '}' ? '{' : '['));
  }
}

const endsInScalar = (items: readonly Node[]): boolean => items.at(-1)?.kind === 'scalar';
