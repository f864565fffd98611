import type { JsonValue } from '../../tree.ts';
import type { Template } from '../format.ts';
import { stringText } from './scalar.ts';

export type ScalarTemplate = Exclude<Template, { kind: 'array' | 'object' }>;

/** How a value is laid out, and how its ends are written. */
export interface Writing {
  readonly eol: string;
  readonly unit: number;
  readonly dash: number;
  /** The column from which the editor counts the indentation of further lines. */
  readonly base: number;
  key(name: string, flow: boolean): string;
  scalar(template: ScalarTemplate, flow: boolean): string;
  /** True where an empty list or mapping is to be filled in, and what then stands in it. */
  readonly fills: boolean;
  empty(): string;
}

/** A value whose first line stands at `column`, all of it without brackets as far as it goes. */
export function blockText(template: Template, column: number, writing: Writing): string {
  if (template.kind === 'object' && !isBare(template, writing)) {
    const properties = template.properties.map(
      ([name, value]) => `${writing.key(name, false)}:${behindKey(value, column, writing)}`,
    );
    return properties.length > 0 ? properties.join(breakTo(column, writing)) : writing.empty();
  }
  if (template.kind === 'array' && !isBare(template, writing)) {
    const items = template.items.map((item) => `- ${blockText(item, column + 2, writing)}`);
    return items.length > 0 ? items.join(breakTo(column, writing)) : `- ${writing.empty()}`;
  }
  return flowText(template, writing);
}

/** What stands behind the colon of a key at `column`: a blank and the value, or the lines below. */
export function behindKey(template: Template, column: number, writing: Writing): string {
  const isCollection = template.kind === 'object' || template.kind === 'array';
  if (!isCollection || isBare(template, writing)) return ` ${flowText(template, writing)}`;
  const inner = column + (template.kind === 'array' ? writing.dash : writing.unit);
  return breakTo(inner, writing) + blockText(template, inner, writing);
}

/** A value on one line; collections in brackets. */
export function flowText(template: Template, writing: Writing, inFlow = false): string {
  if (template.kind === 'array') {
    const items = template.items.map((item) => flowText(item, writing, true));
    return `[${items.length > 0 ? items.join(', ') : writing.empty()}]`;
  }
  if (template.kind !== 'object') return writing.scalar(template, inFlow);
  const properties = template.properties.map(
    ([name, value]) => `${writing.key(name, true)}: ${flowText(value, writing, true)}`,
  );
  if (properties.length > 0) return `{ ${properties.join(', ')} }`;
  return writing.fills ? `{ ${writing.empty()} }` : '{}';
}

export const breakTo = (column: number, { base, eol }: Writing): string =>
  eol + ' '.repeat(Math.max(0, column - base));

/** Writes plain text, every line indented in full. */
export const plainWriting = (style: {
  readonly eol: string;
  readonly unit: number;
  readonly dash: number;
}): Writing => ({
  ...style,
  base: 0,
  key: (name, flow) => stringText(name, flow),
  scalar: (template, flow) => {
    if (template.kind === 'string') return stringText(template.text, flow);
    return template.kind === 'literal' ? template.text : '""';
  },
  fills: false,
  empty: () => '',
});

/** A value as the template that writes just it. */
export function fixedTemplate(value: JsonValue): Template {
  if (typeof value === 'string') return { kind: 'string', text: value, fixed: true };
  if (typeof value !== 'object' || value === null) {
    return { kind: 'literal', text: String(value), fixed: true };
  }
  if (isList(value)) return { kind: 'array', items: value.map(fixedTemplate) };
  const properties = Object.entries(value).map(([name, inner]) => [name, fixedTemplate(inner)] as const);
  return { kind: 'object', properties };
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** True for what is empty and has nothing to be filled in: it is written in brackets. */
const isBare = (template: Template, writing: Writing): boolean =>
  (template.kind === 'object' ? template.properties : template.kind === 'array' ? template.items : [null])
    .length === 0 && !writing.fills;
