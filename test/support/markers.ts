import type { Span } from '../../server/src/service/tree.ts';

export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  /** What `«…»` enclosed, and an empty span for each `‸`, in the order of the text. */
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text: `‸` is a cursor, `«…»` a range. */
export function marked(source: string): Marked {
  const spans: Span[] = [];
  let text = '';
  let opened: number | undefined;
  for (const sign of source) {
    if (sign === '‸') spans.push({ start: text.length, end: text.length });
    else if (sign === '«') opened = text.length;
    else if (sign === '»' && opened !== undefined) spans.push({ start: opened, end: text.length });
    else text += sign;
  }
  return { text, spans };
}

/** The offset of the only cursor of a text. */
export function cursorIn(source: string): { readonly text: string; readonly offset: number } {
  const { text, spans } = marked(source);
  if (spans.length !== 1 || !spans[0]) throw new Error(`One cursor is due in: ${source}`);
  return { text, offset: spans[0].start };
}
