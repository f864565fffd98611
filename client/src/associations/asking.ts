import { ProgressLocation, window } from 'vscode';
import type { Answer } from '../deploy/ports.ts';
import type { Call } from '../deploy/signedIn.ts';
import { lookWords } from './lookWords.ts';
import { shownText } from './shownText.ts';

/**
 * Asks AWS something while `title` is shown with a cancel button. Undefined when the person cancels, and when it fails, which
 * they are told.
 */
export async function asking<T>(
  title: string,
  region: string,
  work: (call: Call) => Promise<Answer<T>>,
): Promise<T | undefined> {
  const answer = await withSignal(title, (signal) => work({ signal }));
  if (answer.ok) return answer.value;
  if (answer.error.name !== 'AbortError') {
    window.showErrorMessage(lookWords(answer.error, region).join(' '));
  }
  return undefined;
}

/** Shows `title` while `work` runs; its cancel button aborts the signal. */
export const withSignal = async <T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: shownText(title), cancellable: true },
    async (_, token) => {
      const controller = new AbortController();
      const listening = token.onCancellationRequested(() => controller.abort());
      try {
        return await work(controller.signal);
      } finally {
        listening.dispose();
      }
    },
  );
