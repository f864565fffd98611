import * as service from './service/index.ts';
import { type Place, placeOf } from './workspaceFolders.ts';

/** What the files of a workspace say that matters to other files: its documents, and which associations there are. */
export interface WorkspaceIndex {
  /** One for each name; the same list until a document changes. */
  documents(): readonly service.SsmDocument[];
  readonly neighbours: service.Neighbours;
  /** Takes note of what a file says now, or that it is gone; tells whether that matters to what is said of others. */
  take(place: Place, file: service.SourceFile | undefined): boolean;
  /** Forgets all files but these; tells whether that matters. */
  keep(keys: ReadonlySet<string>): boolean;
}

/** What there is to know of one file. */
interface Entry {
  readonly place: Place;
  readonly identities: ReadonlySet<string>;
  readonly document?: service.SsmDocument;
}

export function workspaceIndex(): WorkspaceIndex {
  const entries = new Map<string, Entry>();
  const holders = new Map<string, Set<string>>();
  let documents: readonly service.SsmDocument[] | undefined;

  function put(key: string, next: Entry | undefined): boolean {
    const last = entries.get(key);
    if (next) entries.set(key, next);
    else entries.delete(key);
    if (last?.document || next?.document) documents = undefined;
    let matters = said(last?.document) !== said(next?.document);
    for (const identity of last?.identities ?? []) {
      if (!next?.identities.has(identity)) matters = leave(identity, key) || matters;
    }
    for (const identity of next?.identities ?? []) {
      if (!last?.identities.has(identity)) matters = join(identity, key) || matters;
    }
    return matters;
  }

  /** Tells whether others hold the identity that a file has given up. */
  function leave(identity: string, key: string): boolean {
    const keys = holders.get(identity);
    keys?.delete(key);
    if (keys?.size === 0) holders.delete(identity);
    return holders.has(identity);
  }

  /** Tells whether others hold the identity that a file has got. */
  function join(identity: string, key: string): boolean {
    const keys = holders.get(identity);
    if (keys) keys.add(key);
    else holders.set(identity, new Set([key]));
    return keys !== undefined;
  }

  return {
    documents() {
      documents ??= service.ownDocuments([...entries.values()].flatMap(({ document }) => document ?? []));
      return documents;
    },
    neighbours: {
      sharing(identity, uri) {
        const { key, folder } = placeOf(uri);
        return [...(holders.get(identity) ?? [])]
          .flatMap((other) => (other === key ? [] : (entries.get(other)?.place ?? [])))
          .map((place) => ({ uri: place.uri, label: place.label, beside: place.folder === folder }))
          .sort((a, b) => (a.label < b.label ? -1 : 1));
      },
    },
    take: (place, file) => put(place.key, file && entryOf(place, file)),
    keep: (keys) =>
      [...entries.keys()]
        .filter((key) => !keys.has(key))
        .map((key) => put(key, undefined))
        .some(Boolean),
  };
}

function entryOf(place: Place, file: service.SourceFile): Entry | undefined {
  if (service.isAssociationFile(place.uri)) {
    return { place, identities: new Set(service.identitiesOf(file)) };
  }
  const document = service.readDocument(file);
  return document && { place, identities: new Set(), document };
}

/** What a document says, wherever it stands. */
const said = (document: service.SsmDocument | undefined): string | undefined =>
  JSON.stringify(document, (name, value) => (name === 'span' ? undefined : value));
