import type { CompletionChange, Cursor, Insertion, Template } from '../format.ts';
import { indentAt, lineStart } from '../lines.ts';
import type { Place } from './place.ts';
import { placeAt } from './placeAt.ts';
import { isPlainText, quoted } from './scalar.ts';
import { flowAround, styleOf } from './style.ts';
import { behindKey, blockText, breakTo, flowText, type ScalarTemplate, type Writing } from './write.ts';

/** The change that writes a chosen completion, with the blanks, dashes and commas that it needs around it. */
export function yamlInsert(text: string, cursor: Cursor, insertion: Insertion): CompletionChange {
  const { typed, prefix } = cursor;
  const quote = quoteOf(text.slice(typed.start, typed.end));
  const offset = Math.min(typed.end, typed.start + (quote ? 1 : 0) + prefix.length);
  const place = placeAt(text, offset) ?? { ...cursor, ...ANYWHERE, start: typed.start };
  const start = startOf(text, place, insertion);
  const swallowed = start < place.start ? text.slice(start, place.start) : '';
  const base = place.kind === 'line' && place.start < typed.start ? 0 : indentAt(text, place.start).length;
  const isScalar = !('key' in insertion) && !isCollection(insertion.value);
  const writing = snippetWriting(text, place, base, isScalar ? quote : undefined);
  // Right before a comment, a blank keeps it one.
  const tail = place.tail || (text.charAt(typed.end) === '#' ? ' ' : '');
  const touching = place.commaAt !== undefined && place.commaAt === start;
  const label = 'key' in insertion ? insertion.key : (labelOf(insertion.value) ?? prefix);
  return {
    span: { start, end: typed.end },
    snippet: (touching ? ', ' : '') + snippetOf(place, insertion, writing, quote) + tail,
    filter: `${text.slice(start, typed.start)}${quote ?? ''}${label}${quote && !swallowed ? quote : ''}`,
    also:
      place.commaAt === undefined || touching
        ? []
        : [{ span: { start: place.commaAt, end: place.commaAt }, text: ',' }],
  };
}

type Quote = '"' | "'";

function quoteOf(typed: string): Quote | undefined {
  const char = typed.charAt(0);
  return char === '"' || char === "'" ? char : undefined;
}

const ANYWHERE = { kind: 'flow', column: 0, lead: '', tail: '' } as const;

const isCollection = ({ kind }: Template): boolean => kind === 'array' || kind === 'object';

/** Lists and mappings behind a key start on the line below: the blanks behind the colon go. */
function startOf(text: string, place: Place, insertion: Insertion): number {
  if (place.kind !== 'behind' || 'key' in insertion || !isCollection(insertion.value)) return place.start;
  const before = text.slice(lineStart(text, place.start), place.start);
  return place.start - (before.length - before.trimEnd().length);
}

function snippetOf(place: Place, insertion: Insertion, writing: Writing, quote: Quote | undefined): string {
  const { column, kind, keyOnly, lead } = place;
  const nameOf = (key: string): string =>
    quote ? escaped(quoted(key, quote)) : writing.key(key, kind === 'flow');
  if (keyOnly && 'key' in insertion) return nameOf(insertion.key);
  if (kind === 'flow') {
    if (!('key' in insertion)) return lead + flowText(insertion.value, writing, true);
    const entry = `${nameOf(insertion.key)}: ${flowText(insertion.value, writing, true)}`;
    return lead + (place.role === 'key' ? entry : `{ ${entry} }`);
  }
  if ('key' in insertion) {
    const entry = (at: number): string =>
      `${nameOf(insertion.key)}:${behindKey(insertion.value, at, writing)}`;
    if (kind === 'line') return lead + entry(column);
    const inner = column + writing.unit;
    return breakTo(inner, writing) + entry(inner);
  }
  if (kind === 'behind' && isCollection(insertion.value)) return behindKey(insertion.value, column, writing);
  return lead + blockText(insertion.value, column, writing);
}

const labelOf = (template: Template): string | undefined =>
  (template.kind === 'string' || template.kind === 'literal') && template.text !== ''
    ? template.text
    : undefined;

/** Writes LSP snippets; the places to fill in are numbered in the order of the text. */
/** `quote` stands where a scalar is to be written. */
function snippetWriting(text: string, place: Place, base: number, quote: Quote | undefined): Writing {
  let stop = 0;
  const flow = flowAround(text, place.start);
  const likeJson = flow !== undefined && /^\{\s*"|"\s*:/.test(text.slice(flow.start, flow.end));
  const fill = (proposal: string): string => (proposal === '' ? `$${++stop}` : `\${${++stop}:${proposal}}`);
  const pick = (values: readonly string[]): string =>
    values.length === 0 ? `$${++stop}` : `\${${++stop}|${values.map(escapeChoice).join(',')}|}`;
  const style = styleOf(text);
  const isRaw = place.kind === 'text';
  return {
    eol: '\n',
    unit: style.unit,
    dash: style.dash,
    base,
    key: (name, inFlow) => escaped(!likeJson && isPlainText(name, inFlow) ? name : quoted(name)),
    scalar: (template, inFlow) =>
      scalarSnippet(template, fill, pick, (values) =>
        isRaw || (!quote && !likeJson && values.every((value) => isPlainText(value, inFlow)))
          ? ''
          : (quote ?? '"'),
      ),
    fills: true,
    empty: () => `$${++stop}`,
  };
}

function scalarSnippet(
  template: ScalarTemplate,
  fill: (text: string) => string,
  pick: (values: readonly string[]) => string,
  quoteFor: (values: readonly string[]) => '"' | "'" | '',
): string {
  const isString = template.kind === 'string' || (template.kind === 'choice' && template.of === 'string');
  const values = template.kind === 'choice' ? template.values : [template.text];
  const quote = isString ? quoteFor(values) : '';
  const inner = (value: string): string => (quote === '' ? value : quoted(value, quote).slice(1, -1));
  if (template.kind === 'choice') return quote + pick(values.map(inner)) + quote;
  const written = escaped(inner(template.text));
  return quote + (template.fixed ? written : fill(written)) + quote;
}

const escaped = (text: string): string => text.replace(/[$}\\]/g, '\\$&');

/** Inside a choice the separators are special, and `$` and `}` are not. */
const escapeChoice = (text: string): string => text.replace(/[,|\\]/g, '\\$&');
