import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  Location,
  LocationLink,
  ResponseError,
} from 'vscode-languageserver';
import type { Abilities } from './capabilities.ts';
import { inTime } from './inTime.ts';
import { lookUp } from './lookUp.ts';
import { DocumentDiagnosticReportKind } from './lsp.ts';
import type { AccountKnowledge, LookUp } from './protocol.ts';
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

  /**
   * As `answer`, with what the account has where the editor can be asked for it: about the text as it was then, whatever
   * is written meanwhile.
   */
  function answerWithAccount<T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    lookUpsOf: (file: service.SourceFile) => readonly LookUp[],
    question: (file: service.SourceFile, known: service.Surroundings) => T,
  ): T | ResponseError<never> | Promise<T | ResponseError<never>> {
    const file = client().lookUps ? ask(uri, undefined, (file) => file) : undefined;
    const lookUps = file && ask(uri, [], () => lookUpsOf(file));
    const lookedUp = lookUps && lookUp(connection, { uri, lookUps }, token);
    return file && lookedUp
      ? lookedUp.then((account) => answer(uri, token, otherwise, () => question(file, around(account))))
      : answer(uri, token, otherwise, (file) => question(file, around()));
  }

  connection.languages.diagnostics.on(({ textDocument }, token) =>
    answer(textDocument.uri, token, full([]), (file) => full(service.diagnostics(file, around()))),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answerWithAccount(
      uri,
      token,
      undefined,
      (file) => service.lookUpsForHover(file, position, around()),
      (file, known) => service.hover(file, position, known),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    answer(textDocument.uri, token, [], (file) => service.inlayHints(file, range, around())),
  );
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    answerWithAccount(
      uri,
      token,
      [],
      (file) => service.lookUpsAt(file, position, around()),
      (file, known) =>
        service.completion(file, position, known, {
          trigger: context?.triggerCharacter,
          plain: !client().snippets,
        }),
    ),
  );
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
