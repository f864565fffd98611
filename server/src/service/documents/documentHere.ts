import type { RequestKind } from '../requestKind.ts';
import type { Documents } from '../surroundings.ts';
import { type Node, nodeAt, type Path } from '../tree.ts';
import type { SsmDocument } from './ssmDocument.ts';

/** A place in an association, and the document that this association runs. */
export interface DocumentHere {
  /** The way to the place from the association, which in a batch is an entry. */
  readonly path: Path;
  /** The association, as far as it can be read. */
  readonly node: Node | undefined;
  /** What `Name` says. */
  readonly name: string | undefined;
  /** What is known of the document of that name. */
  readonly document: SsmDocument | undefined;
}

/** The association around a path of a file; undefined outside of the entries of a batch. */
export function documentHere(
  root: Node | undefined,
  kind: RequestKind,
  path: Path,
  documents: Documents | undefined,
): DocumentHere | undefined {
  const steps = kind === 'batch' ? 2 : 0;
  if (path.length < steps) return undefined;
  const node = nodeAt(root, path.slice(0, steps));
  const written = nodeAt(node, ['Name']);
  const name = written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined;
  const document = name === undefined ? undefined : documents?.find(name);
  return { path: path.slice(steps), node, name, document };
}
