import type { Clock } from '../clock.ts';

/** Does work one after another, never more than so many pieces in any one second. */
export interface Pace {
  /** Undefined when the signal aborts before its turn has come; then nothing was done. */
  turn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined>;
}

/**
 * A second is counted from the end of a piece of work: a slow way to AWS cannot squeeze requests together there. What came
 * before is not known, so the first second counts as used up.
 */
export function paceOf(perSecond: number, clock: Clock): Pace {
  const ends: number[] = new Array(perSecond).fill(clock.now());
  let last: Promise<unknown> = Promise.resolve();

  const wait = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const left = (ends[0] ?? 0) + SECOND - clock.now();
      // A clock that was set back must not keep anybody waiting for hours.
      if (signal.aborted || left <= 0) return;
      await clock.wait(Math.min(left, SECOND), signal);
      if (left > SECOND) return;
    }
  };
  return {
    turn: (work, signal) => {
      const mine = last.then(async () => {
        await wait(signal);
        if (signal.aborted) return undefined;
        try {
          return await work();
        } finally {
          ends.push(clock.now());
          ends.shift();
        }
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Clocks are read in whole milliseconds: two readings a thousand apart may be less than a second apart. */
const SECOND = 1001;
