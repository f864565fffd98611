import type { JsonValue } from '../../tree.ts';
import type { Template } from '../format.ts';
import { eolOf } from '../lines.ts';

export type ScalarTemplate = Exclude<Template, { kind: 'array' | 'object' }>;

/** How a value is laid out, and how its ends are written. */
export interface Writing {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  key(name: string): string;
  scalar(template: ScalarTemplate): string;
  /** What stands in an empty list or object. */
  empty(): string;
}

/** JSON of a template: lists of scalars on one line, everything else over several, further lines after `indent`. */
export function writeJson(template: Template, writing: Writing, indent = ''): string {
  const inner = indent + writing.unit;
  const lines = (open: string, entries: readonly string[], close: string): string =>
    [open, entries.map((entry) => inner + entry).join(`,${writing.eol}`), indent + close].join(writing.eol);
  if (template.kind === 'array') {
    if (template.items.length === 0) return `[${writing.empty()}]`;
    const items = template.items.map((item) => writeJson(item, writing, inner));
    const nested = template.items.some(({ kind }) => kind === 'array' || kind === 'object');
    return nested ? lines('[', items, ']') : `[${items.join(', ')}]`;
  }
  if (template.kind !== 'object') return writing.scalar(template);
  const entries = template.properties.map(
    ([name, value]) => `${writing.key(name)}: ${writeJson(value, writing, inner)}`,
  );
  if (entries.length > 0) return lines('{', entries, '}');
  const filling = writing.empty();
  return filling === '' ? '{}' : lines('{', [filling], '}');
}

/** The plain text of a value, in the manner of the file it goes to. */
export const textOf = (value: JsonValue, file: string, indent: string): string =>
  writeJson(
    fixed(value),
    {
      eol: eolOf(file),
      unit: unitOf(file),
      key: (name) => JSON.stringify(name),
      scalar: (template) =>
        template.kind === 'string'
          ? JSON.stringify(template.text)
          : template.kind === 'literal'
            ? template.text
            : '""',
      empty: () => '',
    },
    indent,
  );

/** The step of indentation that a file uses: its smallest one. */
export function unitOf(text: string): string {
  const indents = [...text.matchAll(/^([ \t]+)["{}[\]]/gm)].map(([, indent = '']) => indent);
  const tabs = indents.find((indent) => indent.startsWith('\t'));
  const spaces = indents
    .filter((indent) => !indent.includes('\t'))
    .sort((one, other) => one.length - other.length);
  return tabs ? '\t' : (spaces[0] ?? '  ');
}

function fixed(value: JsonValue): Template {
  if (typeof value === 'string') return { kind: 'string', text: value, fixed: true };
  if (typeof value !== 'object' || value === null)
    return { kind: 'literal', text: String(value), fixed: true };
  if (isList(value)) return { kind: 'array', items: value.map(fixed) };
  return {
    kind: 'object',
    properties: Object.entries(value).map(([name, inner]) => [name, fixed(inner)] as const),
  };
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
