import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Location,
  type LocationLink,
  type ResponseError,
} from 'vscode-languageserver';
import type { Abilities } from './capabilities.ts';
import { inTime } from './inTime.ts';
import { lookUp } from './lookUp.ts';
import type { AccountKnowledge } from './protocol.ts';
import * as service from './service/index.ts';

/** What requests are answered from. */
export interface Sources {
  readonly client: () => Abilities;
  /** What the service may know beside the file. */
  readonly around: (account?: AccountKnowledge) => service.Surroundings;
  /** What the service says of an open file; `otherwise` when it is not open or a bug shows, which is logged. */
  readonly ask: <T>(uri: string, otherwise: T, question: (file: service.SourceFile) => T) => T;
}

/** Answers the requests of LSP about a file: one line for each verb. */
export function answerRequests(connection: Connection, { client, around, ask }: Sources): void {
  const answer = <T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    question: (file: service.SourceFile) => T,
  ): T | ResponseError<never> => inTime(token, () => ask(uri, otherwise, question));

  connection.languages.diagnostics.on(({ textDocument }, token) =>
    answer(textDocument.uri, token, full([]), (file) => full(service.diagnostics(file, around()))),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, undefined, (file) => service.hover(file, position, around())),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    answer(textDocument.uri, token, [], (file) => service.inlayHints(file, range, around())),
  );
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) => {
    const options = { trigger: context?.triggerCharacter, plain: !client().snippets };
    const complete = (file: service.SourceFile, account?: AccountKnowledge) =>
      service.completion(file, position, around(account), options);
    const file = client().lookUps ? ask(uri, undefined, (file) => file) : undefined;
    const lookUps = file && ask(uri, [], () => service.lookUpsAt(file, position, around()));
    const lookedUp = lookUps && lookUp(connection, { uri, lookUps }, token);
    // Written meanwhile is the next request's: this one is about the text it came for.
    return file && lookedUp
      ? lookedUp.then((account) => answer(uri, token, [], () => complete(file, account)))
      : answer(uri, token, [], (file) => complete(file));
  });
  connection.onSignatureHelp(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, undefined, (file) => service.signatureHelp(file, position)),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer(textDocument.uri, token, [], (file) => service.codeActions(file, range, context, around())),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, [], (file) => {
      const links = service.definition(file, position, around());
      return client().links ? links : links.map(locationOf);
    }),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer(textDocument.uri, token, [], (file) => service.documentLinks(file, around())),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    answer(textDocument.uri, token, [], (file) => service.codeLenses(file, around())),
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
}

const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
});

const locationOf = ({ targetUri, targetSelectionRange }: LocationLink): Location => ({
  uri: targetUri,
  range: targetSelectionRange,
});
