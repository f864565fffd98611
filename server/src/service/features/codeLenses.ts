import type { CodeLens } from 'vscode-languageserver-types';
import { type RequestKind, requestKind } from '../requestKind.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';

/** Above a request: to bring it to AWS, in editors that can. */
export function codeLenses(file: SourceFile, { commands = [] }: Surroundings = {}): CodeLens[] {
  const { root, uri } = file;
  if (!commands.includes(CREATE) || root?.kind !== 'object') return [];
  const { start } = root.span;
  return [
    {
      range: file.rangeOf({ start, end: start }),
      command: { title: TITLES[requestKind(root)], command: CREATE, arguments: [uri] },
    },
  ];
}

const TITLES: Readonly<Record<RequestKind, string>> = {
  create: 'Create Association',
  update: 'Update Association',
  batch: 'Create Associations',
};

const CREATE = 'ssmAssociation.createAssociation';
