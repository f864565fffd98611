import type { FolderSummary } from './folderSummary.ts';
import type { Plan, Row } from './plan.ts';

/** `3 to create, 1 to update, 2 the same, 1 invalid`. */
export const planInWords = ({ rows }: Plan): string =>
  counts(
    rows.map(({ kind }) => kind),
    PLANNED,
  ) || 'no association files';

/** `3 created, 1 failed, 2 the same`. */
export const summaryInWords = ({ outcomes }: FolderSummary): string =>
  counts(
    outcomes.map(({ row, outcome }) => (outcome.kind === 'as planned' ? row.kind : outcome.kind)),
    DONE,
  ) || 'no association files';

type Labels<Kind extends string> = Readonly<Partial<Record<Kind, string>>>;

const PLANNED: Labels<Row['kind']> = {
  create: 'to create',
  update: 'to update',
  same: 'the same',
  unclear: 'unclear',
  twice: 'there twice',
  invalid: 'invalid',
};

const DONE: Labels<Row['kind'] | FolderSummary['outcomes'][number]['outcome']['kind']> = {
  created: 'created',
  updated: 'updated',
  failed: 'failed',
  unknown: 'unknown',
  'not tried': 'not tried',
  same: 'the same',
  unclear: 'unclear',
  twice: 'there twice',
  invalid: 'invalid',
};

function counts<Kind extends string>(kinds: readonly Kind[], labels: Labels<Kind>): string {
  return Object.entries(labels)
    .flatMap(([kind, label]) => {
      const number = kinds.filter((one) => one === kind).length;
      return number > 0 ? [`${number} ${label}`] : [];
    })
    .join(', ');
}
