import { window } from 'vscode';
import type { Answer } from '../deploy/ports.ts';
import type { Call } from '../deploy/signedIn.ts';
import { lookWords } from './lookWords.ts';
import { withProgress } from './withProgress.ts';

/**
 * Asks AWS something while `title` is shown with a cancel button. Undefined when the person cancels, and when it fails, which
 * they are told.
 */
export async function asking<T>(
  title: string,
  region: string,
  work: (call: Call) => Promise<Answer<T>>,
): Promise<T | undefined> {
  const answer = await withProgress(title, (signal) => work({ signal }));
  if (answer.ok) return answer.value;
  if (answer.error.name !== 'AbortError') {
    window.showErrorMessage(lookWords(answer.error, region).join(' '));
  }
  return undefined;
}
