import type { TextChange } from '../../edits.ts';
import type { Span } from '../../tree.ts';

/**
 * A text in which mistakes are mended so that what follows them can be read. It knows where each of its characters
 * stands in the text as written, and which characters stand in for text that was meant as one word.
 */
export interface Draft {
  readonly written: string;
  readonly text: string;
  /** Where the mended text came from: offset by offset, its end included. Undefined while lengths are the same. */
  readonly origins: readonly number[] | undefined;
  /** Spans of the mended text that hold stand-ins. */
  readonly masks: readonly Span[];
}

export const draftOf = (text: string): Draft => ({
  written: text,
  text,
  origins: undefined,
  masks: [],
});

/** The offset in the text as written. */
export const writtenAt = ({ origins, written }: Draft, offset: number): number =>
  Math.min(origins ? (origins[offset] ?? written.length) : offset, written.length);

export const writtenSpan = (draft: Draft, { start, end }: Span): Span => {
  const from = writtenAt(draft, start);
  return { start: from, end: Math.max(from, writtenAt(draft, end)) };
};

/** Puts a word in place of each span, of the same length: its characters are read as they are written. */
export function masked(draft: Draft, spans: readonly Span[]): Draft {
  const text = replaced(
    draft.text,
    spans.map((span) => ({ span, text: 'x'.repeat(span.end - span.start) })),
  );
  return { ...draft, text, masks: [...draft.masks, ...spans] };
}

/** Makes changes that do not overlap, in any order. */
export function mended(draft: Draft, changes: readonly TextChange[]): Draft {
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const text = replaced(draft.text, sorted);
  if (sorted.every((change) => change.text.length === change.span.end - change.span.start)) {
    return { ...draft, text };
  }
  const origins: number[] = [];
  let from = 0;
  for (const { span, text: added } of sorted) {
    for (; from < span.start; from++) origins.push(writtenAt(draft, from));
    for (let index = 0; index < added.length; index++) {
      origins.push(writtenAt(draft, Math.min(span.start + index, span.end)));
    }
    from = span.end;
  }
  for (; from <= draft.text.length; from++) origins.push(writtenAt(draft, from));
  const masks = draft.masks.map(({ start, end }) => ({
    start: moved(start, sorted),
    end: moved(end, sorted),
  }));
  return { ...draft, text, origins, masks };
}

/** True where a stand-in lies in a span of the mended text. */
export const holdsMask = ({ masks }: Draft, { start, end }: Span): boolean =>
  masks.some((mask) => mask.start < end && start < mask.end);

function replaced(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: added } of changes) {
    result += text.slice(from, span.start) + added;
    from = span.end;
  }
  return result + text.slice(from);
}

const moved = (offset: number, changes: readonly TextChange[]): number =>
  changes.reduce(
    (sum, { span, text }) => (span.end <= offset ? sum + text.length - (span.end - span.start) : sum),
    offset,
  );
