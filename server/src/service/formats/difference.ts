/** Where two texts differ, as narrow as can be: these characters of the first make way for others. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  /** How much longer the second text is. */
  readonly by: number;
}

/** The one stretch in which `after` is other than `before`. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - same, by: after.length - before.length };
}

/** How many characters are the same: whole stretches are compared, which is faster than one after the other. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  let above = most;
  while (known < above) {
    const middle = (known + above + 1) >> 1;
    if (isSame(known, middle)) known = middle;
    else above = middle - 1;
  }
  return known;
}
