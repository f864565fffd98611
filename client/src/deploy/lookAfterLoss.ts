import type { Clock } from './clock.ts';

/**
 * Looks for what became of a request whose reply was lost, a few times: it may still be under way. Not with the signal of the
 * request: looking is what is owed to a person who cancelled it.
 * @returns what was found first, undefined for nothing
 */
export async function lookAfterLoss<T>(
  clock: Clock,
  look: (signal: AbortSignal) => Promise<T | undefined>,
): Promise<T | undefined> {
  const { signal } = new AbortController();
  for (const pause of PAUSES) {
    await clock.wait(pause, signal);
    const found = await look(signal);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Milliseconds before each look. */
const PAUSES = [0, 2000, 4000];
