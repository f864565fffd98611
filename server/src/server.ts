import type { Connection, InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answerRequests } from './answers.ts';
import { abilities, CAPABILITIES } from './capabilities.ts';
import { followWorkspace } from './followWorkspace.ts';
import type { Host } from './host.ts';
import { TextDocuments } from './lsp.ts';
import { answerOwnRequests } from './ownAnswers.ts';
import type { AccountKnowledge } from './protocol.ts';
import * as service from './service/index.ts';
import { followSettings } from './settings.ts';
import { workspace } from './workspace.ts';

/** Answers LSP on `connection` until it ends. Knows no field and no format: every answer is the service's. */
export function startServer(connection: Connection, host: Host): void {
  const files = new TextDocuments(TextDocument);
  const read = reader();
  const catalogue = once(readCatalogue);
  const timeZone = once(() => host.timeZone());
  const documentsWith = once((own?: readonly service.SsmDocument[]) => service.documentsOf(catalogue, own));
  const others =
    host.files &&
    workspace({
      files: host.files,
      read,
      log: (line) => connection.console.warn(line),
      changed: () => refresh(),
    });
  let client = abilities({});
  let levels: service.Levels = {};

  connection.onInitialize((params) => {
    client = abilities(params.capabilities, params.initializationOptions);
    connection.onInitialized(() => initialized(params));
    return { capabilities: CAPABILITIES, serverInfo: { name: 'ssm-association' } };
  });
  const sources = { client: () => client, around, ask };
  answerRequests(connection, sources);
  answerOwnRequests(connection, sources);
  files.onDidChangeContent(({ document }) => {
    others?.edited(document);
    publish(document);
  });
  files.onDidClose(({ document: { uri } }) => {
    others?.closed(uri);
    if (!client.pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  files.listen(connection);
  connection.listen();

  async function initialized(params: InitializeParams): Promise<void> {
    const settings = followSettings(connection, client.hasSettings, (settings) => {
      ({ levels } = settings);
      refresh();
    });
    await Promise.all([settings, others && followWorkspace(connection, params, others)]);
  }

  function around(account?: AccountKnowledge): service.Surroundings {
    return {
      now: new Date(),
      get timeZone() {
        return timeZone();
      },
      levels,
      documents: documentsWith(others?.documents()),
      commands: client.commands,
      ...(others && { neighbours: others.neighbours }),
      ...(account && { account }),
    };
  }

  function ask<T>(uri: string, otherwise: T, question: (file: service.SourceFile) => T): T {
    const document = files.get(uri);
    try {
      return document ? question(read(document)) : otherwise;
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : error}`);
      return otherwise;
    }
  }

  /** Says what there is to say about a file to an editor that does not ask for it. */
  function publish({ uri, version }: TextDocument): void {
    if (client.pulls) return;
    const diagnostics = ask(uri, [], (file) => service.diagnostics(file, around()));
    connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** What was said of open files may be otherwise now. */
  function refresh(): void {
    if (client.refreshes) connection.languages.diagnostics.refresh();
    else for (const document of files.all()) publish(document);
  }

  /** Without its catalogue the server still answers; it only knows no documents. */
  function readCatalogue(): service.Catalogue {
    try {
      return host.catalogue();
    } catch (error) {
      connection.console.error(`The catalogue of documents cannot be read. ${error}`);
      return { date: '', documents: {} };
    }
  }
}

/** What `make` made of the same last time. */
function once<From, Made>(make: (from?: From) => Made): (from?: From) => Made {
  let last: { readonly from: From | undefined; readonly made: Made } | undefined;
  return (from) => {
    if (!last || last.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}

/** Reads each version of a document once. */
function reader(): (document: TextDocument) => service.SourceFile {
  const files = new WeakMap<TextDocument, service.SourceFile>();
  return (document) => {
    const known = files.get(document);
    if (known?.version === document.version) return known;
    const file = service.sourceFile(document);
    files.set(document, file);
    return file;
  };
}
