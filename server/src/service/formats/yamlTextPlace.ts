import type { Span } from '../tree.ts';
import { lineEnd, lineStart } from './lines.ts';
import { columnOf } from './yamlBreak.ts';
import { type Lexeme, lexemesOf } from './yamlLexemes.ts';
import { landing, withMark } from './yamlMark.ts';
import { NOTHING_AROUND, type Place, prefixOf } from './yamlPlace.ts';
import { flowAround } from './yamlStyle.ts';

/** A place on a line with more on it: a mark is written there, and where it lands is what is being written. */
export function placeInText(text: string, offset: number): Place | undefined {
  const inFlow = flowAround(text, offset) !== undefined;
  const before = text.slice(lineStart(text, offset), offset);
  const afterColon =
    (inFlow ? FLOW_KEY : KEY).test(before) &&
    !/^\S/.test(text.slice(offset, offset + 1).replace(/[,\]}#]/, ''));
  const commas = inFlow && !afterColon ? commasDue(text, offset) : { before: undefined, behind: '' };
  const lead = afterColon ? ' ' : '';
  const behind = commas.behind || (text.charAt(offset) === '#' ? ' ' : '');
  const marked = withMark(
    text,
    { start: offset, end: offset },
    (commas.before === undefined ? '' : ',') + lead,
    behind,
  );
  const landed = landing(marked);
  if (!landed) return undefined;
  const { on, path, present } = landed;
  const added = marked.text.length - text.length;
  const inner: Span = {
    start: Math.min(landed.span.start, offset),
    end: Math.max(offset, landed.span.end - (marked.mark.end - offset)),
  };
  const written = marked.text.slice(landed.span.start, landed.span.end);
  if (/^[|>][^\n]*\n/.test(written)) return textPlace(text, offset, path);
  if (/[\r\n]/.test(written) || added < 0) return undefined;
  const keyOnly = on === 'key' && /^[ \t]*:/.test(text.slice(inner.end));
  const misplaced = on === 'key' && !keyOnly && !inFlow;
  if (misplaced) return undefined;
  const keyColumn = /^(?:[ \t]|-[ \t]+)*/.exec(before)?.[0].length ?? 0;
  return {
    ...NOTHING_AROUND,
    kind: inFlow ? 'flow' : 'behind',
    role: on,
    path,
    typed: inner,
    prefix: prefixOf(text, inner, offset),
    present,
    keyOnly,
    column: keyColumn,
    start: inner.start,
    lead: afterColon ? ' ' : '',
    tail: keyOnly ? '' : commas.behind,
    ...(commas.before !== undefined && { commaAt: commas.before }),
  };
}

const KEY = /^[ \t]*(?:-[ \t]+)*(?:[\w.$-]+|"[^"]*"|'[^']*'):$/;
const FLOW_KEY = /(?:[\w.$-]+|"[^"]*"|'[^']*'):$/;

/** A line of a block scalar: all of it is text. */
function textPlace(text: string, offset: number, path: Place['path']): Place {
  const line = lineStart(text, offset);
  const start = Math.min(offset, line + (/^ */.exec(text.slice(line, offset))?.[0].length ?? 0));
  const typed = { start, end: lineEnd(text, offset) };
  const prefix = text.slice(start, offset);
  const column = columnOf(text, start);
  return { ...NOTHING_AROUND, kind: 'text', role: 'value', path, typed, prefix, present: [], column, start };
}

/** The commas that an entry between brackets needs to stand for itself. */
function commasDue(
  text: string,
  offset: number,
): { readonly before: number | undefined; readonly behind: string } {
  const isFree = /^(?:\s|$)/.test(text.slice(offset, offset + 1)) && /[\s,[{]$/.test(text.slice(0, offset));
  if (!isFree) return { before: undefined, behind: '' };
  const words = lexemesOf(text).filter(({ kind }) => kind === 'sign' || kind === 'scalar');
  const last = words.findLast(
    (word) => word.end <= offset || (word.kind === 'scalar' && word.start < offset),
  );
  const next = words.find((word) => word.start >= offset);
  const runsOn = last !== undefined && last.end > offset;
  const sameLine = last !== undefined && !text.slice(last.end, offset).includes('\n');
  const ends = last !== undefined && !runsOn && !sameLine && !/^[,:[{]$/.test(last.text);
  const starts = next !== undefined && isEntry(next) && next.start > offset;
  return { before: ends ? last.end : undefined, behind: starts ? ',' : '' };
}

const isEntry = ({ kind, text }: Lexeme): boolean => kind === 'scalar' || !/^[,:\]}]$/.test(text);
