import { eolOf, lineEnd, lineStart } from '../lines.ts';
import { type Break, insertion, type Mend, wordFrom } from './break.ts';
import type { Lexeme } from './lexemes.ts';
import { quoted } from './scalar.ts';

/** Colons and dashes that are missing, too many, or lack the blank behind them. */
export function mendColon(broken: Break): Mend | undefined {
  const { error, start, text } = broken;
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return twoColons(text, start);
    case 'MULTILINE_IMPLICIT_KEY':
      return isAfterKey(text, start) ? undefined : afterName(text, start);
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys')) return afterName(text, start);
      return error.message.startsWith('Sequence item') ? afterDash(broken) : undefined;
    case 'BAD_INDENT':
      return error.message.startsWith('All ') ? afterDash(broken) : undefined;
    case 'UNEXPECTED_TOKEN':
      return error.message.includes('block-seq-ind') ? dashBehindKey(text, start) : undefined;
    default:
      return undefined;
  }
}

/** True where something is written behind a key on the line of `start`. */
export const isAfterKey = (text: string, start: number): boolean =>
  /:[ \t]+$/.test(text.slice(lineStart(text, start), start));

/** The name at `start` lacks its colon, or the colon its blank. */
export function afterName(text: string, start: number): Mend | undefined {
  const line = text
    .slice(start, lineEnd(text, start))
    .replace(/\s#.*$/, '')
    .trimEnd();
  const joined = /^(?:[\w$.-]+|"[^"]*"|'[^']*'):(?=\S)(?!\/\/)/.exec(line)?.[0];
  if (joined) {
    const end = start + joined.length;
    return blankDue(start, end, `Put a space after the colon: ${joined} …`);
  }
  const name = /^(?:[^\s[\]{}"'|>&*!%@`,#:-][^\s:]*(?=\s|$)|"[^"]*"|'[^']*')/.exec(line)?.[0];
  if (!name) return undefined;
  const sure = name === line && !/^\d/.test(name) && !/^\s*:/.test(text.slice(start + name.length));
  const changes = [insertion(start + name.length, ':')];
  return {
    mistake: {
      code: 'missing-colon',
      message: `A colon is missing after ${name}.`,
      span: { start, end: start + name.length },
    },
    fixes: [{ title: `Write ${name}:`, changes, sure }],
    changes,
  };
}

function blankDue(start: number, end: number, message: string): Mend {
  const changes = [insertion(end, ' ')];
  return {
    mistake: { code: 'missing-space', message, span: { start, end } },
    fixes: [{ title: 'Add the space', changes, sure: true }],
    changes,
  };
}

/** `-Key: a` where the items of a list are due: to YAML this is a name. Gives the offset of its dash. */
export function tightDash(text: string, lexemes: readonly Lexeme[]): number | undefined {
  const words = lexemes.filter(({ kind }) => kind === 'sign' || kind === 'scalar');
  return words.find(({ kind, text: word, start }, index) => {
    if (kind !== 'scalar' || !/^-[A-Za-z"'<{[]/.test(word)) return false;
    const before = text.slice(0, start).trimEnd();
    const above = before.slice(before.lastIndexOf('\n') + 1);
    return (
      words[index + 1]?.text === ':' &&
      text.slice(lineStart(text, start), start).trim() === '' &&
      (/^[^\n]*:$/.test(above) ||
        /^\s*-/.test(above) ||
        words.slice(0, index).some((other) => other.text === '-'))
    );
  })?.start;
}

export const dashMend = (start: number): Mend =>
  blankDue(start, start + 1, 'Put a space after the dash: - …');

function afterDash(broken: Break): Mend | undefined {
  const { text } = broken;
  const item = wordFrom(broken, broken.start);
  if (!item || !/^-[^-\s]/.test(text.slice(item.start, item.start + 2))) return undefined;
  return dashMend(item.start);
}

/** `Key: tag: Env`: the second colon would start a mapping. */
function twoColons(text: string, start: number): Mend | undefined {
  const value = text
    .slice(start, lineEnd(text, start))
    .replace(/\s#.*$/, '')
    .trimEnd();
  if (!isAfterKey(text, start) || !/^[^\s?"'[{&!*].*?:(?:\s|$)/.test(value)) return undefined;
  const span = { start, end: start + value.length };
  return {
    mistake: { code: 'second-colon', message: 'Text with a colon and a space in it needs quotes.', span },
    fixes: [
      {
        title: `Put ${value} in quotes`,
        changes: [{ span, text: quoted(value) }],
        sure: !value.endsWith(':') && !goesOn(text, start),
      },
    ],
    mask: span,
  };
}

/** True where the line below stands deeper than the line of `start`: more was meant than one value. */
function goesOn(text: string, start: number): boolean {
  const [, below = ''] = /\n( *)[^\s#]/.exec(text.slice(lineEnd(text, start))) ?? [];
  return below.length > (/^ */.exec(text.slice(lineStart(text, start)))?.[0].length ?? 0);
}

function dashBehindKey(text: string, start: number): Mend {
  const line = lineStart(text, start);
  const [lead = ''] = /^(?:[ \t]|-[ \t])*/.exec(text.slice(line, start)) ?? [];
  const gap = /[ \t]*$/.exec(text.slice(line, start))?.[0].length ?? 0;
  const changes = [
    { span: { start: start - gap, end: start }, text: `${eolOf(text)}${' '.repeat(lead.length + 2)}` },
  ];
  return {
    mistake: {
      code: 'dash-behind-key',
      message: 'A list starts on the line after its name.',
      span: { start, end: start + 1 },
    },
    fixes: [{ title: 'Start the list on its own line', changes, sure: true }],
    changes,
  };
}
