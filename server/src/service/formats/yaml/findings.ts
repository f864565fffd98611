import type { Problem } from '../../problem.ts';
import { nameOf, type ObjectNode, type Property, type ScalarNode, type Span } from '../../tree.ts';
import { lineNumberAt } from '../lines.ts';
import { mistake, writing } from '../mistake.ts';
import { quoted } from './scalar.ts';

/** Names that are written again. The AWS CLI refuses them, unless a merge (`<<`) stands beside them [RUN]. */
export function duplicates(text: string, object: ObjectNode, merges: boolean): readonly Problem[] {
  const firsts = new Map<string, Property>();
  return object.properties.flatMap((property): readonly Problem[] => {
    if (property.alias) return [];
    const id = `${typeof property.key.value} ${property.key.value}`;
    const first = firsts.get(id);
    if (!first) {
      firsts.set(id, property);
      return [];
    }
    const name = nameOf(property);
    const line = lineNumberAt(text, first.key.span.start);
    const fixes = [
      { title: `Remove this ${name}`, edits: [{ change: 'remove', property, from: object } as const] },
      {
        title: `Remove the ${name} on line ${line}`,
        edits: [{ change: 'remove', property: first, from: object } as const],
      },
    ];
    const said = `${name} already stands on line ${line}.`;
    const problem = mistake('duplicate-key', property.key.span, said, ...fixes);
    return [
      merges
        ? { ...problem, severity: 'warning', message: `${said} The last one counts.` }
        : { ...problem, message: `${said} The AWS CLI refuses a name that is written twice.` },
    ];
  });
}

/** Nothing stands behind a colon or a dash: the AWS CLI reads that as null, which no field takes. */
export function emptyValue(text: string, offset: number, key?: ScalarNode): Problem {
  if (key) return mistake('missing-value', key.span, `${key.source || 'This'} has no value yet.`);
  const dash = text.lastIndexOf('-', offset);
  // At the end of a text there is no character to show it on but the one to come.
  const start =
    dash >= 0 && offset < text.length && text.slice(dash + 1, offset).trim() === '' ? dash : offset;
  return mistake(
    'missing-value',
    { start, end: Math.min(text.length, offset + 1) },
    'This item has no value yet.',
  );
}

export function keyMistake(span: Span, source: string, scalar: boolean): Problem {
  if (source === '') return mistake('missing-name', span, 'A name is missing before the colon.');
  const fix = scalar ? [writing(`Put ${source} in quotes`, span, quoted(source))] : [];
  const message = scalar
    ? `A name is text: put ${source} in quotes.`
    : 'A name is text: no list and no mapping can stand here.';
  return mistake('name-not-text', span, message, ...fix);
}

export function scalarMistake(kind: 'date' | 'unreadable', node: ScalarNode): Problem {
  const message =
    kind === 'date'
      ? `The AWS CLI reads ${node.source} as a date, which no field takes. Put it in quotes.`
      : `The AWS CLI cannot read ${node.source} without quotes.`;
  return mistake(kind === 'date' ? 'bare-date' : 'unreadable-value', node.span, message, {
    title: `Put ${node.source} in quotes`,
    edits: [{ change: 'replace', node, by: node.source }],
    preferred: true,
  });
}

export const circularAlias = (span: Span, name: string): Problem =>
  mistake('circular-alias', span, `*${name} refers to what it is part of: the value would never end.`);

export const endlessAliases = (span: Span): Problem =>
  mistake('too-many-references', span, 'References to references make this file too large to be read.');

export const wrongMerge = (span: Span): Problem =>
  mistake('wrong-merge', span, 'Only a mapping, or a list of mappings, can be merged with <<.');

export const secondMerge = (span: Span): Problem =>
  mistake(
    'duplicate-key',
    span,
    'One << is enough: it takes a list of mappings too, as in <<: [*one, *other].',
  );
