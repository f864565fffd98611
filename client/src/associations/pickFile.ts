import { type TextDocument, type Uri, window, workspace } from 'vscode';
import { choose } from '../adapters/choose.ts';
import { LIVE_SCHEME } from '../adapters/livePages.ts';
import { LANGUAGES } from '../languageClient.ts';

/** Lets a person choose an association file: the one in the active editor first, then those of the workspace. */
export async function pickFile(): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  const open = active && isFile(active) ? [active.uri] : [];
  const found = await workspace.findFiles('**/*.association.{json,yaml,yml}', '**/node_modules/**', MOST);
  const uris = new Map([...open, ...found.sort(byPath)].map((uri) => [uri.toString(), uri]));
  if (uris.size === 0) {
    window.showInformationMessage('There is no association file here to compare with. Open one first.');
    return undefined;
  }
  const picked = await choose({
    title: 'File to compare with',
    options: [...uris.values()].map((uri) => ({
      label: workspace.asRelativePath(uri),
      ...(uri === open[0] && { description: 'in the editor' }),
      value: uri,
    })),
  });
  return picked && workspace.openTextDocument(picked);
}

const isFile = ({ uri, languageId }: TextDocument): boolean =>
  uri.scheme !== LIVE_SCHEME && LANGUAGES.some((language) => language === languageId);

const byPath = (one: Uri, other: Uri): number => (one.path < other.path ? -1 : 1);

/** A list longer than this helps nobody. */
const MOST = 2000;
