import { type Node as JsonNode, format as layOutJson, parseTree } from 'jsonc-parser';
import type { Node, Property } from '../tree.ts';
import type { Format } from './format.ts';

/** JSON as the AWS CLI reads it. */
export const json: Format = {
  name: 'json',
  parse: (text) => {
    const root = parseTree(text);
    return { root: root && nodeOf(root, text), problems: [] };
  },
  cursor: () => undefined,
  insert: (_text, cursor) => ({ span: cursor.typed, snippet: '', filter: '', also: [] }),
  edit: (_text, edit) => (edit.change === 'text' ? { span: edit.span, text: edit.text } : undefined),
  layOut: (text, { indent, tabs }) =>
    layOutJson(text, undefined, { tabSize: indent, insertSpaces: !tabs }).map(
      ({ offset, length, content }) => ({
        span: { start: offset, end: offset + length },
        text: content,
      }),
    ),
  comments: () => [],
};

function nodeOf(node: JsonNode, text: string): Node {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === 'array')
    return { kind: 'array', span, items: children.map((item) => nodeOf(item, text)) };
  if (node.type === 'object') {
    return { kind: 'object', span, properties: children.flatMap((property) => propertyOf(property, text)) };
  }
  return { kind: 'scalar', span, value: node.value, source: text.slice(span.start, span.end) };
}

function propertyOf(property: JsonNode, text: string): readonly Property[] {
  const [key, value] = property.children ?? [];
  const read = key && nodeOf(key, text);
  if (read?.kind !== 'scalar') return [];
  const span = {
    start: property.offset,
    end: property.offset + Math.max(property.length, read.source.length),
  };
  return [{ key: read, value: value && nodeOf(value, text), span }];
}
