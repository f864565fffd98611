import { nodeAt, type Path } from '../../tree.ts';
import { lineEnd, lineStart } from '../lines.ts';
import { columnOf } from './break.ts';
import { commasAround, NO_COMMAS, wordAround } from './commas.ts';
import { landing, withMark } from './mark.ts';
import { NOTHING_AROUND, type Place, prefixOf } from './place.ts';
import { flowAround } from './style.ts';
import { yamlFile } from './yamlFile.ts';

/** A place on a line with more on it: a mark is written there, and where it lands is what is being written. */
export function placeInText(text: string, offset: number): Place | undefined {
  const flow = flowAround(text, offset);
  const inFlow = flow !== undefined;
  const line = text.slice(lineStart(text, offset), offset);
  const afterColon =
    (inFlow ? FLOW_KEY : KEY).test(line) &&
    !/^\S/.test(text.slice(offset, offset + 1).replace(/[,\]}#]/, ''));
  const word = inFlow && !afterColon ? wordAround(text, offset) : { start: offset, end: offset };
  const commas = inFlow && !afterColon ? commasAround(text, word, flow) : NO_COMMAS;
  const before = (commas.above === undefined ? '' : ',') + (afterColon ? ' ' : '');
  const behind = commas.behind || (isBeforeComment(text, offset) ? ' ' : '');
  const marked = withMark(text, word, offset, { before, behind });
  const landed = landing(marked);
  if (!landed) return undefined;
  const { on, path, present } = landed;
  const inner = marked.unmarked(landed.span);
  const written = marked.text.slice(landed.span.start, landed.span.end);
  if (/^[|>][^\n]*\n/.test(written)) return textPlace(text, offset, path);
  if (/[\r\n]/.test(written)) return undefined;
  const keyOnly = on === 'key' && /^[ \t]*:/.test(text.slice(inner.end));
  if (on === 'key' ? !keyOnly && !inFlow : inner.start === inner.end && hasValueBelow(text, offset, path)) {
    return undefined;
  }
  const keyColumn = /^(?:[ \t]|-[ \t]+)*/.exec(line)?.[0].length ?? 0;
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
    ...(commas.above !== undefined && { commaAt: commas.above }),
  };
}

/** True right before a comment, which a mark may not make a part of a word; inside a word `#` starts none. */
const isBeforeComment = (text: string, offset: number): boolean =>
  text.charAt(offset) === '#' && !/[^\s:,[\]{}"']/.test(text.charAt(offset - 1));

/** True where the value of a key stands on the lines below it. */
function hasValueBelow(text: string, offset: number, path: Path): boolean {
  const value = nodeAt(yamlFile(text).root, path);
  return value !== undefined && value.span.start > lineEnd(text, offset);
}

const KEY = /^[ \t]*(?:-[ \t]+)*(?:[\w.$-]+|"[^"]*"|'[^']*'):$/;
const FLOW_KEY = /(?:[\w.$-]+|"[^"]*"|'[^']*'):$/;

/** A line of a block scalar: all of it is text. */
function textPlace(text: string, offset: number, path: Path): Place {
  const line = lineStart(text, offset);
  const start = Math.min(offset, line + (/^ */.exec(text.slice(line, offset))?.[0].length ?? 0));
  const typed = { start, end: lineEnd(text, offset) };
  const prefix = text.slice(start, offset);
  const column = columnOf(text, start);
  return { ...NOTHING_AROUND, kind: 'text', role: 'value', path, typed, prefix, present: [], column, start };
}
