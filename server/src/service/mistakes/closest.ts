import { distance } from 'fastest-levenshtein';

/** Candidates that a mistyped word may stand for. */
export interface Closest {
  /** Best first, at most three. */
  readonly names: readonly string[];
  /** True when the first differs in case or separators only: there is no doubt. */
  readonly sure: boolean;
}

/** Ranks `candidates` by how near they are to `word`; names too far away are left out. */
export function closest(word: string, candidates: readonly string[]): Closest {
  const typed = plain(word);
  const same = candidates.filter((name) => plain(name) === typed);
  if (same.length > 0) return { names: same.slice(0, 3), sure: same.length === 1 };
  const near = candidates
    .map((name) => ({ name, away: distance(typed, plain(name)) }))
    .filter(({ name, away }) => away <= tolerated(typed, name))
    .sort((a, b) => a.away - b.away);
  return { names: near.slice(0, 3).map(({ name }) => name), sure: false };
}

/** `schedule_expression`, `schedule-expression` and `SCHEDULEEXPRESSION` are one word. */
export const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');

/** One slip in a short word, three in a long one. */
const tolerated = (typed: string, name: string): number =>
  Math.min(3, Math.max(1, Math.floor(Math.min(typed.length, name.length) / 3)));
