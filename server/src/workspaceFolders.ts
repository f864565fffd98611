import type { Files } from './host.ts';

/** A folder that the editor has open. */
export interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** Where a file lies. */
export interface Place {
  readonly uri: string;
  /** The same for every way to write the address of one file. */
  readonly key: string;
  /** The key of the folder it lies in. */
  readonly folder: string;
  /** Its path in the workspace, as people read it. */
  readonly label: string;
}

/** The place of a file, wherever it is. */
export function placeOf(uri: string): Place {
  const key = keyOf(uri);
  return { uri, key, folder: key.slice(0, key.lastIndexOf('/')), label: key };
}

/** The place of a file in the workspace; undefined outside of it, and in folders that are not looked into. */
export function placeIn(folders: readonly Folder[], uri: string): Place | undefined {
  const place = placeOf(uri);
  for (const { uri: root, name } of folders) {
    const start = `${keyOf(root).replace(/\/$/, '')}/`;
    if (!place.key.startsWith(start)) continue;
    const path = place.key.slice(start.length);
    if (!path.split('/').some(isPassedBy))
      return { ...place, label: folders.length > 1 ? `${name}/${path}` : path };
  }
  return undefined;
}

/** The addresses of the files in a folder and below, the nearest first: as many as there are among the first entries. */
export async function* filesBelow(
  { uri: root, name }: Folder,
  { list }: Files,
  log: (line: string) => void,
): AsyncGenerator<string> {
  const folders = [root.replace(/\/$/, '')];
  let entries = 0;
  for (const folder of folders) {
    const found = await list(folder).catch((error) => {
      log(String(error));
      return [];
    });
    for (const { name: entry, isFolder } of found) {
      if (++entries > MOST_ENTRIES) return log(`${name} has more files than are looked through.`);
      if (isPassedBy(entry)) continue;
      const uri = `${folder}/${encodeURIComponent(entry)}`;
      if (isFolder) folders.push(uri);
      else yield uri;
    }
  }
}

/** Files and folders: a thousand of each would be a large repository of associations. */
const MOST_ENTRIES = 10_000;

/** Hidden folders and files, and what tools fill. */
const isPassedBy = (name: string): boolean => name.startsWith('.') || FILLED_BY_TOOLS.has(name);

const FILLED_BY_TOOLS: ReadonlySet<string> = new Set(['node_modules', 'out', 'dist', 'cdk.out']);

/** Editors write `%20` and `C:` in ways of their own. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (start) => start.toLowerCase());
  } catch {
    return uri;
  }
}
