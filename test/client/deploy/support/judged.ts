import type { Outcome } from '../../../../client/src/deploy/outcome.ts';
import { report } from '../../../../client/src/deploy/report.ts';

/** What there is by id, each with all of it that a deployment may change. */
export type States = ReadonlyMap<string, string>;

/** How a deployment ended, in a word or two: `created (found)`, `unknown`, `not-sent`. */
export function endingOf(outcome: Outcome): string {
  if (outcome.kind === 'failed') {
    const { failure, done } = outcome;
    return failure.outcome !== 'unknown' && done ? 'partly done' : failure.outcome;
  }
  return 'found' in outcome && outcome.found ? `${outcome.kind} (found)` : outcome.kind;
}

/**
 * Holds what a person is told against what happened.
 * @param most how many associations the file says
 * @returns what is wrong; nothing for a deployment that ended well or told how it did not
 */
export function faultsOf(outcome: Outcome, before: States, after: States, most: number): readonly string[] {
  const stored = [...after.keys()].filter((id) => !before.has(id));
  const changed = [...before].some(([id, state]) => after.get(id) !== state);
  const message = report(outcome)?.message;
  const faults: string[] = [];
  const unless = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };

  unless(stored.length <= most, 'stored twice');
  unless(
    [...before.keys()].every((id) => after.has(id)),
    'removed',
  );
  if (stored.length > 0 || changed) {
    unless(message !== undefined, 'lost without a word');
    unless(!/Nothing (was|is)|Nothing to do/.test(message ?? ''), 'said that nothing was done');
  }
  switch (outcome.kind) {
    case 'created':
      unless(stored.join() === outcome.associationId, 'created, but it is not what is stored');
      break;
    case 'updated':
      unless(changed && stored.length === 0, 'updated, but nothing changed');
      break;
    case 'batch':
      unless(
        outcome.result.created
          .map(({ associationId }) => associationId)
          .sort()
          .join() === stored.sort().join(),
        'a batch, but not what is stored',
      );
      break;
    case 'failed':
      if (outcome.failure.outcome === 'unknown') {
        unless(/may exist|may have been changed/.test(message ?? ''), 'unknown, but not said so');
      } else {
        unless(stored.length === 0, 'failed, but stored');
        unless(changed === (outcome.done !== undefined), 'failed, and what was changed is not told');
      }
      break;
    default:
      unless(stored.length === 0 && !changed, `${outcome.kind}, but something was done`);
  }
  return faults;
}
