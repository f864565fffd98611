import { type LogOutputChannel, window } from 'vscode';
import { asking } from '../adapters/asking.ts';
import { showReport } from '../adapters/showReport.ts';
import { withProgress } from '../adapters/withProgress.ts';
import { runNow } from '../deploy/after/runNow.ts';
import { runNowInWords } from '../deploy/after/runNowInWords.ts';
import type { OneLive } from './live.ts';
import { nameOf } from './nameOf.ts';
import { runSummary } from './runSummary.ts';
import { showExecutions } from './showExecutions.ts';

const LOOK = 'Show Executions';
const RUN = 'Run Now';

/** Runs an association now, once a person has read what that reaches and said yes. */
export const runLive =
  (log: LogOutputChannel, refresh: () => void) =>
  async (live: OneLive): Promise<void> => {
    const { association, signedIn } = live;
    const { associationId } = association;
    const name = nameOf(association);
    // The list may be old, and does not tell all that it reaches.
    const now = await asking(`Reading ${name}`, signedIn.region, (call) =>
      signedIn.association(associationId, call),
    );
    if (!now) return;
    const { question, lines } = runSummary(now.request, associationId, signedIn);
    // Enter takes the first button of a modal, so the first one is harmless; Escape is Cancel.
    const button = await window.showWarningMessage(
      question,
      { modal: true, detail: lines.join('\n') },
      LOOK,
      RUN,
    );
    if (button === LOOK) return showExecutions(live);
    if (button !== RUN) return;
    const started = await withProgress(`Starting ${name}`, (signal) =>
      runNow(associationId, signedIn, { signal }),
    );
    if (started.kind === 'started') refresh();
    const ending = runNowInWords(started, associationId);
    if (ending) await showReport(ending, { log, signedIn });
  };
