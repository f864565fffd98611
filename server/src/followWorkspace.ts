import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification } from './lsp.ts';
import type { Workspace } from './workspace.ts';
import type { Folder } from './workspaceFolders.ts';

/** Looks through the folders that the editor has open, and again at what it says has changed. */
export async function followWorkspace(
  connection: Connection,
  { workspaceFolders, rootUri, capabilities }: InitializeParams,
  { open, look }: Workspace,
): Promise<void> {
  let folders: readonly Folder[] = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: 'workspace' }] : []);
  connection.onDidChangeWatchedFiles(({ changes }) => look(changes.map(({ uri }) => uri)));
  if (capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      folders = [...folders.filter(({ uri }) => !removed.some((gone) => gone.uri === uri)), ...added];
      return open(folders);
    });
  }
  const looked = open(folders);
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{json,yaml,yml}' }],
    });
  }
  await looked;
}
