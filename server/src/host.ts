import type { Catalogue } from './service/index.ts';

/** What the server needs from the place it runs in. */
export interface Host {
  /** The documents of AWS. Called on first use, once. */
  readonly catalogue: () => Catalogue;
  /** IANA name of the time zone of whoever reads. */
  readonly timeZone: string;
}
