import type { Target } from './outcome.ts';
import type { Where } from './ports.ts';

/** What one editor window remembers until it closes. */
export interface Memory {
  /** Files whose creation is under way, by URI. */
  readonly running: Set<string>;
  /** What was created from a file or may have been, by file, account and region (`attemptKey`). */
  readonly attempts: Map<string, Attempt>;
  /** What was last chosen by hand. */
  choice?: Where;
}

/** Without an id the outcome is unknown. */
export interface Attempt {
  readonly associationId: string | undefined;
}

export const newMemory = (): Memory => ({ running: new Set(), attempts: new Map() });

export const attemptKey = (uri: string, { account, where }: Pick<Target, 'account' | 'where'>): string =>
  JSON.stringify([uri, account.id, where.region]);
