import type { LogOutputChannel } from 'vscode';
import { clock } from '../adapters/clock.ts';
import { showReport } from '../adapters/showReport.ts';
import { withProgress } from '../adapters/withProgress.ts';
import { follow } from '../deploy/after/follow.ts';
import { followInWords, progressInWords } from '../deploy/after/followInWords.ts';
import type { LiveAssociation } from '../deploy/live/liveAssociation.ts';
import type { SignedIn } from '../deploy/signedIn.ts';

/** What has begun to run. */
export interface Run {
  readonly associationId: string;
  /** The association before: its last status is not that of this run. */
  readonly before: LiveAssociation | undefined;
}

/** Tells how a run goes on until it ends or the person leaves, then how it ended. One that waits for its schedule needs no word. */
export async function followRun(
  { associationId, before }: Run,
  signedIn: SignedIn,
  log: LogOutputChannel,
): Promise<void> {
  const followed = await withProgress('Following the run', (signal, say) =>
    follow(associationId, {
      signedIn,
      clock,
      call: { signal },
      ...(before && { before }),
      progress: (standing) => say(progressInWords(standing)),
    }),
  );
  if (followed.kind === 'waits') return;
  const { account, region } = signedIn;
  const ending = followInWords(followed, { associationId, account, region });
  if (!ending) return;
  const look = { title: 'Show Executions', does: 'executions', associationId } as const;
  await showReport({ ...ending, actions: [look, ...ending.actions] }, { log, signedIn });
}
