import { eolOf, lineEnd, lineStart } from './lines.ts';
import { type Break, insertion, type Mend, wordFrom } from './yamlBreak.ts';
import { quoted } from './yamlScalar.ts';

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
    return blankDue(start, end, `A blank is due behind the colon: ${joined} …`);
  }
  const name = /^(?:[\w$.-]+(?=\s)|"[^"]*"|'[^']*'|[^\s[{"'].*$)/.exec(line)?.[0];
  if (!name || /^[-?](?:\s|$)/.test(line)) return undefined;
  const changes = [insertion(start + name.length, ':')];
  return {
    mistake: {
      code: 'missing-colon',
      message: `A colon is due behind ${name}.`,
      span: { start, end: start + name.length },
    },
    fixes: [{ title: `Write ${name}:`, changes, sure: name === line }],
    changes,
  };
}

function blankDue(start: number, end: number, message: string): Mend {
  const changes = [insertion(end, ' ')];
  return {
    mistake: { code: 'missing-space', message, span: { start, end } },
    fixes: [{ title: 'Add the blank', changes, sure: true }],
    changes,
  };
}

function afterDash(broken: Break): Mend | undefined {
  const { text } = broken;
  const item = wordFrom(broken, broken.start);
  if (!item || !/^-[^-\s]/.test(text.slice(item.start, item.start + 2))) return undefined;
  return blankDue(item.start, item.start + 1, 'A blank is due behind the dash: - …');
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
    mistake: { code: 'second-colon', message: 'A value with a colon and a blank in it needs quotes.', span },
    fixes: [{ title: `Put ${value} in quotes`, changes: [{ span, text: quoted(value) }], sure: true }],
    mask: span,
  };
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
      message: 'A list starts on the line below its name.',
      span: { start, end: start + 1 },
    },
    fixes: [{ title: 'Start the list on its own line', changes, sure: true }],
    changes,
  };
}
