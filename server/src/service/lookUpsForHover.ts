import type { Position } from 'vscode-languageserver-types';
import type { LookUp } from '../protocol.ts';
import { contentLookUp } from './account/contentLookUp.ts';
import { documentHere } from './documents/documentHere.ts';
import { requestKind } from './requestKind.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Surroundings } from './surroundings.ts';
import { locate } from './tree.ts';

/** What of an account is worth asking for before a hover: a document that is not known here, on its name and parameters. */
export function lookUpsForHover(
  { offsetAt, root }: SourceFile,
  position: Position,
  { documents }: Surroundings = {},
): readonly LookUp[] {
  const at = locate(root, offsetAt(position));
  const here = at && documentHere(root, requestKind(root), at.path, documents);
  const lookUp = here && FIELDS.includes(here.path[0]) ? contentLookUp(here) : undefined;
  return lookUp ? [lookUp] : [];
}

const FIELDS: readonly unknown[] = ['Name', 'Parameters', 'AutomationTargetParameterName', 'TargetMaps'];
