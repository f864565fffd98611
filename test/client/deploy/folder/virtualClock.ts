import type { Clock } from '../../../../client/src/deploy/clock.ts';

/** A clock on which waiting takes no time. `pass` lets a call take some. */
export function virtualClock(start = 1_700_000_000_000): Clock & { pass(milliseconds: number): void } {
  let now = start;
  return {
    now: () => now,
    wait: async (milliseconds, signal) => {
      if (!signal.aborted) now += milliseconds;
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The most events in any one second, both ends included. */
export function mostInASecond(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  let first = 0;
  return sorted.reduce((most, time, index) => {
    while ((sorted[first] ?? time) < time - 1000) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
}
