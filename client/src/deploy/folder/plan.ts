import type { PrepareResult } from '../../../../server/src/protocol.ts';
import type { Clock } from '../clock.ts';
import type { Failure } from '../failureOf.ts';
import type { Differences } from '../live/differences.ts';
import type { LiveAssociation } from '../live/liveAssociation.ts';
import type { Memory } from '../memory.ts';
import type { Account, Endpoints } from '../ports.ts';
import type { Call, SignedIn } from '../signedIn.ts';
import type { TagChanges } from '../tagChanges.ts';
import type { Wish } from './wish.ts';

/** An association file of a folder, as the editor has read and prepared it. */
export interface FolderFile {
  readonly uri: string;
  /** Its path in the folder. */
  readonly label: string;
  readonly prepared: PrepareResult;
}

/** What working on a folder needs from outside. */
export interface FolderPorts {
  readonly signedIn: SignedIn;
  readonly memory: Memory;
  readonly clock: Clock;
}

/** How one run over many files is made. */
export interface FolderCall extends Call {
  /** `Creating 12 of 500`. */
  readonly say?: (words: string) => void;
}

/** What would be done for every file of a folder, in one account and Region. Nothing of it has been done. */
export interface Plan {
  readonly account: Account;
  readonly region: string;
  readonly endpoints: Endpoints;
  /** In the order of the files, entries of a batch in the order of the file. */
  readonly rows: readonly Row[];
  /** Ids of all associations that there were when it was made. */
  readonly known: ReadonlySet<string>;
}

export type PlanResult =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'cancelled' }
  /** AWS could not be asked. */
  | { readonly kind: 'failed'; readonly failure: Failure };

export type Row = CreateRow | UpdateRow | SameRow | InvalidRow | UnclearRow | TwiceRow;

interface OfFile {
  readonly uri: string;
  readonly label: string;
}

export interface CreateRow extends OfFile {
  readonly kind: 'create';
  readonly wish: Wish & { readonly kind: 'create' };
  /** What a person should know besides. */
  readonly note?: string;
}

export interface UpdateRow extends OfFile {
  readonly kind: 'update';
  readonly wish: Wish;
  /** As it was when it was looked at: the update holds for this version alone. */
  readonly live: LiveAssociation;
  /** What the file says, with the document of the live one where the file leaves it as it is. */
  readonly wanted: Readonly<Record<string, unknown>>;
  readonly differences: Differences;
  readonly tags: TagChanges;
  readonly atOnce: boolean;
  readonly by: Recognised;
  readonly note?: string;
}

export interface SameRow extends OfFile {
  readonly kind: 'same';
  readonly associationId: string;
}

export interface InvalidRow extends OfFile {
  readonly kind: 'invalid';
  /** The first error. */
  readonly says: string;
  readonly errors: number;
}

/** Nothing is done where it would be a guess. */
export interface UnclearRow extends OfFile {
  readonly kind: 'unclear';
  /** Ids of what it may be. */
  readonly candidates: readonly string[];
  readonly why: string;
}

export interface TwiceRow extends OfFile {
  readonly kind: 'twice';
  /** The file that stands for the association already. */
  readonly of: string;
}

/** By what the association of a file was found. */
export type Recognised =
  | 'its AssociationId'
  | 'what was created from it'
  | 'its name'
  | 'document and targets';
