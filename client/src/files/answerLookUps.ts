import { workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LOOK_UP, type LookUpParams, type LookUpResult } from '../../../server/src/protocol.ts';
import { clock } from '../adapters/clock.ts';
import { accountLookUps } from '../deploy/accountLookUps.ts';
import type { Session } from '../session.ts';

/**
 * Lets completion know what is in the account: only while somebody is signed in, and only when they have allowed it on this machine;
 * a workspace cannot.
 */
export function answerLookUps(client: LanguageClient, session: Session): void {
  const lookUps = accountLookUps(clock);
  client.onRequest(LOOK_UP, async ({ uri, lookUps: wanted }: LookUpParams, token): Promise<LookUpResult> => {
    const signedIn = isAllowed() ? session.current(client.protocol2CodeConverter.asUri(uri)) : undefined;
    if (!signedIn || !workspace.isTrusted) return null;
    const controller = new AbortController();
    const listening = token.onCancellationRequested(() => controller.abort());
    // Completion that comes late is in the way.
    const timer = setTimeout(() => controller.abort(), LONGEST);
    try {
      return { account: await lookUps.answer(wanted, signedIn, controller.signal) };
    } finally {
      clearTimeout(timer);
      listening.dispose();
    }
  });
}

function isAllowed(): boolean {
  const configuration = workspace.getConfiguration('ssmAssociation');
  return configuration.inspect<boolean>('completeFromAccount')?.globalValue === true;
}

const LONGEST = 5000;
