import { ProgressLocation, window } from 'vscode';
import type { Progress } from '../deploy/ports.ts';
import { shownText } from './shownText.ts';

/** A notification that tells how far `work` is, with a cancel button. */
export const withProgress: Progress = async (title, work) =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: shownText(title), cancellable: true },
    async (progress, token) => {
      const controller = new AbortController();
      const listener = token.onCancellationRequested(() => controller.abort());
      try {
        return await work(controller.signal, (words) => progress.report({ message: shownText(words) }));
      } finally {
        listener.dispose();
      }
    },
  );
