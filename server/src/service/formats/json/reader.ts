import type { Problem } from '../../problem.ts';
import type { ScalarNode, Span } from '../../tree.ts';
import { MAXIMUM_PROBLEMS } from '../limits.ts';
import { mistake, spanAt } from '../mistake.ts';
import type { Token } from './tokens.ts';

/** A place among the tokens of a text, and what has been said about it on the way. */
export interface Reader {
  readonly problems: Problem[];
  peek(ahead?: number): Token;
  previous(): Token;
  take(): Token;
  /** Leaves the rest unread, as is done too when there is no end of mistakes. */
  leave(): void;
  hasLeft(): boolean;
  /** What has not been taken. */
  rest(): readonly Token[];
  say(code: string, span: Span, message: string, ...fixes: Problem['fixes']): void;
  /** True where `"Targets":` stands: the next property, even if something else was due. */
  isName(ahead?: number): boolean;
  /** True where bare text stands right behind what was taken last. */
  isGlued(): boolean;
  /** True where what comes is on a further line. */
  startsLine(ahead?: number): boolean;
  /** True where the next bracket that closes nothing ahead ends an item of a list, or the list. */
  closesItem(): boolean;
  scalar(token: Token, value: ScalarNode['value']): ScalarNode;
}

export function readerOf(text: string, tokens: readonly Token[]): Reader {
  const problems: Problem[] = [];
  const end: Token = { kind: 'end', span: spanAt(text.length) };
  let at = 0;
  let left = false;
  const leave = (): void => {
    at = tokens.length;
    left = true;
  };
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? end;
  const previous = (): Token => tokens[at - 1] ?? end;
  return {
    problems,
    peek,
    previous,
    take: () => tokens[at++] ?? end,
    leave,
    hasLeft: () => left,
    rest: () => tokens.slice(at),
    say: (code, span, message, ...fixes) => {
      problems.push(mistake(code, span, message, ...fixes));
      if (problems.length >= MAXIMUM_PROBLEMS) leave();
    },
    isName: (ahead = 0) => isScalar(peek(ahead)) && peek(ahead + 1).kind === ':',
    isGlued: () => isBare(peek()) && peek().span.start === previous().span.end,
    startsLine: (ahead = 0) =>
      /[\r\n]/.test(text.slice((tokens[at + ahead - 1] ?? end).span.end, peek(ahead).span.start)),
    closesItem: () => {
      let depth = 0;
      for (let ahead = 0; ahead < FAR; ahead++) {
        const { kind } = peek(ahead);
        if (kind === '{' || kind === '[') depth++;
        if ((kind === '}' || kind === ']') && --depth < 0) return kind === ']' || isItemEnd(peek, ahead);
        if (kind === 'end') return false;
      }
      return false;
    },
    scalar: ({ span }, value) => ({ kind: 'scalar', span, value, source: text.slice(span.start, span.end) }),
  };
}

export const isScalar = ({ kind }: Token): boolean =>
  kind === 'string' || kind === 'literal' || kind === 'word';

export const startsValue = (token: Token): boolean =>
  isScalar(token) || token.kind === '{' || token.kind === '[';

const isBare = ({ kind }: Token): boolean => kind === 'literal' || kind === 'word';

/** A bracket that is missing is looked for within this many tokens. */
const FAR = 200;

/** `} ]` and `}, {`. */
export function isItemEnd(peek: Reader['peek'], ahead: number): boolean {
  if (peek(ahead).kind !== '}') return false;
  const next = peek(ahead + 1).kind;
  return next === ']' || (next === ',' && peek(ahead + 2).kind === '{');
}
