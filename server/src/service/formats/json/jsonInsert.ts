import type { Span } from '../../tree.ts';
import type { CompletionChange, Cursor, Insertion, Template } from '../format.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type ScalarTemplate, unitOf, type Writing, writeJson } from './write.ts';

/** The change that writes a chosen completion, with the commas that it needs before and behind. */
export function jsonInsert(text: string, cursor: Cursor, insertion: Insertion): CompletionChange {
  const { typed, role, keyOnly } = cursor;
  const { before, after, unit } = surroundingsOf(text, typed);
  const writing = snippetWriting(unit);
  const template = role === 'value' && 'key' in insertion ? objectOf(insertion) : insertion;

  const inside = cursor.path.length > 0 || role === 'key';
  const commaBefore = inside && before !== undefined && endsValue(before);
  const commaBehind = inside && !keyOnly && after !== undefined && !SEPARATORS.has(after.kind);
  // Two changes may not touch: right behind the value before it, the snippet itself brings the comma.
  const touching = commaBefore && before.span.end === typed.start;
  const written = keyOnly && 'key' in insertion ? writing.key(insertion.key) : snippetOf(template, writing);
  return {
    span: typed,
    snippet: `${touching ? ', ' : ''}${written}${commaBehind ? ',' : ''}`,
    filter: filterOf(text, cursor, insertion),
    also:
      commaBefore && !touching ? [{ span: { start: before.span.end, end: before.span.end }, text: ',' }] : [],
  };
}

interface Surroundings {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly unit: string;
}

/** What stands around a span, and how the text is indented. The last answer is kept: each completion at a place asks. */
function surroundingsOf(text: string, { start, end }: Span): Surroundings {
  if (last?.text !== text || last.start !== start || last.end !== end) {
    const { tokens } = tokensOf(text);
    const before = tokens.findLast(({ span }) => span.end <= start);
    const after = tokens.find(({ span }) => span.start >= end);
    last = { text, start, end, found: { before, after, unit: unitOf(text) } };
  }
  return last.found;
}

let last: (Span & { readonly text: string; readonly found: Surroundings }) | undefined;

const SEPARATORS: ReadonlySet<Token['kind']> = new Set([',', ':', '}', ']']);

const endsValue = ({ kind }: Token): boolean => !['{', '[', ',', ':'].includes(kind);

const objectOf = ({ key, value }: Extract<Insertion, { key: string }>): Insertion => ({
  value: { kind: 'object', properties: [[key, value]] },
});

const snippetOf = (insertion: Insertion, writing: Writing): string =>
  'key' in insertion
    ? `${writing.key(insertion.key)}: ${writeJson(insertion.value, writing)}`
    : writeJson(insertion.value, writing);

/** Typed text that says nothing of the completion (before a list or object) lets it through. */
function filterOf(text: string, { typed, prefix }: Cursor, insertion: Insertion): string {
  const quote = /^["'`\u2018-\u201e]/.exec(text.slice(typed.start, typed.end))?.[0];
  const label = 'key' in insertion ? insertion.key : labelOf(insertion.value);
  if (label === undefined) return `${quote ?? ''}${prefix}`;
  if (typed.start === typed.end) return `"${label}"`;
  return quote === undefined ? label : `${quote}${label}${quote}`;
}

const labelOf = (template: Template): string | undefined =>
  (template.kind === 'string' || template.kind === 'literal') && template.text !== ''
    ? template.text
    : undefined;

/** Writes LSP snippets; the places to fill in are numbered in the order of the text. */
function snippetWriting(unit: string): Writing {
  let stop = 0;
  const fill = (text: string): string => (text === '' ? `$${++stop}` : `\${${++stop}:${text}}`);
  const pick = (values: readonly string[]): string =>
    values.length === 0 ? `$${++stop}` : `\${${++stop}|${values.map(escapeChoice).join(',')}|}`;
  return {
    eol: '\n',
    unit,
    key: (name) => literally(JSON.stringify(name)),
    scalar: (template) => writeScalar(template, fill, pick),
    empty: () => `$${++stop}`,
  };
}

function writeScalar(
  template: ScalarTemplate,
  fill: (text: string) => string,
  pick: (values: readonly string[]) => string,
): string {
  if (template.kind === 'choice') {
    return template.of === 'literal' ? pick(template.values) : `"${pick(template.values.map(inQuotes))}"`;
  }
  const text = literally(template.kind === 'string' ? inQuotes(template.text) : template.text);
  const written = template.fixed ? text : fill(text);
  return template.kind === 'string' ? `"${written}"` : written;
}

const inQuotes = (text: string): string => JSON.stringify(text).slice(1, -1);

const literally = (text: string): string => text.replace(/[$}\\]/g, '\\$&');

/** Inside a choice the separators are special, and `$` and `}` are not. */
const escapeChoice = (text: string): string => text.replace(/[,|\\]/g, '\\$&');
