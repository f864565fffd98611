import type { Target } from './outcome.ts';
import type { Where } from './ports.ts';
import { membersOf } from './words.ts';

/** What is remembered outside the files: what was created from them, and where a person works. */
export interface Memory {
  /** Files that are being deployed in this window, by URI. */
  readonly running: Set<string>;
  /** What was created from a file or may have been; `key` by `attemptKey`. */
  attempt(key: string): Attempt | undefined;
  /** Settles once it is kept. Undefined forgets. */
  remember(key: string, attempt: Attempt | undefined): Promise<void>;
  /** What a person chose for a workspace folder. */
  choice(folder: string): Choice | undefined;
  choose(folder: string, choice: Choice | undefined): Promise<void>;
}

export type Attempt =
  | { readonly state: 'created'; readonly associationId: string }
  /** A request was about to be sent, or was, and no reply told what became of it. */
  | {
      readonly state: 'pending';
      /** Ids of associations like it that were there before; undefined when they could not be listed. */
      readonly known: readonly string[] | undefined;
    };

export interface Choice extends Where {
  /** It did not work the last time: ask before it is used again. */
  readonly doubted?: boolean;
}

/** Keeps values beyond the life of a window, outside the workspace's files. */
export interface Store {
  get(key: string): unknown;
  /** Undefined removes. */
  set(key: string, value: unknown): PromiseLike<void>;
}

export function newMemory(store: Store = storeInMemory()): Memory {
  return {
    running: new Set(),
    attempt: (key) => attemptOf(store.get(`attempt:${key}`)),
    remember: async (key, attempt) => store.set(`attempt:${key}`, attempt),
    choice: (folder) => choiceOf(store.get(`choice:${folder}`)),
    choose: async (folder, choice) => store.set(`choice:${folder}`, choice),
  };
}

/** One file in one account and region. */
export const attemptKey = (uri: string, { account, where }: Pick<Target, 'account' | 'where'>): string =>
  JSON.stringify([uri, account.id, where.region]);

/** What was kept may be of an older version of ours, or not ours at all. */
function attemptOf(kept: unknown): Attempt | undefined {
  const { state, associationId, known } = membersOf(kept);
  if (state === 'created' && typeof associationId === 'string') return { state, associationId };
  if (state !== 'pending') return undefined;
  const ids = Array.isArray(known) ? known.filter((id) => typeof id === 'string') : undefined;
  return { state, known: ids };
}

function choiceOf(kept: unknown): Choice | undefined {
  const { profile, region, doubted } = membersOf(kept);
  if (typeof region !== 'string') return undefined;
  return {
    profile: typeof profile === 'string' ? profile : undefined,
    region,
    ...(doubted === true && { doubted }),
  };
}

function storeInMemory(): Store {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    set: async (key, value) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
  };
}
