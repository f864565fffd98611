import { accountInWords } from '../placeInWords.ts';
import { plainText } from '../plainText.ts';
import type { Summary } from '../summary.ts';
import { count, listed } from '../words.ts';
import { planInWords } from './countsInWords.ts';
import { placeLines } from './placeLines.ts';
import type { Plan } from './plan.ts';
import { runsAtOnce } from './runsAtOnce.ts';

/** The one question before a plan is carried out; undefined when there is nothing to do. */
export function confirmation(plan: Plan): Summary | undefined {
  const { rows, account, region } = plan;
  const creations = rows.filter(({ kind }) => kind === 'create').length;
  const updates = rows.filter((row) => row.kind === 'update');
  if (creations + updates.length === 0) return undefined;
  const running = rows.filter(runsAtOnce);
  const before = rows.flatMap((row) => (row.kind === 'create' && row.note ? [row.label] : []));
  const clearing = updates.filter(({ differences }) => differences.cleared.length > 0);
  const cleared = new Set(clearing.flatMap(({ differences }) => differences.cleared));
  const what = [
    ...(creations > 0 ? [`create ${count(creations, 'association')}`] : []),
    ...(updates.length > 0
      ? [`update ${creations > 0 ? updates.length : count(updates.length, 'association')}`]
      : []),
  ].join(' and ');
  return {
    question: `${what.charAt(0).toUpperCase()}${what.slice(1)} in account ${accountInWords(account)}, ${plainText(region)}?`,
    action:
      updates.length === 0
        ? 'Create Associations'
        : creations === 0
          ? 'Update Associations'
          : 'Create and Update',
    lines: [
      ...placeLines(plan),
      '',
      `Files: ${planInWords(plan)}`,
      running.length > 0
        ? `⚠ ${running.length} RUN AT ONCE on all their targets: ${listed(running.map(({ label }) => label))}`
        : 'None runs before its schedule says so',
      ...(clearing.length > 0
        ? [
            `⚠ ${count(clearing.length, 'update')} ${clearing.length === 1 ? 'clears' : 'clear'} what the files do not have: ${listed([...cleared])}`,
          ]
        : []),
      ...(before.length > 0
        ? [`⚠ ${before.length} tried or created before, and not in AWS now: ${listed(before)}`]
        : []),
      `Time: ${timeInWords(Math.ceil(creations / 3) + Math.ceil(updates.length / 3))}, at the 3 a second that AWS allows`,
      'The plan beside this question names every file.',
    ],
  };
}

const timeInWords = (seconds: number): string =>
  seconds < 60
    ? `at least ${count(seconds, 'second')}`
    : `at least ${count(Math.ceil(seconds / 60), 'minute')}`;
