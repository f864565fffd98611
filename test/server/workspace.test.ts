import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry, Files } from '../../server/src/host.ts';
import { sourceFile } from '../../server/src/service/index.ts';
import { workspace } from '../../server/src/workspace.ts';

const ROOT = { uri: 'file:///work', name: 'work' };

const DOCUMENT = 'schemaVersion: "2.2"\nparameters:\n  packages: {type: String}\nmainSteps: []\n';
const nightly = 'Name: InstallAgent\nAssociationName: nightly\n';
const weekly = nightly.replace('nightly', 'weekly');

/** Files by the path of their address, as on a disk. */
function filesOf(texts: Map<string, string>): Files {
  return {
    list: async (folder) => {
      const names = new Map<string, Entry>();
      for (const path of texts.keys()) {
        if (!path.startsWith(`${decodeURIComponent(folder)}/`)) continue;
        const [name = '', ...below] = path.slice(folder.length + 1).split('/');
        names.set(name, { name, isFolder: below.length > 0 });
      }
      return [...names.values()];
    },
    read: async (file) => texts.get(decodeURIComponent(file)),
  };
}

function workspaceOf(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${ROOT.uri}/${path}`, text]));
  const log: string[] = [];
  const changes: string[] = [];
  const known = workspace({
    files: filesOf(texts),
    read: sourceFile,
    log: (line) => log.push(line),
    changed: () => changes.push('changed'),
  });
  return { known, texts, log, changes };
}

type Known = ReturnType<typeof workspaceOf>['known'];

const documentsIn = (known: Known) => known.documents().map(({ name }) => name);

const sharing = (known: Known, path: string, identity = 'named nightly') =>
  known.neighbours.sharing(identity, `${ROOT.uri}/${path}`).map(({ label, beside }) => `${label} ${beside}`);

const opened = (path: string, text: string) => TextDocument.create(`${ROOT.uri}/${path}`, '', 1, text);

test('finds documents and associations, and passes by what is not of the user', async () => {
  const { known, log, changes } = workspaceOf({
    'documents/InstallAgent.ssm.yaml': DOCUMENT,
    'documents/RemoveAgent.json': '{"schemaVersion": "0.3", "mainSteps": []}',
    'package.json': '{}',
    'notes.md': DOCUMENT,
    'node_modules/some/Foreign.ssm.yaml': DOCUMENT,
    '.cache/Hidden.ssm.yaml': DOCUMENT,
    'dist/Built.ssm.yaml': DOCUMENT,
    'a.association.yaml': nightly,
    'test/b.association.yaml': nightly,
    'out/c.association.yaml': nightly,
  });
  expect(documentsIn(known)).toEqual([]);
  await known.open([ROOT]);
  expect(documentsIn(known).sort()).toEqual(['InstallAgent', 'RemoveAgent']);
  expect(sharing(known, 'c.association.yaml')).toEqual([
    'a.association.yaml true',
    'test/b.association.yaml false',
  ]);
  expect(sharing(known, 'a.association.yaml')).toEqual(['test/b.association.yaml false']);
  expect({ log, changes }).toEqual({ log: [], changes: ['changed'] });
});

test('without a folder it knows nothing', async () => {
  const { known, changes } = workspaceOf({ 'a.association.yaml': nightly });
  await known.open([]);
  known.edited(opened('b.association.yaml', nightly));
  await known.look([`${ROOT.uri}/a.association.yaml`]);
  expect(sharing(known, 'c.association.yaml')).toEqual([]);
  expect(changes).toEqual([]);
});

test('names files by their folder where there are several', async () => {
  const { known } = workspaceOf({ 'one/a.association.yaml': nightly, 'two/a.association.yaml': nightly });
  const folders = ['one', 'two'].map((name) => ({ uri: `${ROOT.uri}/${name}`, name }));
  await known.open(folders);
  expect(sharing(known, 'one/a.association.yaml')).toEqual(['two/a.association.yaml false']);
  await known.open(folders.slice(0, 1));
  expect(sharing(known, 'one/a.association.yaml')).toEqual([]);
});

test('follows what happens on disk, and speaks of it only when it matters', async () => {
  const { known, texts, changes } = workspaceOf({
    'InstallAgent.ssm.yaml': DOCUMENT,
    'a.association.yaml': nightly,
  });
  const write = async (path: string, text: string | undefined) => {
    const uri = `${ROOT.uri}/${path}`;
    if (text === undefined) texts.delete(uri);
    else texts.set(uri, text);
    changes.length = 0;
    await known.look([uri]);
    return changes.length;
  };
  await known.open([ROOT]);
  expect(await write('InstallAgent.ssm.yaml', `# A comment\n${DOCUMENT}`)).toBe(0);
  expect(known.documents()[0]?.parameters.packages?.span).toEqual({ start: 47, end: 55 });
  expect(await write('InstallAgent.ssm.yaml', DOCUMENT.replace('packages', 'versions'))).toBe(1);
  expect(Object.keys(known.documents()[0]?.parameters ?? {})).toEqual(['versions']);
  expect(await write('b.association.yaml', weekly)).toBe(0);
  expect(await write('b.association.yaml', nightly)).toBe(1);
  expect(sharing(known, 'a.association.yaml')).toEqual(['b.association.yaml true']);
  expect(await write('b.association.yaml', undefined)).toBe(1);
  expect(sharing(known, 'a.association.yaml')).toEqual([]);
  expect(await write('InstallAgent.ssm.yaml', undefined)).toBe(1);
  expect(documentsIn(known)).toEqual([]);
  expect(await write('package.json', '{}')).toBe(0);
});

