import type { Position } from 'vscode-languageserver-types';
import type { LookUp } from '../protocol.ts';
import { contentLookUp } from './account/contentLookUp.ts';
import { valueLookUp } from './account/valueLookUp.ts';
import { type DocumentHere, documentHere } from './documents/documentHere.ts';
import type { Cursor } from './formats/format.ts';
import { requestKind } from './requestKind.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Surroundings } from './surroundings.ts';

/** What of an account is worth asking for before completion at a place. Nothing where it could add nothing. */
export function lookUpsAt(
  file: SourceFile,
  position: Position,
  { documents }: Surroundings = {},
): readonly LookUp[] {
  const { format, root, text } = file;
  const cursor = format.cursor(text, file.offsetAt(position));
  const here = cursor && documentHere(root, requestKind(root), cursor.path, documents);
  const lookUp = cursor && here && lookUpFor(here, cursor);
  return lookUp ? [lookUp] : [];
}

function lookUpFor(here: DocumentHere, { present, role }: Cursor): LookUp | undefined {
  const { path } = here;
  switch (path[0]) {
    case undefined:
      // Where the field of the parameters is to be written, it starts as its document needs it.
      return role === 'value' || present.includes('Parameters') ? undefined : contentLookUp(here);
    case 'Parameters':
      return path.length <= 3 ? contentLookUp(here) : undefined;
    case 'TargetMaps':
      return path.length === 2 && role !== 'value' ? contentLookUp(here) : undefined;
    case 'AutomationTargetParameterName':
      return role === 'key' ? undefined : contentLookUp(here);
    default:
      return role === 'key' ? undefined : valueLookUp(here);
  }
}
