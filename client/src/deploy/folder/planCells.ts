import { differencesInWords, isSame } from '../live/differences.ts';
import { hasTagChanges, tagChangesInWords } from '../tagChanges.ts';
import { targetsInWords } from '../targetsInWords.ts';
import { count } from '../words.ts';
import { markdownCell } from './markdownCell.ts';
import type { CreateRow, Row, UpdateRow } from './plan.ts';

/** What a table says of one row of a plan, as Markdown. */
export const planCells = (row: Row) => ({
  file: markdownCell(row.label),
  plan: PLANS[row.kind],
  association: markdownCell(associationOf(row)),
  details: markdownCell(details(row), 500),
});

const PLANS: Readonly<Record<Row['kind'], string>> = {
  create: 'create',
  update: 'update',
  same: 'the same',
  unclear: 'nothing: unclear',
  twice: 'nothing: there twice',
  invalid: 'nothing: invalid',
};

function associationOf(row: Row): string {
  switch (row.kind) {
    case 'create':
      return 'a new one';
    case 'update':
      return row.live.associationId;
    case 'same':
      return row.associationId;
    case 'unclear':
      return row.candidates.join(', ');
    case 'twice':
    case 'invalid':
      return '';
  }
}

function details(row: Row): string {
  switch (row.kind) {
    case 'create': {
      const { request } = row.wish;
      return sentences(`${request.Name} on ${targetsInWords(request).join(', and ')}`, row.note, warned(row));
    }
    case 'update':
      return sentences(changes(row), `Found by ${row.by}`, row.note, warned(row));
    case 'same':
      return '';
    case 'unclear':
      return row.why;
    case 'twice':
      return `${row.of} stands for the same association; give each an AssociationName if they are two`;
    case 'invalid':
      return row.errors > 1 ? sentences(row.says, `${count(row.errors, 'error')} in all`) : row.says;
  }
}

function warned({ wish: { warnings } }: CreateRow | UpdateRow): string | undefined {
  const [first, ...others] = warnings;
  if (first === undefined) return undefined;
  return others.length > 0 ? `⚠ ${first} (and ${count(others.length, 'more warning')})` : `⚠ ${first}`;
}

function changes({ differences, tags }: UpdateRow): string {
  return [
    ...(isSame(differences) ? [] : [differencesInWords(differences)]),
    ...(hasTagChanges(tags) ? [`tags: ${tagChangesInWords(tags)}`] : []),
  ].join('; ');
}

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [part.replace(/\.$/, '')] : [])).join('. ');
