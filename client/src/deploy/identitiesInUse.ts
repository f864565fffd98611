import type { Clock } from './clock.ts';
import type { Choice } from './memory.ts';
import type { Where } from './ports.ts';
import type { SignedIn } from './signedIn.ts';

/** Who has signed in where, for a while. */
export interface IdentitiesInUse {
  /** Somebody signed in for a folder. Another identity than before ends what was in use there. */
  enter(folder: string, where: Where, signedIn: SignedIn): void;
  /** For the very profile and region: whoever was signed in before must not stand in for another choice. */
  at(folder: string, where: Where): SignedIn | undefined;
  /** For what is chosen for the folder, else for what was signed in to first. */
  current(folder: string, choice: Choice | undefined): SignedIn | undefined;
  /** Nobody any more. */
  leave(folder: string): void;
}

export function identitiesInUse({ now }: Pick<Clock, 'now'>): IdentitiesInUse {
  /** By folder, then region. */
  const entered = new Map<string, ReadonlyMap<string, Entry>>();

  const at = (folder: string, where: Where): SignedIn | undefined => {
    const entry = entered.get(folder)?.get(where.region);
    return entry && entry.where.profile === where.profile && now() - entry.at < LONGEST
      ? entry.signedIn
      : undefined;
  };

  return {
    enter(folder, where, signedIn) {
      const others = entered.get(folder);
      const [other] = others?.values() ?? [];
      const regions = other && isSame(other, where, signedIn) ? others : undefined;
      entered.set(folder, new Map(regions).set(where.region, { where, signedIn, at: now() }));
    },
    at,
    current(folder, choice) {
      if (choice?.doubted) return undefined;
      const [first] = entered.get(folder)?.values() ?? [];
      const where = choice ?? first?.where;
      return where && at(folder, where);
    },
    leave: (folder) => {
      entered.delete(folder);
    },
  };
}

interface Entry {
  readonly where: Where;
  readonly signedIn: SignedIn;
  /** As the clock has it. */
  readonly at: number;
}

const isSame = (entry: Entry, { profile }: Where, { account }: SignedIn): boolean =>
  entry.where.profile === profile && entry.signedIn.account.arn === account.arn;

/** Ten minutes: credentials of roles last longer, so a confirmation this young still holds. */
const LONGEST = 10 * 60_000;
