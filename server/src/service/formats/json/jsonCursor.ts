import { type Node, nameOf, type Path, type Property, type Span } from '../../tree.ts';
import type { Cursor } from '../format.ts';
import { lineEnd } from '../lines.ts';
import { jsonTree } from './jsonTree.ts';
import { isScalar, startsValue } from './reader.ts';
import type { Token } from './tokens.ts';

/**
 * What is half typed at `offset`. A string is written there, the text is read again, and where the string lands
 * is what a person is writing: reading and completing can never disagree.
 */
export function jsonCursor(text: string, offset: number): Cursor | undefined {
  if (!(offset >= 0 && offset <= text.length)) return undefined;
  const { tokens, comments } = jsonTree(text);
  if (comments.some((comment) => isInside(text, comment, offset))) return undefined;
  const index = tokens.findIndex((_, at) => isOn(text, tokens, at, offset));
  const token = tokens[index];
  const typed = { start: token?.span.start ?? offset, end: token ? endOnLine(text, token, offset) : offset };
  if (offset > typed.end) return undefined;

  const before = index >= 0 ? tokens[index - 1] : tokens.findLast(({ span }) => span.end <= offset);
  const after = tokens.findIndex(({ span }) => span.start >= typed.end);
  const next = tokens[after];
  if (!token && (next?.kind === ':' || (before?.kind === ':' && hasValue(tokens, after)))) return undefined;

  const landed = landing(
    jsonTree(`${text.slice(0, typed.start)}"_" ${text.slice(typed.end)}`).root,
    typed.start,
  );
  if (!landed) return undefined;
  const { role, path, present, property } = landed;
  const misplaced = path.length === 0 ? !token && tokens.length > 0 : before?.kind !== ':';
  if (role === 'value' && typeof path.at(-1) !== 'number' && misplaced) return undefined;
  const keyOnly = property !== undefined && (next?.kind === ':' || property.value !== undefined);
  return { role, path, typed, prefix: prefixOf(text, token, offset), present, keyOnly };
}

/** A line comment holds its end too: there, one goes on writing it. */
function isInside(text: string, comment: Span, offset: number): boolean {
  const closed = text.startsWith('/*', comment.start) && text.startsWith('*/', comment.end - 2);
  return comment.start < offset && (closed ? offset < comment.end : offset <= comment.end);
}

/** True where `offset` is in or right behind a word or string, or right before the value of a property. */
function isOn(text: string, tokens: readonly Token[], index: number, offset: number): boolean {
  const token = tokens[index];
  if (!token || !isScalar(token)) return false;
  if (offset === token.span.start) return tokens[index - 1]?.kind === ':';
  if (offset < token.span.start) return false;
  return (
    offset <= token.span.end || (token.open === true && /^[ \t]*$/.test(text.slice(token.span.end, offset)))
  );
}

const endOnLine = (text: string, token: Token, offset: number): number =>
  Math.min(lineEnd(text, token.span.start), token.open ? Math.max(token.span.end, offset) : token.span.end);

/** True where the value of a property begins, and not the property after it. */
function hasValue(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && startsValue(token) && !(isScalar(token) && tokens[index + 1]?.kind === ':');
}

function prefixOf(text: string, token: Token | undefined, offset: number): string {
  if (!token) return '';
  const { start, end } = token.span;
  if (token.kind !== 'string') return text.slice(start, offset);
  return text.slice(start + 1, offset === end && !token.open ? end - 1 : offset);
}

interface Landing extends Pick<Cursor, 'role' | 'path' | 'present'> {
  /** Of a key. */
  readonly property?: Property;
}

/** The place of the string that starts at `start`. */
function landing(node: Node | undefined, start: number, path: Path = []): Landing | undefined {
  if (!node || node.span.start > start || node.span.end < start) return undefined;
  if (node.kind === 'scalar')
    return node.span.start === start ? { role: 'value', path, present: [] } : undefined;
  if (node.kind === 'array') {
    for (const [index, item] of node.items.entries()) {
      const landed = landing(item, start, [...path, index]);
      if (landed) return landed;
    }
    return undefined;
  }
  for (const property of node.properties) {
    if (property.key.span.start === start) {
      const present = node.properties.filter((other) => other !== property).map(nameOf);
      return { role: 'key', path, present, property };
    }
    const landed = landing(property.value, start, [...path, nameOf(property)]);
    if (landed) return landed;
  }
  return undefined;
}
