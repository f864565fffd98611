import { parse, stringify } from 'yaml';
import type { SourceFile } from '../../server/src/service/index.ts';
import {
  type JsonValue,
  nameOf,
  nodeAt,
  type Path,
  propertyOf,
  type Span,
  walk,
} from '../../server/src/service/tree.ts';
import { FORMATS, type FormatName, fileOf } from './fileOf.ts';
import { marked } from './markers.ts';

/** The key or the value at a path. */
export interface Place {
  readonly path: Path;
  readonly on: 'key' | 'value';
}

export interface BothCase {
  readonly format: FormatName;
  readonly file: SourceFile;
  /** The keys and values that `«…»` mark in the YAML text, as they lie in this file. */
  readonly spans: readonly Span[];
}

/**
 * A case written once in YAML, in each format: the JSON text says the same, and the marked keys and values are found
 * again in it by their paths. Only for texts that parse; half-typed ones differ by nature.
 */
export function bothFormats(markedYaml: string): readonly BothCase[] {
  const { text, spans } = marked(markedYaml);
  const yaml = fileOf(text, 'yaml');
  const places = spans.map((span) => placeOf(yaml, span));
  const json = fileOf(`${JSON.stringify(parse(text, { merge: true }), undefined, 2)}\n`, 'json');
  return [
    { format: 'yaml', file: yaml, spans },
    { format: 'json', file: json, spans: places.map((place) => spanAt(json, place)) },
  ];
}

/** A value as a file in each format. */
export const filesOf = (value: JsonValue): readonly { format: FormatName; file: SourceFile }[] =>
  FORMATS.map((format) => ({
    format,
    file: fileOf(format === 'json' ? `${JSON.stringify(value, undefined, 2)}\n` : stringify(value), format),
  }));

/** Where the key or value of a path lies in a file. */
export function spanAt({ root }: SourceFile, { path, on }: Place): Span {
  const holder = nodeAt(root, path.slice(0, -1));
  const span = on === 'key' ? propertyOf(holder, String(path.at(-1)))?.key.span : nodeAt(root, path)?.span;
  if (!span) throw new Error(`The file says nothing at ${path.join('.')}`);
  return span;
}

function placeOf({ root, text }: SourceFile, { start, end }: Span): Place {
  const isMarked = (span: Span): boolean => span.start === start && span.end === end;
  for (const { node, path } of walk(root)) {
    if (isMarked(node.span)) return { path, on: 'value' };
    const property =
      node.kind === 'object' ? node.properties.find(({ key }) => isMarked(key.span)) : undefined;
    if (property) return { path: [...path, nameOf(property)], on: 'key' };
  }
  throw new Error(`Neither a key nor a value: ${text.slice(start, end)}`);
}
