import type { DocumentLink } from 'vscode-languageserver-types';
import { type Association, associationsOf, type Text } from '../association.ts';
import { requestKind } from '../requestKind.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';

/** What opens from a file: the documents of the workspace that it names, and web addresses among its parameters. */
export function documentLinks(file: SourceFile, surroundings: Surroundings = {}): DocumentLink[] {
  const { root } = file;
  return associationsOf(root, requestKind(root), surroundings).flatMap((association) => [
    ...documentLink(association, file),
    ...association.parameters.flatMap(({ property, values }) =>
      property.alias ? [] : values.flatMap((text) => addressesIn(text, file)),
    ),
  ]);
}

function documentLink({ document, text }: Association, file: SourceFile): DocumentLink[] {
  const name = text('Name');
  if (!name || !document?.origin) return [];
  return [
    {
      range: file.rangeOf(name.node.span),
      target: document.origin.uri,
      tooltip: 'Open the document in the workspace',
    },
  ];
}

/** Web addresses as they are written; not those with a part that is filled in later, or that is written by escapes. */
function addressesIn({ value, node }: Text, file: SourceFile): DocumentLink[] {
  if (node.alias) return [];
  return [...node.source.matchAll(ADDRESS)].flatMap(({ 0: written, 1: unfinished, index }) => {
    const target = written.replace(/[.,;:!?]+$/, '');
    if (unfinished !== undefined || !value.includes(target)) return [];
    const start = node.span.start + index;
    return [{ range: file.rangeOf({ start, end: start + target.length }), target }];
  });
}

/** The second group tells that the address goes on in a way that cannot be followed. */
const ADDRESS = /\bhttps?:\/\/[^\s"'`<>(){}[\]|\\^$]+([${]|\\[u/])?/g;
