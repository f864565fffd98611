import type { Edit } from './edits.ts';
import type { Span } from './tree.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something to say about a place in a file, with what can be done about it. */
export interface Problem {
  /** Stable name, kebab-case: shown beside the message, used by settings and documentation. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** Page that explains it. */
  readonly docs?: string;
  readonly tag?: 'deprecated' | 'unnecessary';
  /** Best first. */
  readonly fixes: readonly Fix[];
}

export interface Fix {
  /** Imperative, as shown in the light bulb menu: "Rename to 'Targets'". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True when there is no doubt: the fix may run in "fix all" and by one key. */
  readonly preferred?: true;
}
