import {
  CodeLens,
  type CodeLensProvider,
  type Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PREPARE, type PrepareParams, type PrepareResult } from '../../../server/src/protocol.ts';
import { driftInWords } from '../deploy/after/driftInWords.ts';
import type { LiveAssociation } from '../deploy/live/liveAssociation.ts';
import { attemptKey, type Memory } from '../deploy/memory.ts';
import type { Answer } from '../deploy/ports.ts';
import { LANGUAGES } from '../languageClient.ts';
import type { Session } from '../session.ts';
import { fileKey } from './fileKey.ts';

/** Lenses above files that know their association: how what is in AWS differs from the file. */
export interface DriftLenses extends Disposable {
  /** What is in AWS may be otherwise now. */
  refresh(): void;
}

/** Asks AWS once a minute at most for each association, and only while somebody is signed in. */
export function driftLenses(client: LanguageClient, session: Session, memory: Memory): DriftLenses {
  const changed = new EventEmitter<void>();
  const lately = new Map<
    string,
    { readonly at: number; readonly answer: Promise<Answer<LiveAssociation>> }
  >();

  function idOf(document: TextDocument): string | undefined {
    const signedIn = session.current(document.uri);
    if (!signedIn) return undefined;
    const where = { profile: undefined, region: signedIn.region };
    const attempt = memory.attempt(attemptKey(fileKey(document), { account: signedIn.account, where }));
    return attempt?.state === 'created' ? attempt.associationId : undefined;
  }

  function live(associationId: string, document: TextDocument): Promise<Answer<LiveAssociation>> | undefined {
    const known = lately.get(associationId);
    if (known && Date.now() - known.at < A_MINUTE) return known.answer;
    const signal = new AbortController().signal;
    const answer = session.current(document.uri)?.association(associationId, { signal });
    if (answer) lately.set(associationId, { at: Date.now(), answer });
    return answer;
  }

  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document, token) => {
      const associationId = workspace.isTrusted ? idOf(document) : undefined;
      const answer = associationId === undefined ? undefined : await live(associationId, document);
      if (!answer || token.isCancellationRequested) return [];
      const params: PrepareParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      const prepared = await client.sendRequest<PrepareResult>(PREPARE, params, token);
      const title = driftInWords(answer, prepared);
      if (title === undefined) return [];
      return [
        new CodeLens(new Range(0, 0, 0, 0), {
          title,
          command: 'ssmAssociation.compareWithLive',
          arguments: [document.uri],
        }),
      ];
    },
  };
  const registered = languages.registerCodeLensProvider(
    LANGUAGES.map((language) => ({ language })),
    provider,
  );
  const refresh = () => {
    lately.clear();
    changed.fire();
  };
  const listening = session.onDidChange(refresh);
  return {
    refresh,
    dispose: () => {
      for (const one of [registered, listening, changed]) one.dispose();
    },
  };
}

const A_MINUTE = 60_000;
