import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';

/** Diagnostics that a server sends unasked, by file. */
export interface Publications {
  arrived(params: PublishDiagnosticsParams): void;
  /** What was said of the file so far is out of date. */
  forget(uri: string): void;
  /** Waits until the newest word on the file is the wanted one. */
  until(uri: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void>;
}

export function publications(): Publications {
  const newest = new Map<string, readonly Diagnostic[]>();
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  return {
    arrived({ uri, diagnostics }) {
      newest.set(uri, diagnostics);
      waiting.get(uri)?.(diagnostics);
    },
    forget: (uri) => void newest.delete(uri),
    until: (uri, wanted) =>
      new Promise((resolve) => {
        const look = (diagnostics: readonly Diagnostic[]): void => {
          if (!wanted(diagnostics)) return;
          waiting.delete(uri);
          resolve();
        };
        waiting.set(uri, look);
        const known = newest.get(uri);
        if (known) look(known);
      }),
  };
}
