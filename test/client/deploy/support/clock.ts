import type { Clock } from '../../../../client/src/deploy/clock.ts';

/** A clock that moves only when it is waited for, and remembers the pauses in seconds. */
export function clockAt(start = 0): Clock & { readonly pauses: number[] } {
  let now = start;
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    wait: async (milliseconds) => {
      pauses.push(milliseconds / 1000);
      now += milliseconds;
    },
  };
}
