import type { Range } from 'vscode-languageserver-types';
import type { AccountKnowledge, LookUp } from './accountKnowledge.ts';

export type * from './accountKnowledge.ts';

/** The requests of our own between an editor and the server; everything else is plain LSP. */

/** Asks whether the open file `uri`, as it stands in the editor, can be sent. */
export const PREPARE = 'ssmAssociation/prepare';

export interface PrepareParams {
  readonly uri: string;
}

/** Asks the same of a text that no editor has open, such as a file of a folder. Its version is 0. */
export const PREPARE_TEXT = 'ssmAssociation/prepareText';

export interface PrepareTextParams extends PrepareParams {
  readonly languageId: LanguageId;
  readonly text: string;
}

export type PrepareResult = PreparedRequest | NotReady;

/** A file without errors: `request` is exactly what was analysed, the input of the operation that `kind` names. */
export type PreparedRequest = PreparedCreation | PreparedUpdate | PreparedBatch;

/** `CreateAssociation`. */
export interface PreparedCreation extends Ready {
  readonly kind: 'create';
  readonly request: AssociationRequest;
}

/** `UpdateAssociation`: the file has an `AssociationId`. What it leaves out, AWS clears. */
export interface PreparedUpdate extends Ready {
  readonly kind: 'update';
  readonly request: Readonly<Record<string, unknown>>;
}

/** `CreateAssociationBatch`: the file has `Entries`. It has no `schedule`: each entry has its own. */
export interface PreparedBatch extends Ready {
  readonly kind: 'batch';
  readonly request: Readonly<Record<string, unknown>>;
}

interface Ready {
  readonly ready: true;
  readonly version: number;
  readonly warnings: readonly PreparedProblem[];
  /** When it will run; missing where it has no schedule that can be read. */
  readonly schedule?: ScheduleInWords;
}

/** Errors in the order of the text, at least one. */
export interface NotReady {
  readonly ready: false;
  readonly version: number;
  readonly errors: readonly PreparedProblem[];
}

/** The input of `ssm:CreateAssociation` as JSON. */
export interface AssociationRequest {
  readonly Name: string;
  readonly [member: string]: unknown;
}

/** When an association will run, for a person to check. */
export interface ScheduleInWords {
  /** `3 days after the second Tuesday of every month at 02:00 UTC`, with a capital and without a full stop. */
  readonly words: string;
  /** Whether it also runs at once when it is created or updated. */
  readonly atOnce: boolean;
  /** The first run that its schedule sets, in UTC and in the reader's time zone; missing where there is none to come. */
  readonly firstRun?: string;
}

export interface PreparedProblem {
  readonly message: string;
  readonly code: string;
  readonly range: Range;
}

/** Asks what the schedules of associations in AWS mean: one answer for each, in their order. */
export const SCHEDULES = 'ssmAssociation/schedules';

export interface SchedulesParams {
  readonly schedules: readonly LiveSchedule[];
}

/** When an association in AWS runs, as AWS tells it. */
export interface LiveSchedule {
  /** `ScheduleExpression`. */
  readonly expression?: string;
  /** `ScheduleOffset`. */
  readonly offset?: number;
  /** `ApplyOnlyAtCronInterval`. */
  readonly waits?: boolean;
}

export type SchedulesResult = readonly LiveScheduleInWords[];

export interface LiveScheduleInWords {
  /** As in `ScheduleInWords`; the expression itself where it cannot be read. */
  readonly words: string;
  /** `second Tuesday + 3 days, 02:00 UTC`, as a hint behind a schedule begins. */
  readonly brief: string;
  /** Whether an update would run it at once, too. */
  readonly atOnce: boolean;
  /**
   * The coming run that its schedule sets, ISO 8601 in UTC. Missing where there is none, and for a rate: its runs are
   * counted from a moment that the schedule does not tell.
   */
  readonly next?: string;
  /** The same in UTC and in the reader's time zone. */
  readonly nextInWords?: string;
}

/** Asks for the open file `uri` in the other format. The file itself stays as it is. */
export const CONVERT = 'ssmAssociation/convert';

export interface ConvertParams {
  readonly uri: string;
}

/** Null when the file is not open, has errors of syntax, or says nothing. */
export type ConvertResult = {
  /** The language of the new text. */
  readonly languageId: string;
  readonly text: string;
  /** How many comments the new text has no place for. */
  readonly lostComments: number;
} | null;

/**
 * Asks for a request as a file: its fields in the order of AWS's reference, laid out as the formatter does, and quoted so
 * that reading it gives the very value again. Fails for a request that no file can hold: one that nests too deep.
 */
export const RENDER = 'ssmAssociation/render';

export interface RenderParams {
  /** The input of `CreateAssociation`, or of the other two operations. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly languageId: LanguageId;
}

export interface RenderResult {
  readonly text: string;
}

/** The languages of association files. */
export type LanguageId = 'ssm-association-json' | 'ssm-association-yaml';

/**
 * Asks where a member that AWS complains about stands in the file. `member` is AWS's own spelling:
 * `ScheduleExpression`, or the path of a ValidationException (`targets.1.member.key`).
 */
export const LOCATE = 'ssmAssociation/locate';

export interface LocateParams {
  readonly uri: string;
  readonly member: string;
}

/** The value, else the nearest place around it; null when the file is not open or says nothing of it. */
export type LocateResult = Range | null;

/**
 * Asked by the server: what does the account know of these things? Only of an editor that says in its
 * `initializationOptions` that it can tell (`lookUps: true`); completion and hover wait for the answer. Null: nothing, or not now.
 */
export const LOOK_UP = 'ssmAssociation/lookUp';

export interface LookUpParams {
  /** The file in which somebody writes. */
  readonly uri: string;
  /** At least one. */
  readonly lookUps: readonly LookUp[];
}

export type LookUpResult = { readonly account: AccountKnowledge } | null;
