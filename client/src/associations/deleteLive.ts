import { type LogOutputChannel, window } from 'vscode';
import { shownText } from '../adapters/shownText.ts';
import { showReport } from '../adapters/showReport.ts';
import { withProgress } from '../adapters/withProgress.ts';
import { remove } from '../deploy/after/remove.ts';
import { removeInWords } from '../deploy/after/removeInWords.ts';
import { typedConfirmation } from '../deploy/after/typedConfirmation.ts';
import type { OneLive } from './live.ts';
import { nameOf } from './nameOf.ts';

/** Deletes an association, once a person has typed its name. */
export const deleteLive =
  (log: LogOutputChannel, refresh: () => void) =>
  async ({ association, signedIn }: OneLive): Promise<void> => {
    const { associationId } = association;
    const { title, prompt, wrong } = typedConfirmation(association, signedIn.account, signedIn.region);
    const shownWrong = (text: string) => {
      const words = wrong(text);
      return words && shownText(words, LONGEST);
    };
    const typed = await window.showInputBox({
      title,
      prompt: shownText(prompt, LONGEST),
      validateInput: shownWrong,
      ignoreFocusOut: true,
    });
    if (typed === undefined || wrong(typed) !== undefined) return;
    const removed = await withProgress(`Deleting ${nameOf(association)}`, (signal) =>
      remove(associationId, signedIn, { signal }),
    );
    if (removed.kind !== 'cancelled') refresh();
    const ending = removeInWords(removed, associationId);
    if (ending) await showReport(ending, { log, signedIn });
  };

/** A box shows all of it, on several lines. */
const LONGEST = 1000;
