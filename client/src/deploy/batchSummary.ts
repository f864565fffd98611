import type { PreparedProblem } from '../../../server/src/protocol.ts';
import type { Target } from './outcome.ts';
import { accountInWords, placeInWords } from './placeInWords.ts';
import { plainText } from './plainText.ts';
import type { BatchRequest } from './signedIn.ts';
import { type Summary, warningsInWords } from './summary.ts';
import { targetsInWords } from './targetsInWords.ts';
import { count, textOf } from './words.ts';

/** A batch in the words of what a careful person checks. `existing` are entries that seem to exist already, counted from 0. */
export function summarizeBatch(
  target: Target,
  { Entries, AssociationDispatchAssumeRole: role }: BatchRequest,
  existing: readonly number[] | undefined,
  warnings: readonly PreparedProblem[],
): Summary {
  const shown = Entries.slice(0, MOST_SHOWN);
  const more = Entries.length - shown.length;
  const now = Entries.filter(({ ApplyOnlyAtCronInterval }) => ApplyOnlyAtCronInterval !== true).length;
  return {
    question: `Create ${count(Entries.length, 'association')} in account ${accountInWords(target.account)}, ${plainText(target.where.region)}?`,
    action: Entries.length === 1 ? 'Create 1 Association' : `Create ${Entries.length} Associations`,
    lines: [
      ...existingInWords(existing),
      ...placeInWords(target),
      '',
      ...shown.map(
        (entry, index) =>
          `${index + 1}. ${textOf(entry.AssociationName) || textOf(entry.Name)}: ${targetsInWords(entry).join(', and ')}`,
      ),
      ...(more > 0 ? [`and ${more} more`] : []),
      now > 0 ? `${now} of them RUN AT ONCE when created` : 'None runs before its scheduled time',
      ...(role ? [`Dispatch role: ${textOf(role)}`] : []),
      ...warningsInWords(warnings),
    ],
  };
}

function existingInWords(existing: readonly number[] | undefined): string[] {
  if (existing === undefined)
    return ['⚠ These credentials may not list associations: which of them exist already is not known.', ''];
  if (existing.length === 0) return [];
  const entries = existing.map((index) => index + 1).join(', ');
  return [`⚠ Associations like these entries exist already: ${entries}. Creating them makes others.`, ''];
}

const MOST_SHOWN = 12;
