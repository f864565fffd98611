/**
 * How deep lists and objects are read. A request nests a dozen levels; the AWS CLI itself fails some way above
 * this, and every level more would only cost time and stack.
 */
export const MAXIMUM_DEPTH = 64;

/** How much is said about one file: editors show no more, and to mend costs more than to read. */
export const MAXIMUM_PROBLEMS = 1000;

/** How often a text with mistakes is read again, each time one of them mended: a long text takes long to read. */
export const roundsFor = (text: string): number =>
  Math.max(2, Math.min(30, Math.floor(200_000 / (text.length + 1))));

/** Shorter texts are read in no time, so that nothing need be remembered of them or left out. In characters. */
export const LONG = 10_000;
