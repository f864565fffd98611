import type { ObjectNode, Property, Span } from '../tree.ts';

/**
 * The members of an object in braces, which can change places while the commas stay. Undefined where anything but
 * commas and white space stands between them: a comment may belong to either side.
 */
export function bracketPieces(
  text: string,
  { span, properties }: ObjectNode,
): ReadonlyMap<Property, Span> | undefined {
  let reached = span.start + 1;
  let isFirst = true;
  for (const property of properties) {
    const gap = text.slice(reached, property.span.start);
    if (!(isFirst ? /^\s*$/ : /^\s*,\s*$/).test(gap)) return undefined;
    reached = property.span.end;
    isFirst = false;
  }
  if (!/^\s*,?\s*\}$/.test(text.slice(reached, span.end))) return undefined;
  return new Map(properties.map((property) => [property, property.span]));
}
