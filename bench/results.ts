import type { Table } from './figures.ts';
import type { QuestionName } from './questions.ts';

/** All that one run found, as `results.json` keeps it. */
export interface Results {
  /** `2026-11-24`. */
  readonly date: string;
  readonly machine: Readonly<Record<string, string>>;
  /** Versions by name. */
  readonly packages: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<QuestionName, Table>>;
}
