import type { CodeLens } from 'vscode-languageserver-types';
import { requestKind } from '../requestKind.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';

/** Above an association that is to be created: to create it, in editors that can. */
export function codeLenses(file: SourceFile, { commands = [] }: Surroundings = {}): CodeLens[] {
  const { root, uri } = file;
  if (!commands.includes(CREATE) || root?.kind !== 'object' || requestKind(root) !== 'create') return [];
  const { start } = root.span;
  return [
    {
      range: file.rangeOf({ start, end: start }),
      command: { title: 'Create Association', command: CREATE, arguments: [uri] },
    },
  ];
}

const CREATE = 'ssmAssociation.createAssociation';
