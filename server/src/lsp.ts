/**
 * What the server needs of LSP's library when it runs. It is imported here alone: each import of it copies some six hundred
 * names, at every start.
 */
export {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  PositionEncodingKind,
  RequestType,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
