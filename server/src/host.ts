import type { Catalogue } from './service/index.ts';

/** What the server needs from the place it runs in. */
export interface Host {
  /** The documents of AWS. Called on first use, once. */
  readonly catalogue: () => Catalogue;
  /** IANA name of the time zone of whoever reads. Called when a time is to be said: Node loads much to know it. */
  readonly timeZone: () => string;
  /** The files beside those that are open; without it the server knows open files alone. */
  readonly files?: Files;
}

/** Files and folders by URI, to read. */
export interface Files {
  /** What lies in a folder, without what is neither folder nor file; nothing where there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The text of a file; undefined where there is none, or where it has more than `most` bytes. */
  read(file: string, most: number): Promise<string | undefined>;
}

export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}
