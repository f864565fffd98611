import type { CompletionChange, Cursor, Insertion, Template } from './format.ts';
import { indentAt, lineStart } from './lines.ts';
import type { Place } from './yamlPlace.ts';
import { placeAt } from './yamlPlaceAt.ts';
import { isPlainText, quoted } from './yamlScalar.ts';
import { flowAround, styleOf } from './yamlStyle.ts';
import { behindKey, blockText, breakTo, flowText, type ScalarTemplate, type Writing } from './yamlWrite.ts';

/** The change that writes a chosen completion, with the blanks, dashes and commas that it needs around it. */
export function yamlInsert(text: string, cursor: Cursor, insertion: Insertion): CompletionChange {
  const { typed, prefix } = cursor;
  const quote = /^["']/.exec(text.slice(typed.start, typed.end))?.[0];
  const offset = Math.min(typed.end, typed.start + (quote ? 1 : 0) + prefix.length);
  const place = placeAt(text, offset) ?? { ...cursor, ...ANYWHERE, start: typed.start };
  const start = startOf(text, place, insertion);
  const swallowed = start < place.start ? text.slice(start, place.start) : '';
  const base = place.kind === 'line' && place.start < typed.start ? 0 : indentAt(text, place.start).length;
  const writing = snippetWriting(text, place, base, quote === '"' || quote === "'" ? quote : undefined);
  const touching = place.commaAt !== undefined && place.commaAt === start;
  const label = 'key' in insertion ? insertion.key : (labelOf(insertion.value) ?? prefix);
  return {
    span: { start, end: typed.end },
    snippet: (touching ? ', ' : '') + snippetOf(place, insertion, writing) + place.tail,
    filter: `${text.slice(start, typed.start)}${quote ?? ''}${label}${quote && !swallowed ? quote : ''}`,
    also:
      place.commaAt === undefined || touching
        ? []
        : [{ span: { start: place.commaAt, end: place.commaAt }, text: ',' }],
  };
}

const ANYWHERE = { kind: 'flow', column: 0, lead: '', tail: '' } as const;

const isCollection = ({ kind }: Template): boolean => kind === 'array' || kind === 'object';

/** Lists and mappings behind a key start on the line below: the blanks behind the colon go. */
function startOf(text: string, place: Place, insertion: Insertion): number {
  if (place.kind !== 'behind' || 'key' in insertion || !isCollection(insertion.value)) return place.start;
  const before = text.slice(lineStart(text, place.start), place.start);
  return place.start - (before.length - before.trimEnd().length);
}

function snippetOf(place: Place, insertion: Insertion, writing: Writing): string {
  const { column, kind, keyOnly, lead } = place;
  if (keyOnly && 'key' in insertion) return writing.key(insertion.key, kind === 'flow');
  if (kind === 'flow') {
    if (!('key' in insertion)) return lead + flowText(insertion.value, writing, true);
    const entry = `${writing.key(insertion.key, true)}: ${flowText(insertion.value, writing, true)}`;
    return lead + (place.role === 'key' ? entry : `{ ${entry} }`);
  }
  if ('key' in insertion) {
    const entry = (at: number): string =>
      `${writing.key(insertion.key, false)}:${behindKey(insertion.value, at, writing)}`;
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
function snippetWriting(text: string, place: Place, base: number, quote: '"' | "'" | undefined): Writing {
  let stop = 0;
  const flow = flowAround(text, place.start);
  const likeJson = flow !== undefined && /"\s*:/.test(text.slice(flow.start, flow.end));
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
    key: (name, inFlow) => {
      const marks = place.keyOnly ? quote : undefined;
      const bare = marks === undefined && !likeJson && isPlainText(name, inFlow);
      return escaped(bare ? name : quoted(name, marks));
    },
    scalar: (template, inFlow) => {
      const marks = place.role === 'key' || isRaw ? undefined : quote;
      return scalarSnippet(template, fill, pick, (values) =>
        isRaw || (!marks && !likeJson && values.every((value) => isPlainText(value, inFlow)))
          ? ''
          : (marks ?? '"'),
      );
    },
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
