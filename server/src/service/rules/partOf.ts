import type { Text } from '../association.ts';
import { spanInText } from '../spanInText.ts';
import type { Span } from '../tree.ts';

/** Where a part of a text stands in the file: with its quotes where it is all of the text. */
export const partOf = ({ value, node }: Text, { start, end }: Span): Span =>
  end - start === value.length ? node.span : spanInText(node, value, { start, end });
