import type { PreparedProblem } from '../../../server/src/protocol.ts';
import type { Differences } from './live/differences.ts';
import { isSame } from './live/differences.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import type { Target } from './outcome.ts';
import { accountInWords, placeInWords } from './placeInWords.ts';
import { plainText } from './plainText.ts';
import { type Summary, warningsInWords } from './summary.ts';
import { hasTagChanges, type TagChanges, tagChangesInWords } from './tagChanges.ts';
import { targetsInWords } from './targetsInWords.ts';
import { updateRunsAtOnce } from './updateRequest.ts';
import { listed, textOf } from './words.ts';

export interface UpdateWords {
  readonly live: LiveAssociation;
  readonly differences: Differences;
  readonly tags: TagChanges;
  readonly warnings: readonly PreparedProblem[];
}

/** An update in the words of what a careful person checks: where, what changes, what is lost, whether it runs. */
export function summarizeUpdate(target: Target, update: UpdateWords): Summary {
  const { account, where, request } = target;
  const { live, differences, tags, warnings } = update;
  const onlyTags = isSame(differences);
  return {
    question: `Update association ${plainText(live.associationId)} in account ${accountInWords(account)}, ${plainText(where.region)}?`,
    action: 'Update Association',
    lines: [
      ...placeInWords(target),
      '',
      `Document: ${textOf(request.Name) || textOf(live.request.Name)}`,
      `Targets: ${targetsInWords(request).join(', and ')}`,
      `Version: ${onlyTags ? `${plainText(live.version)} stays` : `${plainText(live.version)}, becomes a new one`}`,
      ...names('Changes', differences.changed),
      ...names('Adds', differences.added),
      ...names('⚠ Clears, since the file does not have them', differences.cleared),
      ...(hasTagChanges(tags) ? [`Tags: ${tagChangesInWords(tags)}`] : []),
      onlyTags ? 'It does not run: only tags change' : runInWords(request),
      ...warningsInWords(warnings),
    ],
  };
}

/** In one line, for a list to choose from. */
export function updateInWords(
  { differences, tags }: Pick<UpdateWords, 'differences' | 'tags'>,
  wanted: Target['request'],
): string {
  const { changed, added, cleared } = differences;
  const number = changed.length + added.length + cleared.length;
  const onlyTags = number === 0;
  return [
    ...(onlyTags
      ? []
      : [
          `${number} ${number === 1 ? 'field differs' : 'fields differ'}: ${listed([...changed, ...added, ...cleared])}`,
        ]),
    ...(cleared.length > 0 ? [`⚠ clears ${listed(cleared)}`] : []),
    ...(hasTagChanges(tags) ? [`tags: ${tagChangesInWords(tags)}`] : []),
    onlyTags ? 'does not run' : updateRunsAtOnce(wanted) ? 'RUNS AT ONCE' : 'waits for its schedule',
  ].join(' · ');
}

const names = (label: string, members: readonly string[]): string[] =>
  members.length > 0 ? [`${label}: ${listed(members)}`] : [];

const runInWords = (wanted: Target['request']): string =>
  updateRunsAtOnce(wanted) ? 'Run: it RUNS AT ONCE when updated' : 'Run: not before its next scheduled time';
