import { RelativePattern, type TextDocument, type Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type LanguageId,
  PREPARE_TEXT,
  type PrepareResult,
  type PrepareTextParams,
} from '../../../server/src/protocol.ts';
import type { FolderFile } from '../deploy/folder/plan.ts';
import { LANGUAGES } from '../languageClient.ts';

/** Every association file below a folder, prepared, in the order of their paths. What is open and not saved counts as it stands. */
export async function folderFiles(
  client: LanguageClient,
  folder: Uri,
  signal: AbortSignal,
  say: (words: string) => void,
): Promise<readonly FolderFile[]> {
  const pattern = new RelativePattern(folder, '**/*.association.{json,yaml,yml}');
  const found = await workspace.findFiles(pattern, '**/node_modules/**');
  const uris = found.sort((one, other) => (one.path < other.path ? -1 : 1));
  const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const files: FolderFile[] = [];
  for (const uri of uris) {
    if (signal.aborted) return [];
    say(`Reading ${files.length + 1} of ${uris.length}`);
    files.push({
      uri: uri.toString(),
      label: uri.path.slice(folder.path.length).replace(/^\//, ''),
      prepared: await prepare(client, uri, open.get(uri.toString())),
    });
  }
  return files;
}

async function prepare(
  client: LanguageClient,
  uri: Uri,
  document: TextDocument | undefined,
): Promise<PrepareResult> {
  try {
    const text = document?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
    const params: PrepareTextParams = {
      uri: client.code2ProtocolConverter.asUri(uri),
      languageId: languageOf(uri, document),
      text,
    };
    return await client.sendRequest<PrepareResult>(PREPARE_TEXT, params);
  } catch {
    const start = { line: 0, character: 0 };
    const error = { message: 'The file cannot be read.', code: 'unreadable', range: { start, end: start } };
    return { ready: false, version: 0, errors: [error] };
  }
}

function languageOf(uri: Uri, document: TextDocument | undefined): LanguageId {
  const known = LANGUAGES.find((language) => language === document?.languageId);
  return known ?? (uri.path.endsWith('.json') ? 'ssm-association-json' : 'ssm-association-yaml');
}
