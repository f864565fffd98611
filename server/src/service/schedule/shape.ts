import { type Fault, perhaps, surely } from './fault.ts';
import { replaceIn, type Span } from './span.ts';

const KINDS = ['cron', 'rate', 'at'] as const;

export type ScheduleKind = (typeof KINDS)[number];

/** The outside of an expression: a known word, then parentheses. */
export interface Shape {
  readonly kind: ScheduleKind;
  /** The word as written. */
  readonly name: Span;
  /** What the parentheses hold; up to the end of the text while they are open. */
  readonly body: Span;
  readonly open: boolean;
}

/** Undefined where no `cron(`, `rate(` or `at(` begins the text; capitals and blanks do not matter here. */
export function shapeOf(source: string): Shape | undefined {
  const parenthesis = source.indexOf('(');
  const word = parenthesis < 0 ? '' : source.slice(0, parenthesis).trim();
  const kind = KINDS.find((candidate) => candidate === word.toLowerCase());
  if (!kind) return undefined;
  const start = source.length - source.trimStart().length;
  const end = source.indexOf(')', parenthesis);
  return {
    kind,
    name: { start, end: start + word.length },
    body: { start: parenthesis + 1, end: end < 0 ? source.length : end },
    open: end < 0,
  };
}

/** What keeps the parentheses from being read; `reads` tells whether a text is free of errors. */
export function brokenShape(
  source: string,
  { kind, name, body, open }: Shape,
  reads: (text: string) => boolean,
): Fault | undefined {
  if (open) {
    const better = `${withoutBrackets(source)})`;
    return {
      code: 'schedule-parentheses',
      level: 'error',
      span: { start: name.start, end: source.trimEnd().length },
      message: `The closing parenthesis of ${kind}(…) is missing.`,
      ...(reads(better) && { fix: surely(better) }),
    };
  }
  const rest = source.slice(body.end + 1).trim();
  if (rest === '') return undefined;
  const start = source.indexOf(rest, body.end + 1);
  const better = source.slice(0, body.end + 1);
  return {
    code: 'schedule-trailing-text',
    level: 'error',
    span: { start, end: start + rest.length },
    message: `Nothing can follow the closing parenthesis of ${kind}(…).`,
    ...(reads(better) && { fix: surely(better) }),
  };
}

/** Outside of the parentheses AWS writes no blanks and small letters; whether it takes others is not known. */
export function looseShape(source: string, { kind, name, body }: Shape): readonly Fault[] {
  const faults: Fault[] = [];
  const word = source.slice(name.start, name.end);
  const tight = `${word}(${source.slice(body.start, body.end)})`;
  if (tight !== source) {
    const before = { start: 0, end: name.start };
    const between = { start: name.end, end: body.start - 1 };
    const after = { start: body.end + 1, end: source.length };
    const span = [before, between, after].find(({ start, end }) => start < end) ?? after;
    const message = `${kind}(…) stands without blanks before, behind, or between word and parenthesis.`;
    faults.push({ code: 'schedule-spaces', level: 'warning', span, message, fix: surely(tight) });
  }
  if (word !== kind) {
    const message = `AWS writes ${kind} in small letters. It may refuse ${word}.`;
    const fix = surely(replaceIn(source, name, kind));
    faults.push({ code: 'schedule-case', level: 'warning', span: name, message, fix });
  }
  return faults;
}

/** Text that begins with none of the three words: what it may have been meant to be. */
export function unknownShape(source: string, reads: (text: string) => boolean): Fault {
  const better = bodiesIn(source)
    .flatMap((body) => KINDS.map((kind) => `${kind}(${body})`))
    .find(reads);
  return {
    code: 'schedule-type',
    level: 'error',
    span: { start: 0, end: source.length },
    message: 'A schedule is cron(…), rate(…) or at(…).',
    ...(better && { fix: perhaps(better) }),
  };
}

/** What could belong between parentheses: the inside of brackets, all but the first word, everything. */
function bodiesIn(source: string): readonly string[] {
  const text = source.trim();
  const bracket = text.search(/[({[]/);
  const last = Math.max(...[')', '}', ']'].map((close) => text.lastIndexOf(close)));
  const inside = bracket < 0 ? [] : [text.slice(bracket + 1, last > bracket ? last : undefined).trim()];
  const blank = text.search(/\s/);
  return [...inside, ...(blank < 0 ? [] : [text.slice(blank).trim()]), text];
}

/** The text without blanks and wrong closing brackets at its end. */
function withoutBrackets(source: string): string {
  const text = source.trimEnd();
  return /[}\]]$/.test(text) ? text.slice(0, -1).trimEnd() : text;
}
