import { consoleUrl } from '../consoleUrl.ts';
import { plainText } from '../plainText.ts';
import type { Account } from '../ports.ts';
import type { Action, Report } from '../report.ts';
import { count } from '../words.ts';
import type { Counts, Followed } from './follow.ts';
import { isFailure, isUnderWay } from './statuses.ts';

/** The association that was followed. */
export interface FollowedOne {
  readonly associationId: string;
  readonly account: Account;
  readonly region: string;
}

/** How the run stands: `InProgress: 3 of 10 targets done`. */
export function progressInWords({
  status,
  counts,
}: {
  readonly status: string;
  readonly counts: Counts;
}): string {
  const all = total(counts);
  const done = total(counts, (name) => !isUnderWay(name));
  const words = plainText(status, 40) || 'Pending';
  return all === 0 ? words : `${words}: ${done} of ${count(all, 'target')} done`;
}

/** How it ended, in a line. Undefined where a person needs no word: they cancelled. */
export function followInWords(followed: Followed, one: FollowedOne): Report | undefined {
  switch (followed.kind) {
    case 'cancelled':
      return undefined;
    case 'settled':
      return settledInWords(followed, one);
    case 'waits':
      return report('information', 'It has not run yet: it waits for its schedule.', one);
    case 'gone':
      return report('warning', 'The association does not exist any more.');
    case 'timeLimit':
      return report(
        'warning',
        `It has not ended after ${timeInWords(followed.milliseconds)} (${progressInWords(followed)}). It goes on in AWS.`,
        one,
      );
    case 'lost':
      return report(
        'warning',
        `How the run goes on is not known: AWS could not be asked (${plainText(followed.error.name, 80)}). The run itself is not affected.`,
        one,
      );
  }
}

function settledInWords(
  { status, counts, failed, hasTargets }: Extract<Followed, { kind: 'settled' }>,
  one: FollowedOne,
): Report {
  const all = total(counts);
  const failures = Math.max(total(counts, isFailure), failed.length);
  if (status === 'Success' && failures === 0) {
    if (all > 0) return report('information', `It ran with success on ${targetsOf(all)}.`, one);
    return hasTargets
      ? report('warning', 'It ran on nothing: no node matches its targets.', one)
      : report('information', 'It ran with success.', one);
  }
  const what = all === 0 || failures === 0 ? '' : ` on ${failures} of ${count(all, 'target')}`;
  const word = status === 'Failed' || failures > 0 ? 'It failed' : `It ended as ${plainText(status, 40)}`;
  const shown = failed.slice(0, MOST_SHOWN);
  const more = Math.max(failures, failed.length) - shown.length;
  const reasons = shown.map(
    ({ resourceId, reason }) => `${plainText(resourceId, 80)}: “${plainText(reason, 160)}”`,
  );
  const rest = shown.length > 0 && more > 0 ? [`and ${more} more`] : [];
  const because = reasons.length > 0 ? ` ${[...reasons, ...rest].join('; ')}` : '';
  const level = failures > 0 || isFailure(status) ? 'error' : 'warning';
  return report(level, `${word}${what}.${because}`, one);
}

function report(level: Report['level'], message: string, one?: FollowedOne): Report {
  const url = one && consoleUrl(one.account, one.region, one.associationId);
  const actions: Action[] = url ? [{ title: 'Open in AWS Console', does: 'open', url }] : [];
  return { level, message, actions };
}

const total = (counts: Counts, which: (status: string) => boolean = () => true): number =>
  Object.entries(counts).reduce((sum, [status, number]) => (which(status) ? sum + number : sum), 0);

const targetsOf = (all: number): string => (all === 1 ? 'its target' : `all ${all} targets`);

const timeInWords = (milliseconds: number): string =>
  milliseconds < 60_000
    ? count(Math.round(milliseconds / 1000), 'second')
    : count(Math.round(milliseconds / 60_000), 'minute');

const MOST_SHOWN = 3;
