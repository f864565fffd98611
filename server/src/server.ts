import {
  type CancellationToken,
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  PositionEncodingKind,
  RequestType,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  LOCATE,
  type LocateParams,
  type LocateResult,
  PREPARE,
  type PrepareParams,
  type PrepareResult,
} from './protocol.ts';
import * as service from './service/index.ts';

/** Answers LSP on `connection` until it ends. Knows no field and no format: every answer is the service's. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const read = reader();
  let client = abilities({});

  connection.onInitialize(({ capabilities }) => {
    client = abilities(capabilities);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'ssm-association' } };
  });

  /** What the service says of an open file; `otherwise` when it is not open or a bug shows, which is logged. */
  function ask<T>(uri: string, otherwise: T, question: (file: service.SourceFile) => T): T {
    const document = documents.get(uri);
    try {
      return document ? question(read(document)) : otherwise;
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : error}`);
      return otherwise;
    }
  }

  /** As `ask`, for a request. The service is synchronous: no cancellation can arrive while it works. */
  function answer<T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    question: (file: service.SourceFile) => T,
  ): T | ResponseError<never> {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    return ask(uri, otherwise, question);
  }

  connection.languages.diagnostics.on(({ textDocument }, token) =>
    answer(textDocument.uri, token, full([]), (file) => full(service.diagnostics(file))),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, undefined, (file) => service.hover(file, position, new Date())),
  );
  connection.onCompletion(({ textDocument, position, context }, token) =>
    answer(textDocument.uri, token, [], (file) =>
      service.completion(file, position, { trigger: context?.triggerCharacter, plain: !client.snippets }),
    ),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer(textDocument.uri, token, [], (file) => service.codeActions(file, range, context)),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer(textDocument.uri, token, [], service.documentSymbols),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer(textDocument.uri, token, [], (file) => service.selectionRanges(file, positions)),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer(textDocument.uri, token, [], service.foldingRanges),
  );
  connection.onDocumentFormatting(({ textDocument, options }, token) =>
    answer(textDocument.uri, token, [], (file) => service.formatting(file, options)),
  );
  connection.onDocumentRangeFormatting(({ textDocument, options, range }, token) =>
    answer(textDocument.uri, token, [], (file) => service.formatting(file, options, range)),
  );
  connection.onRequest(prepare, ({ uri }, token) => answer(uri, token, NOT_OPEN, service.prepare));
  connection.onRequest(locate, ({ uri, member }, token) =>
    answer<LocateResult>(uri, token, null, (file) => {
      const span = service.locateMember(file, member);
      return span ? file.rangeOf(span) : null;
    }),
  );

  documents.onDidChangeContent(({ document: { uri, version } }) => {
    if (!client.pulls)
      connection.sendDiagnostics({ uri, version, diagnostics: ask(uri, [], service.diagnostics) });
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!client.pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: TextDocumentSyncKind.Incremental,
  diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['"', ':', ' '] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, service.FIX_ALL] },
  documentSymbolProvider: true,
  selectionRangeProvider: true,
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
};

const prepare = new RequestType<PrepareParams, PrepareResult, never>(PREPARE);
const locate = new RequestType<LocateParams, LocateResult, never>(LOCATE);

const START = { line: 0, character: 0 };
const NOT_OPEN: PrepareResult = {
  ready: false,
  version: 0,
  errors: [{ message: 'The file is not open.', code: 'not-open', range: { start: START, end: START } }],
};

/** What an editor can do, as far as answers depend on it. */
const abilities = ({ textDocument = {} }: ClientCapabilities) => ({
  /** Asks for diagnostics by itself; to any other they are sent. */
  pulls: textDocument.diagnostic !== undefined,
  snippets: textDocument.completion?.completionItem?.snippetSupport === true,
});

const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
});

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
