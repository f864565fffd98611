import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from './host.ts';
import * as service from './service/index.ts';
import { type Folder, filesBelow, type Place, placeIn, placeOf } from './workspaceFolders.ts';
import { type WorkspaceIndex, workspaceIndex } from './workspaceIndex.ts';

/** What is known of the files in the folders that the editor has open: nothing, until it has some. */
export interface Workspace extends Pick<WorkspaceIndex, 'documents' | 'neighbours'> {
  /** From now on these folders are the workspace: looks at every file in them. */
  open(folders: readonly Folder[]): Promise<void>;
  /** Looks again at files that were written, came or went. */
  look(uris: readonly string[]): Promise<void>;
  /** The text in an editor counts, not the one on disk. */
  edited(document: TextDocument): void;
  closed(uri: string): Promise<void>;
}

export interface Needs {
  readonly files: Files;
  readonly read: (document: TextDocument) => service.SourceFile;
  readonly log: (line: string) => void;
  /** Called when what is said of a file may be otherwise because of another one. */
  readonly changed: () => void;
}

/** Bytes, or UTF-16 units: SSM takes no document of more, and associations stay far below. */
const MOST = 65_536;

export function workspace({ files, read, log, changed }: Needs): Workspace {
  const index = workspaceIndex();
  const edited = new Map<string, TextDocument>();
  let folders: readonly Folder[] = [];
  let work = Promise.resolve();
  let tasks = 0;
  let matters = false;

  /** One task after the other, so that what was read last counts; at the end, says once whether something changed. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    tasks++;
    work = work
      .then(task)
      .catch((error) => log(`The workspace cannot be looked through. ${error}`))
      .then(() => {
        if (--tasks > 0 || !matters) return;
        matters = false;
        changed();
      });
    return work;
  }

  async function lookAt(uri: string): Promise<void> {
    const place = placeIn(folders, uri);
    if (!place || !service.isDataFile(uri)) return;
    const text = edited.has(place.key) ? undefined : await files.read(uri, MOST).catch(unreadable);
    // It may have been opened while it was read.
    const document =
      edited.get(place.key) ?? (text === undefined ? undefined : TextDocument.create(uri, '', 0, text));
    matters = take(place, document) || matters;
  }

  function take(place: Place, document: TextDocument | undefined): boolean {
    try {
      return index.take(place, document && isOfUse(document) ? read(document) : undefined);
    } catch (error) {
      log(`${place.uri}: ${error instanceof Error ? error.stack : error}`);
      return false;
    }
  }

  function unreadable(error: unknown): undefined {
    log(String(error));
  }

  return {
    documents: index.documents,
    neighbours: index.neighbours,
    open: (next) =>
      inTurn(async () => {
        folders = next;
        const seen = new Set<string>();
        for (const folder of folders) {
          for await (const uri of filesBelow(folder, files, log)) {
            seen.add(placeOf(uri).key);
            await lookAt(uri);
          }
        }
        matters = index.keep(seen) || matters;
      }),
    look: (uris) =>
      inTurn(async () => {
        for (const uri of uris) await lookAt(uri);
      }),
    edited(document) {
      const place = placeIn(folders, document.uri);
      edited.set(placeOf(document.uri).key, document);
      if (place && take(place, document)) changed();
    },
    closed(uri) {
      edited.delete(placeOf(uri).key);
      return inTurn(() => lookAt(uri));
    },
  };
}

/** Most files of a workspace are neither associations nor documents: a quick look tells. */
function isOfUse(document: TextDocument): boolean {
  const text = document.getText();
  return text.length <= MOST && (service.isAssociationFile(document.uri) || service.mayBeDocument(text));
}
