import { isScalar } from 'yaml';
import type { Problem } from '../../problem.ts';
import type { Span } from '../../tree.ts';
import { lineEnd } from '../lines.ts';
import { mistake, writing } from '../mistake.ts';
import type { Composed, Composition } from './compose.ts';
import { type Draft, writtenSpan } from './draft.ts';

/** The document that counts: the first, or the second where the first is empty. */
export function contentOf({ documents }: Composed): Composition {
  const [first, second] = documents;
  if (!first) throw new RangeError('A composer always gives one document');
  return second && isEmpty(first) ? second : first;
}

export const isEmpty = ({ contents }: Composition): boolean =>
  contents === null ||
  (isScalar(contents) && contents.type === 'PLAIN' && contents.source === '' && !contents.tag);

/** A file holds one document. Where all but one are empty, the line between them can go. */
export function severalDocuments(draft: Draft, { documents }: Composed): readonly Problem[] {
  const [first, second] = documents;
  if (!first || !second) return [];
  const { text } = draft;
  const start = second.range[0];
  const marked = text.startsWith('---', start);
  const end = marked ? start + 3 : lineEnd(text, start);
  const alone = marked && text.slice(end, lineEnd(text, end)).trim() === '';
  const safe = alone && documents.length === 2 && (isEmpty(first) || isEmpty(second));
  const line = { start, end: text.slice(0, end + 2).endsWith('\r\n') ? end + 2 : end + 1 };
  const span = writtenSpan(draft, { start, end });
  const message = marked
    ? 'A second document starts here. The AWS CLI takes a file with one.'
    : 'The document has ended above. The AWS CLI takes a file with one.';
  return [
    mistake(
      'several-documents',
      span,
      message,
      ...(safe ? [writing('Remove the separator', writtenSpan(draft, clipped(text, line)), '')] : []),
    ),
  ];
}

const clipped = (text: string, { start, end }: Span): Span => ({ start, end: Math.min(end, text.length) });
