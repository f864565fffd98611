import type { PrepareResult } from '../../../server/src/protocol.ts';
import type { Clock } from './clock.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import type { SignedIn } from './signedIn.ts';
import type { Summary } from './summary.ts';

/** What deploying a file needs from outside. Tests hand in plain objects. */
export interface Ports {
  /** Reads the file as it stands in the editor. Rejects when the language server does not answer. */
  prepare(): Promise<PrepareResult>;
  /** Whether the editor still shows this version of the file. */
  isCurrent(version: number): boolean;
  /** Loads the AWS code; called once the file is known to be ready. */
  aws(): Promise<Aws>;
  choose: Choose;
  /** The one question whose yes sends something. */
  confirm(summary: Summary): Promise<'yes' | 'change' | 'cancel'>;
  /** Shows a live association beside what the file says; asks nothing. */
  showDifference(live: LiveAssociation, wanted: Readonly<Record<string, unknown>>): Promise<void>;
  progress: Progress;
  readonly clock: Clock;
}

/**
 * Shows `title` while `work` runs, with a cancel button that aborts the signal; `say` tells how far it is. Settles as `work`
 * does.
 */
export type Progress = <T>(
  title: string,
  work: (signal: AbortSignal, say: (words: string) => void) => Promise<T>,
) => Promise<T>;

/** Asks for one of the options; undefined when the person leaves. */
export type Choose = <T>(question: Question<T>) => Promise<T | undefined>;

export interface Question<T> {
  readonly title: string;
  readonly options: readonly Option<T>[];
  /** Lets the person type a value that is not in the list. */
  readonly other?: {
    readonly label: string;
    readonly prompt: string;
    /** What is wrong with a text, or the value it stands for. */
    read(text: string): { readonly value: T } | { readonly wrong: string };
  };
}

export interface Option<T> {
  readonly label: string;
  readonly description?: string;
  /** A line below the label. */
  readonly detail?: string;
  readonly value: T;
}

export interface Aws {
  /** What the shared configuration files and the environment offer, without any secret. */
  setup(): Promise<AwsSetup>;
  /** Gets credentials and asks STS whose they are. Nothing reaches Systems Manager. */
  signIn(where: Where, signal: AbortSignal): Promise<Answer<SignedIn>>;
}

export interface AwsSetup {
  /** In the order of the files. */
  readonly profiles: readonly Profile[];
  /** `AWS_PROFILE`. */
  readonly environmentProfile?: string;
  /** Whether `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` are set. */
  readonly environmentCredentials: boolean;
  /** `AWS_REGION`, else `AWS_DEFAULT_REGION`. */
  readonly environmentRegion?: string;
}

export interface Profile {
  readonly name: string;
  readonly region?: string;
  /** Where its credentials come from, in a few words: `IAM Identity Center`, `role of dev`. */
  readonly source?: string;
}

/** With which credentials and in which region. Without a profile the SDK's default chain is used. */
export interface Where {
  readonly profile: string | undefined;
  readonly region: string;
}

export interface Account {
  /** Twelve digits. */
  readonly id: string;
  /** The caller, as STS names it. */
  readonly arn: string;
  /** What the account calls itself; undefined when it has no alias, or the caller may not ask for it. */
  readonly alias?: string;
}

export interface Endpoints {
  readonly ssm?: Endpoint;
  readonly sts?: Endpoint;
}

export interface Endpoint {
  readonly url: string;
  /** What set it: a setting, an environment variable, a profile. */
  readonly from: string;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AwsError };

/** What went wrong in a call, as plain data. */
export interface AwsError {
  /** AWS's name for it (`InvalidTarget`), else Node's code (`ECONNREFUSED`) or the SDK's name. */
  readonly name: string;
  /** AWS's own text as it came, empty when there was none. Data, not to be trusted. */
  readonly text: string;
  readonly status?: number;
  readonly requestId?: string;
  /** How far the request got: `none` and `connecting` mean for certain that AWS has not seen it. */
  readonly reached: 'none' | 'connecting' | 'network' | 'reply';
}
