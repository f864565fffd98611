import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { pageName } from './pageName.ts';

/** The scheme of pages: read-only, and nothing for the language server. */
export const LIVE_SCHEME = 'ssm-association-live';

/** Read-only pages of what is in AWS, or of what would go there. They are held in memory until their editor closes. */
export const livePages = {
  /** Has VS Code ask here for pages; once for the window. */
  register(): Disposable {
    return Disposable.from(
      workspace.registerTextDocumentContentProvider(LIVE_SCHEME, {
        onDidChange: changed.event,
        provideTextDocumentContent: (page) => pages.get(page.toString())?.text ?? GONE,
      }),
      workspace.onDidCloseTextDocument(forget),
    );
  },

  /**
   * Holds `text` under a title and gives its address; nothing is opened. A page of the same title and `key` is written anew, also
   * where it is open: the key says whose page it is (account, region, id). Without a key every page is one of its own.
   */
  show(title: string, text: string, languageId: string, key = `${++unnamed}`): Uri {
    const page = Uri.from({ scheme: LIVE_SCHEME, path: `/${pageName(title)}`, query: key });
    pages.set(page.toString(), { text, languageId });
    changed.fire(page);
    return page;
  },

  /** Opens a page in an editor. */
  async open(page: Uri): Promise<void> {
    await window.showTextDocument(await opened(page), { preview: true });
  },

  /** Opens two pages, or a page and a file, beside each other: what is, and what would be. */
  async diff(left: Uri, right: Uri, title: string): Promise<void> {
    await Promise.all([opened(left), opened(right)]);
    await commands.executeCommand('vscode.diff', left, right, pageName(title), { preview: true });
  },
};

interface Page {
  readonly text: string;
  readonly languageId: string;
}

const pages = new Map<string, Page>();
const changed = new EventEmitter<Uri>();
let unnamed = 0;

/** What a page says that VS Code brings back after its text is gone: with the window, or by Reopen Closed Editor. */
const GONE = '# This page was closed. Open it again from the view SSM Associations.\n';

async function opened(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  const languageId = pages.get(uri.toString())?.languageId;
  return languageId === undefined || languageId === document.languageId
    ? document
    : languages.setTextDocumentLanguage(document, languageId);
}

/** Setting its language closes a text for a moment; then it is still among the open ones. */
function forget(document: TextDocument): void {
  if (document.uri.scheme !== LIVE_SCHEME || workspace.textDocuments.includes(document)) return;
  pages.delete(document.uri.toString());
}