test('speaks once of many changes', async () => {
  const { known, texts, changes } = workspaceOf({});
  await known.open([ROOT]);
  const uris = ['One', 'Two', 'Three'].map((name) => `${ROOT.uri}/${name}.ssm.yaml`);
  for (const uri of uris) texts.set(uri, DOCUMENT);
  await Promise.all(uris.map((uri) => known.look([uri])));
  expect(documentsIn(known)).toHaveLength(3);
  expect(changes).toEqual(['changed']);
});

test('believes the editor, not the disk', async () => {
  const { known, changes } = workspaceOf({ 'a.association.yaml': nightly, 'b c.association.yaml': weekly });
  known.edited(opened('b%20c.association.yaml', nightly));
  await known.open([ROOT]);
  expect(sharing(known, 'a.association.yaml')).toEqual(['b c.association.yaml true']);
  changes.length = 0;
  known.edited(opened('b%20c.association.yaml', `${nightly}MaxErrors: "1"\n`));
  expect(changes).toEqual([]);
  known.edited(opened('b%20c.association.yaml', weekly));
  expect(changes).toEqual(['changed']);
  known.edited(opened('b%20c.association.yaml', nightly));
  await known.look([`${ROOT.uri}/b%20c.association.yaml`]);
  expect(sharing(known, 'a.association.yaml')).toEqual(['b c.association.yaml true']);
  await known.closed(`${ROOT.uri}/b%20c.association.yaml`);
  expect(sharing(known, 'a.association.yaml')).toEqual([]);
});

test('a file is itself, however its address is written', async () => {
  const { known } = workspaceOf({ 'b c.association.yaml': nightly });
  await known.open([ROOT]);
  expect(sharing(known, 'b c.association.yaml')).toEqual([]);
  expect(sharing(known, 'b%20c.association.yaml')).toEqual([]);
  expect(sharing(known, 'b%2cc.association.yaml')).toHaveLength(1);
});

test('goes on where a folder or a file cannot be read, and says so', async () => {
  const log: string[] = [];
  const texts = new Map([
    [`${ROOT.uri}/locked/One.ssm.yaml`, DOCUMENT],
    [`${ROOT.uri}/Locked.ssm.yaml`, DOCUMENT],
    [`${ROOT.uri}/open/Two.ssm.yaml`, DOCUMENT],
  ]);
  const { list, read } = filesOf(texts);
  const refuse = (uri: string) => Promise.reject(new Error(`EACCES ${uri}`));
  const known = workspace({
    files: {
      list: (uri) => (uri.endsWith('/locked') ? refuse(uri) : list(uri)),
      read: (uri, most) => (uri.endsWith('/Locked.ssm.yaml') ? refuse(uri) : read(uri, most)),
    },
    read: sourceFile,
    log: (line) => log.push(line),
    changed: () => {},
  });
  await known.open([ROOT]);
  expect(known.documents().map(({ name }) => name)).toEqual(['Two']);
  expect(log).toEqual(['Error: EACCES file:///work/Locked.ssm.yaml', 'Error: EACCES file:///work/locked']);
});

test('gives up on a workspace without end', async () => {
  const { known, texts, log } = workspaceOf({ 'First.ssm.yaml': DOCUMENT });
  for (let number = 0; number < 10_000; number++) texts.set(`${ROOT.uri}/${number}.txt`, '');
  texts.set(`${ROOT.uri}/Last.ssm.yaml`, DOCUMENT);
  await known.open([ROOT]);
  expect(documentsIn(known)).toEqual(['First']);
  expect(log).toEqual(['work has more files than are looked through.']);
});
