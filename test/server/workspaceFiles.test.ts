import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workspaceFiles } from '../../server/src/workspaceFiles.ts';

let folder: string;
let uri: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ssm-association-files-'));
  uri = pathToFileURL(folder).href;
  await mkdir(path.join(folder, 'documents'));
  await writeFile(path.join(folder, 'a b.json'), '\uFEFF{}');
  await symlink(folder, path.join(folder, 'again'));
});
afterAll(() => rm(folder, { recursive: true }));

test('lists what is in a folder, links apart', async () => {
  const entries = await workspaceFiles.list(uri);
  expect(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'a b.json', isFolder: false },
    { name: 'documents', isFolder: true },
  ]);
});

test('reads a file without the mark of its encoding', async () => {
  expect(await workspaceFiles.read(`${uri}/a%20b.json`, 5)).toBe('{}');
});

test.each([
  ['is too long', 'a%20b.json', 4],
  ['is not there', 'b.json', 100],
  ['is a folder', 'documents', 100_000],
  ['is below a file', 'a%20b.json/c.json', 100],
  ['is a link', 'again', 100_000],
])('gives no text where it %s', async (_, name, most) => {
  expect(await workspaceFiles.read(`${uri}/${name}`, most)).toBeUndefined();
});

test('has nothing where there is no such folder, and nothing that is not on this machine', async () => {
  expect(await workspaceFiles.list(`${uri}/nowhere`)).toEqual([]);
  expect(await workspaceFiles.list('vscode-vfs://github/some/where')).toEqual([]);
  expect(await workspaceFiles.read('untitled:Untitled-1', 100)).toBeUndefined();
});
