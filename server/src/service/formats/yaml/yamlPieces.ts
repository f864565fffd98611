import type { ObjectNode, Property, Span } from '../../tree.ts';
import { bracketPieces } from '../bracketPieces.ts';
import type { Pieces } from '../format.ts';
import { leadsLine } from '../lines.ts';
import { blockPieces } from './blockPieces.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';

/** Members with their comments, as long as every anchor stays before the aliases that name it. */
export function yamlPieces(text: string): Pieces {
  const names = lexemesOf(text).filter(({ kind, text: sign }) => kind === 'sign' && /^[&*]./.test(sign));
  return (object, order) => {
    // What a merge brings is written elsewhere, and the merge itself is no member of the tree.
    if (object.alias || object.properties.some(({ alias }) => alias)) return undefined;
    const pieces =
      text.charAt(object.span.start) === '{' ? bracketPieces(text, object) : blockPieces(text, object);
    if (!pieces || !fitsFirst(text, object, order, pieces)) return undefined;
    return keepsReferences(names, object, order, pieces) ? pieces : undefined;
  };
}

type Spans = ReadonlyMap<Property, Span>;

/** Behind a dash, no comment can stand above a member. */
function fitsFirst(
  text: string,
  { properties }: ObjectNode,
  order: readonly Property[],
  pieces: Spans,
): boolean {
  const [first] = properties;
  const [moved] = order;
  if (!first || !moved) return false;
  const leads = leadsLine(text, pieces.get(first)?.start ?? 0);
  return leads || pieces.get(moved)?.start === moved.key.span.start;
}

/** Members that share a name, of which one gives it, keep their order. */
function keepsReferences(
  names: readonly Lexeme[],
  { properties }: ObjectNode,
  order: readonly Property[],
  pieces: Spans,
): boolean {
  if (names.length === 0) return true;
  const holders = (sequence: readonly Property[], name: string): readonly Property[] =>
    sequence.filter((property) => {
      const span = pieces.get(property);
      return names.some(
        ({ text, start, end }) => text.slice(1) === name && span && span.start <= start && end <= span.end,
      );
    });
  const given = new Set(names.filter(({ text }) => text.startsWith('&')).map(({ text }) => text.slice(1)));
  return [...given].every((name) => {
    const after = holders(order, name);
    return holders(properties, name).every((property, index) => property === after[index]);
  });
}
