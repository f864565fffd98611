import type { TextChange } from '../../edits.ts';
import { lineEnd, lineStart } from '../lines.ts';
import { type Break, columnOf, insertion, type Mend, type MendFix, wordFrom } from './break.ts';
import { isAfterKey } from './mendColon.ts';

/** Lines that are not lined up with those they belong to. */
export function mendIndent(broken: Break): Mend | undefined {
  const { error, start, text } = broken;
  const { code, message } = error;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && message.startsWith('A block sequence')) {
    return lineUp(broken, wordFrom(broken, start)?.start, 'dash');
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    return isAfterKey(text, start) ? tooDeep(broken) : undefined;
  }
  if (code === 'BAD_INDENT' && message.startsWith('All sequence')) {
    return lineUp(broken, wordFrom(broken, start)?.start, 'dash');
  }
  if (code === 'BAD_INDENT' || message.startsWith('Sequence item without')) {
    return lineUp(broken, wordFrom(broken, start)?.start, 'key');
  }
  return undefined;
}

/** `Name: x` and below it a key that stands deeper: the key is taken for more of the text above. */
function tooDeep({ text, lexemes, start }: Break): Mend | undefined {
  const value = lexemes.find((lexeme) => lexeme.start === start && lexeme.end > start);
  const below = value && /\n[ \t]*(?=[^\n]*$)/.exec(value.text);
  if (!below) return undefined;
  const line = lineStart(text, start);
  const [lead = ''] = /^(?:[ \t]|-[ \t])*/.exec(text.slice(line, start)) ?? [];
  return indented(text, start + below.index + below[0].length, [lead.length]);
}

function lineUp({ text }: Break, offset: number | undefined, kind: Column['kind']): Mend | undefined {
  if (offset === undefined) return undefined;
  const column = columnOf(text, offset);
  if (text.slice(offset - column, offset).trim() !== '') return undefined;
  const targets = columnsAbove(text, offset)
    .filter((open) => open.kind === kind && open.at !== column)
    .map(({ at }) => at)
    .sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || b - a);
  return targets.length > 0 ? indented(text, offset, targets.slice(0, 2)) : undefined;
}

interface Column {
  readonly at: number;
  readonly kind: 'key' | 'dash';
}

/** The columns of the lists and mappings that the lines above leave open, innermost first. */
function columnsAbove(text: string, offset: number): readonly Column[] {
  const columns: Column[] = [];
  let limit = Number.POSITIVE_INFINITY;
  const lines = text.slice(0, lineStart(text, offset)).split('\n');
  for (const line of lines.toReversed()) {
    const [, indent = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(line.trimEnd()) ?? [];
    if ((rest === '' && dashes === '') || rest.startsWith('#') || indent.length >= limit) continue;
    const content = indent.length + dashes.length;
    if (content < limit && /:(?:\s|$)/.test(rest)) columns.push({ at: content, kind: 'key' });
    for (const dash of [...dashes.matchAll(/-/g)].reverse()) {
      if (indent.length + dash.index < limit) columns.push({ at: indent.length + dash.index, kind: 'dash' });
    }
    limit = indent.length;
    if (limit === 0) break;
  }
  return columns;
}

function indented(text: string, offset: number, targets: readonly number[]): Mend {
  const column = columnOf(text, offset);
  const [target = 0] = targets;
  const fixes = targets.map(
    (to): MendFix => ({
      title: to === 0 ? 'Move it to the start of the line' : `Indent by ${spaces(to)}`,
      changes: shifted(text, offset, to - column),
      sure: targets.length === 1,
    }),
  );
  const word = /^(?:[\w$.-]+|-)/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] ?? text.charAt(offset);
  return {
    mistake: {
      code: 'bad-indentation',
      message: `${word} does not line up with what it belongs to: indent it by ${targets.join(' or ')}, not by ${spaces(column)}.`,
      span: { start: offset, end: offset + word.length },
    },
    fixes,
    changes: shifted(text, offset, target - column),
  };
}

const spaces = (count: number): string => `${count} space${count === 1 ? '' : 's'}`;

/** Moves the line of `offset` and what belongs to it; lines below that are lined up with it, too. */
function shifted(text: string, offset: number, by: number): readonly TextChange[] {
  const column = columnOf(text, offset);
  const isDash = text.startsWith('-', offset);
  const changes: TextChange[] = [];
  for (let start = offset - column; start < text.length; ) {
    const line = text.slice(start, lineEnd(text, start));
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '') {
      const other = indent === column && isDash !== /^ *-(?:\s|$)/.test(line);
      if (indent < column || other) break;
      changes.push(
        by > 0 ? insertion(start, ' '.repeat(by)) : { span: { start, end: start - by }, text: '' },
      );
    }
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return changes;
}
