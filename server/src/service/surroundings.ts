import type { AccountKnowledge } from '../protocol.ts';
import type { SsmDocument } from './documents/ssmDocument.ts';
import type { Levels } from './levels.ts';

/**
 * What an answer may depend on beside the file. Everything is optional: without it the answer says less, never
 * something else. The rim (`main.ts`, the command line, a test) gathers it; the service only reads.
 */
export interface Surroundings {
  /** For what time makes true: an `at` in the past, the next runs. */
  readonly now?: Date;
  /** IANA name of the reader's time zone, to say a time in it beside UTC. */
  readonly timeZone?: string;
  /** What the user's settings make of problems. */
  readonly levels?: Levels;
  /** The SSM documents that are known: AWS's, and those of the workspace. */
  readonly documents?: Documents;
  /** Commands of the editor that an action or a lens may call; without them it offers none. */
  readonly commands?: readonly string[];
  /** Associations in other files of the workspace. */
  readonly neighbours?: Neighbours;
  /** What the account was found to have: for completion and hover, asked as `lookUpsAt` and `lookUpsForHover` say. */
  readonly account?: AccountKnowledge;
}

export interface Documents {
  /** By what `Name` holds: a name, or an ARN of one. The workspace comes before AWS. */
  find(name: string): SsmDocument | undefined;
  /** Every known document, those of the workspace first. */
  all(): readonly SsmDocument[];
}

export interface Neighbours {
  /** Other files (never `uri` itself) that hold an association of the same `identity`, see `identityOf`. */
  sharing(identity: string, uri: string): readonly Neighbour[];
}

/** An association in another file. */
export interface Neighbour {
  readonly uri: string;
  /** What the user calls the file: its path in the workspace. */
  readonly label: string;
  /** Whether it lies in the folder of the file that was asked for. */
  readonly beside: boolean;
}
