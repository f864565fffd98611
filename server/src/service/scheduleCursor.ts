import type { Cursor } from './formats/format.ts';
import type { RequestKind } from './requestKind.ts';
import { isField } from './timetable.ts';

/** A schedule that is being written. */
export interface ScheduleCursor {
  /** Its characters as far as written, without quotes. */
  readonly source: string;
  /** The cursor in `source`. */
  readonly offset: number;
  /** Where `source` starts in the file. */
  readonly start: number;
}

/**
 * The schedule that a cursor is in, also while its quote or its parenthesis is open: nothing behind the cursor that
 * could belong to the file around it is taken for a part. `typed` holds the characters of `cursor.typed`.
 */
export function scheduleCursor(cursor: Cursor, typed: string, kind: RequestKind): ScheduleCursor | undefined {
  const { path, role, prefix } = cursor;
  if (role === 'key' || !isField(path, kind, 'ScheduleExpression')) return undefined;
  const quotes = /^["'`\u2018-\u201e]/.test(typed) ? 1 : 0;
  const behind = typed.slice(quotes + prefix.length);
  const own = /^[^"'`\u2018-\u201e{}[\]]*/.exec(behind)?.[0] ?? '';
  return { source: prefix + own, offset: prefix.length, start: cursor.typed.start + quotes };
}
