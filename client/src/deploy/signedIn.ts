import type { AssociationRequest } from '../../../server/src/protocol.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import type { Account, Answer, Endpoints } from './ports.ts';

/**
 * One identity whose account is known, in one region. Whatever is sent goes out with the credentials STS was asked about.
 * No verb rejects: what goes wrong is an answer.
 */
export interface SignedIn extends Changes, Questions {
  readonly account: Account;
  readonly region: string;
  /** Addresses other than AWS's own that are in force. */
  readonly endpoints: Endpoints;
}

/** How one call is made. */
export interface Call {
  /** Aborting before the request leaves sends nothing; later, the answer is an `AbortError` and the outcome unknown. */
  readonly signal: AbortSignal;
  /** AWS turned the request away because of its rate; it is sent again in so many milliseconds. */
  readonly waiting?: (milliseconds: number) => void;
}

/**
 * Calls that change something. Each sends its request at most once: only a request that AWS said it turned away for its rate is
 * sent again, as often and as slowly as the SDK's adaptive mode does.
 */
export interface Changes {
  createAssociation(
    request: AssociationRequest,
    call: Call,
  ): Promise<Answer<{ readonly associationId: string }>>;
  /** A reply that tells of failed entries is an answer too. */
  createAssociationBatch(request: BatchRequest, call: Call): Promise<Answer<BatchResult>>;
  /** Members left out are cleared, except the name of the document. */
  updateAssociation(request: UpdateRequest, call: Call): Promise<Answer<LiveAssociation>>;
  deleteAssociation(associationId: string, call: Call): Promise<Answer<undefined>>;
  /** Runs it once, now, on all its targets. */
  runNow(associationId: string, call: Call): Promise<Answer<undefined>>;
  tag(associationId: string, tags: readonly Tag[], call: Call): Promise<Answer<undefined>>;
  untag(associationId: string, keys: readonly string[], call: Call): Promise<Answer<undefined>>;
}

/** Calls that only ask, which the SDK may repeat. A list holds all pages. */
export interface Questions {
  /** The account's alias, undefined when it has none. */
  alias(call: Call): Promise<Answer<string | undefined>>;
  /** Those that pass every filter. */
  associations(filter: AssociationFilter, call: Call): Promise<Answer<readonly ListedAssociation[]>>;
  /** An `AssociationDoesNotExist` error when it is gone. */
  association(associationId: string, call: Call): Promise<Answer<LiveAssociation>>;
  tagsOf(associationId: string, call: Call): Promise<Answer<readonly Tag[]>>;
  /** The newest first, at most 50. */
  executions(associationId: string, call: Call): Promise<Answer<readonly Execution[]>>;
  executionTargets(
    associationId: string,
    executionId: string,
    call: Call,
  ): Promise<Answer<readonly ExecutionTarget[]>>;
  /** What a Run Command said on a node that it failed on; empty when it said nothing. */
  commandError(commandId: string, nodeId: string, call: Call): Promise<Answer<string>>;
  /** Managed nodes that pass every filter; all of them without one. */
  nodes(filters: readonly NodeFilter[], call: Call): Promise<Answer<readonly ManagedNode[]>>;
  /** Ids of the EC2 instances and managed nodes in a resource group. */
  groupMembers(group: string, call: Call): Promise<Answer<readonly string[]>>;
  groups(call: Call): Promise<Answer<readonly string[]>>;
  tagKeys(call: Call): Promise<Answer<readonly string[]>>;
  tagValues(key: string, call: Call): Promise<Answer<readonly string[]>>;
  /** Documents of this account and those shared with it, AWS's own left out. */
  documents(call: Call): Promise<Answer<readonly AccountDocument[]>>;
  document(name: string, version: string | undefined, call: Call): Promise<Answer<AccountDocument>>;
  documentVersions(name: string, call: Call): Promise<Answer<readonly string[]>>;
}

/** The input of `ssm:UpdateAssociation`. */
export interface UpdateRequest {
  readonly AssociationId: string;
  readonly [member: string]: unknown;
}

/** The input of `ssm:CreateAssociationBatch`. */
export interface BatchRequest {
  readonly Entries: readonly AssociationRequest[];
  readonly AssociationDispatchAssumeRole?: string;
}

export interface BatchResult {
  readonly created: readonly LiveAssociation[];
  readonly failed: readonly {
    /** The entry as AWS read it. */
    readonly entry: Readonly<Record<string, unknown>>;
    /** AWS's words, empty when there are none. */
    readonly text: string;
    readonly fault: 'Client' | 'Server' | 'Unknown';
  }[];
}

/** Keys of `AssociationFilterKey` that are used here. */
export type AssociationFilter = Readonly<Partial<Record<'Name' | 'AssociationName', string>>>;

/** What `ListAssociations` tells of one. */
export interface ListedAssociation {
  readonly associationId: string;
  readonly version: string;
  readonly document: string;
  readonly name?: string;
  readonly targets: readonly Target[];
  readonly schedule?: string;
  readonly scheduleOffset?: number;
  /** `Success`, `Failed`, `Pending`, …; empty when it is not told. */
  readonly status: string;
  /** ISO 8601, UTC. */
  readonly lastExecution?: string;
}

export interface Target {
  readonly key: string;
  readonly values: readonly string[];
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface Execution {
  readonly executionId: string;
  readonly status: string;
  readonly detailedStatus: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
  /** How many targets ended how, in AWS's words: `{Success=1, Failed=2}`. */
  readonly counts?: string;
}

export interface ExecutionTarget {
  readonly resourceId: string;
  readonly status: string;
  readonly detailedStatus: string;
  /** Where its output is: the id of a Run Command or of an Automation execution. */
  readonly output?: { readonly id: string; readonly type: string };
}

/** `key` as `DescribeInstanceInformation` has it: `InstanceIds`, `tag:Stage`, `tag-key`, `ResourceType`. */
export type NodeFilter = Target;

export interface ManagedNode {
  /** `i-…` or `mi-…`. */
  readonly id: string;
  readonly name?: string;
  /** `Linux`, `Windows` or `MacOS`. */
  readonly platform?: string;
  readonly online: boolean;
}

export interface AccountDocument {
  readonly name: string;
  /** `Command`, `Automation`, `ChangeCalendar`, … */
  readonly type: string;
  readonly platforms: readonly string[];
  readonly owner?: string;
  readonly schemaVersion?: string;
  readonly description?: string;
  readonly defaultVersion?: string;
  readonly latestVersion?: string;
  /** Told by `document` alone. */
  readonly parameters?: readonly AccountParameter[];
}

export interface AccountParameter {
  readonly name: string;
  /** `String`, `StringList`, … */
  readonly type: string;
  readonly description?: string;
  /** Without one it is required. */
  readonly defaultValue?: string;
}
