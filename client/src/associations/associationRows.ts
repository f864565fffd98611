import type { LiveScheduleInWords } from '../../../server/src/protocol.ts';
import { shownText } from '../adapters/shownText.ts';
import { isFailure, isUnderWay } from '../deploy/after/statuses.ts';
import { plainText } from '../deploy/plainText.ts';
import type { ListedAssociation } from '../deploy/signedIn.ts';
import { targetsInWords } from '../deploy/targetsInWords.ts';
import { nameOf } from './nameOf.ts';

/** One association in the view, all of it fit to be shown. */
export interface AssociationRow {
  readonly association: ListedAssociation;
  readonly label: string;
  /** When it runs, when next, and how it went. */
  readonly description: string;
  /** Plain lines. */
  readonly tooltip: string;
  readonly icon: 'pass' | 'error' | 'sync' | 'circle-outline';
}

/** What is told of a schedule. */
export type Told = Pick<LiveScheduleInWords, 'words' | 'brief' | 'nextInWords'>;

/** @param told what each schedule comes to in words, by its expression and offset: `scheduleKey` */
export function associationRows(
  associations: readonly ListedAssociation[],
  told: ReadonlyMap<string, Told>,
): AssociationRow[] {
  // Pages of a list that changes meanwhile may tell of one twice.
  const once = new Map(associations.map((association) => [association.associationId, association]));
  return [...once.values()]
    .map((association) => rowOf(association, told.get(scheduleKey(association))))
    .sort(byName);
}

/** Many associations share few schedules. */
export const scheduleKey = ({ schedule, scheduleOffset }: ListedAssociation): string =>
  JSON.stringify([schedule ?? '', scheduleOffset ?? 0]);

function rowOf(association: ListedAssociation, told: Told | undefined): AssociationRow {
  const { schedule, status } = association;
  const brief = told?.brief ?? (schedule === undefined ? 'no schedule' : schedule);
  const next = told?.nextInWords === undefined ? [] : [`next ${told.nextInWords}`];
  const phrases = [brief, ...next, status].filter((phrase) => phrase !== '');
  return {
    association,
    label: shownText(nameOf(association)),
    description: phrases.map((phrase) => shownText(phrase)).join(' · '),
    tooltip: tooltipOf(association, told),
    icon: iconOf(status),
  };
}

function tooltipOf(association: ListedAssociation, told: Told | undefined): string {
  const { associationId, version, document, name, schedule, status, lastExecution, targets } = association;
  const request = {
    Name: document,
    Targets: targets.map(({ key, values }) => ({ Key: key, Values: values })),
  };
  const lines: readonly (readonly [label: string, text: string | undefined])[] = [
    ['Name', name],
    ['Document', document],
    ['Targets', targetsInWords(request).join('; ')],
    ['Schedule', schedule],
    ['In words', told?.words],
    ['Next run', told?.nextInWords],
    ['Status', status],
    ['Last run', lastExecution],
    ['Version', version],
    ['AssociationId', associationId],
  ];
  return lines.flatMap(([label, text]) => (text ? [`${label}: ${plainText(text)}`] : [])).join('\n');
}

function iconOf(status: string): AssociationRow['icon'] {
  if (/^success$/i.test(status)) return 'pass';
  if (isFailure(status)) return 'error';
  return status !== '' && isUnderWay(status) ? 'sync' : 'circle-outline';
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const byName = (one: AssociationRow, other: AssociationRow): number =>
  collator.compare(one.label, other.label) ||
  (one.association.associationId < other.association.associationId ? -1 : 1);
