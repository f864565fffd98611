import type { Association } from '../association.ts';
import type { Fix, Problem, Severity } from '../problem.ts';
import type { ObjectNode, Span } from '../tree.ts';

/** What fields of an association mean together, and when that is a mistake. */
export type Rule = AssociationRule | FileRule | WorkspaceRule;

/** A rule about one association: also about each entry of a batch by itself. */
export interface AssociationRule extends Explained {
  check(association: Association): Iterable<Finding>;
}

/** A rule about all associations of a file at once. */
export interface FileRule extends Explained {
  /** @param root the whole file: of a batch it holds what its entries share */
  checkFile(associations: readonly Association[], root: ObjectNode): Iterable<FileFinding>;
}

/** A rule about one association beside those of other files, which change by themselves. */
export interface WorkspaceRule extends Explained {
  checkBeside(association: Association, sharing: Sharing): Iterable<Finding>;
}

/** The associations of one identity (`identityOf`) in other files: what the file is called, and whether it lies beside. */
export type Sharing = (identity: string) => readonly { readonly label: string; readonly beside: boolean }[];

/** What documentation says of a problem with this code. */
export interface Explained {
  /** Stable name, kebab-case: shown beside the message; settings and comments name it. */
  readonly code: string;
  /**
   * `error` only for what AWS is known to refuse, `warning` for what its guide rules out or what is risky,
   * `information` and `hint` for advice.
   */
  readonly severity: Severity;
  /** What is wrong, as a heading in the list of rules: one short sentence without a full stop. */
  readonly summary: string;
  /** Why it matters and what to do, in plain words. */
  readonly explanation: string;
  /** How it is known: the guide's page, the service model, a refusal that was seen. */
  readonly evidence: string;
  /** AWS's page about it. */
  readonly docs?: string;
  /** A small file that has the problem, and the same put right: by the first fix, where there is one. In YAML. */
  readonly example: { readonly bad: string; readonly good: string };
}

export interface Finding {
  /** The key or the value to point at. */
  readonly span: Span;
  readonly message: string;
  /** Best first. */
  readonly fixes?: readonly Fix[];
  /** Where one finding is less sure than the rule. */
  readonly severity?: Severity;
  readonly tag?: Problem['tag'];
}

/** What is found in a file: in one of its associations, or beside them. */
export interface FileFinding extends Finding {
  readonly association?: Association;
}
