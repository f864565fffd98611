import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeLens,
  type Diagnostic,
  type DocumentLink,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type Location,
  type LocationLink,
  type RegistrationParams,
} from 'vscode-languageserver/node';
import { initialize, pushed, type Wire, wireInProcess } from '../support/wire.ts';

let folder: string;
let uri: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ssm-association-workspace-'));
  uri = pathToFileURL(folder).href;
  await mkdir(path.join(folder, 'documents'));
  await write('documents/InstallAgent.ssm.yaml', DOCUMENT);
});
afterEach(() => rm(folder, { recursive: true }));

const DOCUMENT = `schemaVersion: "2.2"
parameters:
  packages:
    type: StringList
mainSteps: []
`;

const ASSOCIATION = `Name: InstallAgent
AssociationName: install-agent
Parameters:
  package: [agent]
Targets: [{Key: tag:Environment, Values: [Test]}]
`;

const PULLING = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

const openAssociation = ({ connection }: Wire) =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: `${uri}/install.association.yaml`,
      languageId: 'ssm-association-yaml',
      version: 1,
      text: ASSOCIATION,
    },
  });

const ask = <T>({ connection }: Wire, method: string, params: object = {}): Promise<T> =>
  connection.sendRequest<T>(method, {
    textDocument: { uri: `${uri}/install.association.yaml` },
    ...params,
  });

/** Of what is said of a file, what depends on other files. */
const dependent = (said: readonly Diagnostic[]): readonly unknown[] =>
  said.map(({ code }) => code).filter((code) => /parameter|repeated/.test(String(code)));

const codes = async (wire: Wire): Promise<readonly unknown[]> =>
  dependent((await ask<FullDocumentDiagnosticReport>(wire, 'textDocument/diagnostic')).items);

const say = ({ connection }: Wire, name: string, type: FileChangeType) =>
  connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${uri}/${name}`, type }],
  });

/** The next request of this kind from the server, answered. */
const asked = <T>({ connection }: Wire, method: string): Promise<T> =>
  new Promise((resolve) => {
    const listening = connection.onRequest(method, (params: T) => {
      listening.dispose();
      resolve(params);
      return null;
    });
  });

const toAskAgain = (wire: Wire): Promise<void> => asked(wire, 'workspace/diagnostic/refresh');

/** A server that has looked through the folder, and the association open in it. */
async function started(capabilities: ClientCapabilities = PULLING): Promise<Wire> {
  const wire = wireInProcess();
  const looked = toAskAgain(wire);
  await initialize(wire, capabilities, { workspaceFolders: [{ uri, name: 'work' }] });
  await openAssociation(wire);
  await looked;
  return wire;
}

test('checks parameters by a document of the workspace, and again when that changes', async () => {
  const wire = await started();
  expect(await codes(wire)).toEqual(['missing-parameter', 'unknown-parameter']);

  const again = toAskAgain(wire);
  await write('documents/InstallAgent.ssm.yaml', DOCUMENT.replace('packages', 'package'));
  await say(wire, 'documents/InstallAgent.ssm.yaml', FileChangeType.Changed);
  await again;
  expect(await codes(wire)).toEqual([]);

  const once = toAskAgain(wire);
  await rm(path.join(folder, 'documents'), { recursive: true });
  await say(wire, 'documents/InstallAgent.ssm.yaml', FileChangeType.Deleted);
  await once;
  expect(await ask(wire, 'textDocument/documentLink')).toEqual([]);
  await wire.close();
});

test('goes to the document and its parameters', async () => {
  const linking = { ...PULLING, textDocument: { diagnostic: {}, definition: { linkSupport: true } } };
  const document = `${uri}/documents/InstallAgent.ssm.yaml`;
  const position = { line: 0, character: 8 };
  const start = { line: 0, character: 0 };

  const wire = await started(linking);
  expect(await ask<LocationLink[]>(wire, 'textDocument/definition', { position })).toMatchObject([
    { targetUri: document, originSelectionRange: { start: { line: 0, character: 6 } } },
  ]);
  expect(await ask<DocumentLink[]>(wire, 'textDocument/documentLink')).toMatchObject([{ target: document }]);
  await wire.close();

  const plain = await started();
  expect(await ask<Location[]>(plain, 'textDocument/definition', { position })).toEqual([
    { uri: document, range: { start, end: start } },
  ]);
  await plain.close();
});

test('finds the same association in another file, and forgets it with its folder', async () => {
  await write('again.association.yaml', ASSOCIATION);
  const wire = await started({ ...PULLING, workspace: { ...PULLING.workspace, workspaceFolders: true } });
  expect(await codes(wire)).toContain('repeated-elsewhere');

  const again = toAskAgain(wire);
  await wire.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri, name: 'work' }] },
  });
  await again;
  expect(await codes(wire)).toEqual([]);
  await wire.close();
});

test('tells an editor that does not ask', async () => {
  const wire = wireInProcess();
  await initialize(wire, {}, { rootUri: uri });
  await openAssociation(wire);
  const association = `${uri}/install.association.yaml`;
  const first = dependent(await pushed(wire, association));
  // The file may have been opened before the workspace was looked through.
  const second = first.length > 0 ? first : dependent(await pushed(wire, association));
  expect(second).toEqual(['missing-parameter', 'unknown-parameter']);

  const changed = pushed(wire, association);
  await write('documents/InstallAgent.ssm.yaml', DOCUMENT.replace('packages', 'package'));
  await say(wire, 'documents/InstallAgent.ssm.yaml', FileChangeType.Changed);
  expect(dependent(await changed)).toEqual([]);
  await wire.close();
});

test('asks to be told of files, where it can', async () => {
  const wire = wireInProcess();
  const registered = asked<RegistrationParams>(wire, 'client/registerCapability');
  await initialize(wire, { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
  expect((await registered).registrations).toMatchObject([
    {
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers: [{ globPattern: '**/*.{json,yaml,yml}' }] },
    },
  ]);
  await wire.close();
});

test('offers to create where the editor can', async () => {
  const command = 'ssmAssociation.createAssociation';
  const wire = wireInProcess();
  await initialize(wire, PULLING, { initializationOptions: { commands: [command] } });
  await openAssociation(wire);
  expect(await ask<CodeLens[]>(wire, 'textDocument/codeLens')).toMatchObject([
    { command: { command, arguments: [`${uri}/install.association.yaml`] } },
  ]);
  await wire.close();
});
