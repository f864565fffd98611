import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LOCATE, type LocateParams, type LocateResult } from '../../../server/src/protocol.ts';
import type { Failure } from '../deploy/failureOf.ts';

/** What AWS refused, shown on the fields it is about until the text changes. */
export interface Refusals extends Disposable {
  /** Gives the diagnostics shown, in the order of AWS's complaints. */
  show(document: TextDocument, failure: Failure): Promise<readonly Diagnostic[]>;
  clear(document: TextDocument): void;
}

export function refusals(client: LanguageClient): Refusals {
  const collection = languages.createDiagnosticCollection('ssm-association-aws');
  const clear = (document: TextDocument) => collection.delete(document.uri);
  const listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) clear(document);
    }),
    workspace.onDidCloseTextDocument(clear),
    collection,
  ];
  return {
    clear,
    show: async (document, { name, places }) => {
      const { version } = document;
      const located = await Promise.all(
        places.map(async ({ member, says }) => {
          const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(document.uri), member };
          const range = await client.sendRequest<LocateResult>(LOCATE, params);
          return range ? [refusal(says, name, client.protocol2CodeConverter.asRange(range))] : [];
        }),
      );
      const diagnostics = located.flat();
      if (document.version !== version) return [];
      collection.set(document.uri, diagnostics);
      return diagnostics;
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

function refusal(says: string, name: string, range: Diagnostic['range']): Diagnostic {
  const diagnostic = new Diagnostic(range, says, DiagnosticSeverity.Error);
  diagnostic.source = 'AWS';
  diagnostic.code = name;
  return diagnostic;
}
