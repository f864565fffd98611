import type { TextDocument } from 'vscode';

/**
 * Names a file in memory. A file that was never saved has a name that VS Code gives to others later: what was made from it must not be
 * taken for theirs.
 */
export function fileKey(document: TextDocument): string {
  if (!document.isUntitled) return document.uri.toString();
  const known = untitled.get(document);
  if (known !== undefined) return known;
  const key = `${document.uri} ${Date.now().toString(36)}-${++count}`;
  untitled.set(document, key);
  return key;
}

const untitled = new WeakMap<TextDocument, string>();
let count = 0;
