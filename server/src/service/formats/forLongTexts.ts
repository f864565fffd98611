import type { Format } from './format.ts';
import { cursorNearby, insertNearby } from './nearby.ts';
import { type EntryReader, rereading } from './rereading.ts';

/** A format, and how it reads one entry of a long list anew. */
export interface FormatWithEntries extends Format {
  readonly entry: EntryReader;
}

/** The same format; in long texts it reads what has changed, and looks near the place that is asked about. */
export function forLongTexts({ entry, ...format }: FormatWithEntries): Format {
  const parse = rereading(format.parse, entry);
  return {
    ...format,
    parse,
    cursor: cursorNearby(parse, format.cursor),
    insert: insertNearby(parse, format.insert),
  };
}
