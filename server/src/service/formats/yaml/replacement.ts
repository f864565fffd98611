import type { TextChange } from '../../edits.ts';
import { type JsonValue, jsonOf, type Node, type Span } from '../../tree.ts';
import { lineEnd, lineStart } from '../lines.ts';
import { columnOf } from './break.ts';
import { quoted, stringText } from './scalar.ts';
import { holdsComment, isInFlow, type Style, styleOf } from './style.ts';
import { behindKey, blockText, fixedTemplate, flowText, plainWriting } from './write.ts';

/** Writes a value in place of another one, in the manner of the file; undefined where a comment would be lost. */
export function replacement(text: string, node: Node, by: JsonValue): TextChange | undefined {
  const style = styleOf(text);
  const inFlow = isInFlow(text, node.span);
  const isBlock = node.kind !== 'scalar' && !/^[[{]/.test(text.charAt(node.span.start));
  const moved = isBlock || isBlockScalar(node) ? rearranged(text, node, by, style) : undefined;
  if (moved) return moved;
  if (node.kind !== 'scalar' && holdsComment(text, node.span)) return undefined;
  if (typeof by === 'string' && !isBlock)
    return { span: node.span, text: spaced(text, node, scalarText(by, node, inFlow)) };

  const writing = plainWriting(style);
  const template = fixedTemplate(by);
  const oneLine = flowText(template, writing, inFlow);
  const isScalar = typeof by !== 'object' || by === null;
  if (inFlow || (isScalar && !isBlock)) return { span: node.span, text: spaced(text, node, oneLine) };

  const lead = leadOf(text, node.span.start);
  if (!lead) return undefined;
  if (lead.kind === 'dash') {
    return { span: node.span, text: spaced(text, node, blockText(template, lead.column + 2, writing)) };
  }
  const between = text.slice(lead.end, node.span.start).trimEnd();
  const written = behindKey(template, lead.column, writing);
  // A comment behind the colon stays there.
  if (!between.includes('#')) return { span: { start: lead.end, end: node.span.end }, text: written };
  const kept = written.startsWith(' ') ? written + between : between + written;
  return { span: { start: lead.end, end: node.span.end }, text: kept };
}

const isBlockScalar = (node: Node): boolean =>
  node.kind === 'scalar' && /^[|>]/.test(node.source) && node.source.includes('\n');

/** An empty value follows its colon or dash without a blank. */
const spaced = (text: string, { span }: Node, written: string): string =>
  span.start === span.end && /[:-]/.test(text.charAt(span.start - 1)) ? ` ${written}` : written;

/** A string keeps the quotes that stood there. */
function scalarText(by: string, node: Node, inFlow: boolean): string {
  const quote = node.kind === 'scalar' ? /^["']/.exec(node.source)?.[0] : undefined;
  return quote === '"' || quote === "'" ? quoted(by, quote) : stringText(by, inFlow);
}

/** A value put into a list of its own, or taken out of it: its lines stay as they are written. */
function rearranged(text: string, node: Node, by: JsonValue, { dash, eol }: Style): TextChange | undefined {
  const value = jsonOf(node);
  const [only] = isList(by) && by.length === 1 ? by : [];
  if (only !== undefined && same(only, value)) {
    const leads = text.slice(lineStart(text, node.span.start), node.span.start).trim() === '';
    if (leads) return { span: node.span, text: `- ${shifted(text, node.span, 2)}` };
    const lead = leadOf(text, node.span.start);
    if (lead?.kind !== 'key' || text.slice(lead.end, node.span.start).trim() !== '') return undefined;
    const column = ' '.repeat(lead.column + dash);
    return {
      span: { start: lead.end, end: node.span.end },
      text: `${eol}${column}- ${shifted(text, node.span, dash)}`,
    };
  }
  const [item] = node.kind === 'array' && node.items.length === 1 ? node.items : [];
  if (item?.kind !== 'object' || item.alias || !same(by, value, 0)) return undefined;
  if (holdsComment(text, { start: node.span.start, end: item.span.start })) return undefined;
  return {
    span: node.span,
    text: shifted(text, item.span, columnOf(text, node.span.start) - columnOf(text, item.span.start)),
  };
}

/** The text of a span, its lines below the first moved. */
const shifted = (text: string, { start, end }: Span, by: number): string =>
  text
    .slice(start, end)
    .replace(
      /(\n)( *)(?=[^\s])/g,
      (_, eol: string, indent: string) => eol + ' '.repeat(Math.max(0, indent.length + by)),
    );

function same(by: JsonValue, value: JsonValue, index?: number): boolean {
  const other = index === undefined ? value : isList(value) ? value[index] : undefined;
  return JSON.stringify(by) === JSON.stringify(other);
}

interface Lead {
  readonly kind: 'key' | 'dash';
  /** Behind the colon or dash. */
  readonly end: number;
  /** Of the key or dash. */
  readonly column: number;
}

/** The colon or dash that a value stands behind, over line breaks and comments. */
function leadOf(text: string, start: number): Lead | undefined {
  let line = lineStart(text, start);
  let before = text.slice(line, start);
  while (/^\s*(?:#.*)?$/.test(before)) {
    if (line === 0) return undefined;
    line = lineStart(text, line - (text.slice(0, line).endsWith('\r\n') ? 2 : 1));
    before = text.slice(line, lineEnd(text, line));
  }
  const bare = before.replace(/(?:^|\s)#.*$/, '').trimEnd();
  const [dashes = ''] = /^ *(?:- +)*/.exec(bare) ?? [];
  if (bare.endsWith(':')) return { kind: 'key', end: line + bare.length, column: dashes.length };
  return bare.endsWith('-') ? { kind: 'dash', end: line + bare.length, column: bare.length - 1 } : undefined;
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);
