import { promises as disk } from 'node:fs';
import type { Files } from './host.ts';

/** The files of this machine; what has an address of another kind is not here. Links are not followed. */
export const workspaceFiles: Files = {
  async list(folder) {
    const entries = (await onDisk(folder, (url) => disk.readdir(url, { withFileTypes: true }))) ?? [];
    return entries.flatMap((entry) =>
      entry.isDirectory() || entry.isFile() ? [{ name: entry.name, isFolder: entry.isDirectory() }] : [],
    );
  },
  read: (file, most) =>
    onDisk(file, async (url) => {
      const stats = await disk.lstat(url);
      if (!stats.isFile() || stats.size > most) return undefined;
      // Editors hide the mark of the encoding, too.
      return (await disk.readFile(url, 'utf8')).replace(/^\uFEFF/, '');
    }),
};

async function onDisk<T>(uri: string, look: (url: URL) => Promise<T>): Promise<T | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await look(new URL(uri));
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Files come and go between being seen and being read. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
