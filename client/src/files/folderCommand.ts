import { commands, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clock } from '../adapters/clock.ts';
import { confirm } from '../adapters/editor.ts';
import { explainTrust } from '../adapters/explainTrust.ts';
import { livePages } from '../adapters/livePages.ts';
import { withProgress } from '../adapters/withProgress.ts';
import { carryOut } from '../deploy/folder/carryOut.ts';
import { confirmation } from '../deploy/folder/confirmation.ts';
import { planInWords, summaryInWords } from '../deploy/folder/countsInWords.ts';
import type { FolderPorts, Plan } from '../deploy/folder/plan.ts';
import { planFolder } from '../deploy/folder/planFolder.ts';
import { planTable } from '../deploy/folder/planTable.ts';
import { summaryTable } from '../deploy/folder/summaryTable.ts';
import type { Memory } from '../deploy/memory.ts';
import { plainText } from '../deploy/plainText.ts';
import { failureInWords } from '../deploy/report.ts';
import { waitingWords } from '../deploy/waitingWords.ts';
import type { Session } from '../session.ts';
import { folderFiles } from './folderFiles.ts';

export interface FolderCommand {
  readonly client: LanguageClient;
  readonly session: Session;
  readonly memory: Memory;
  readonly log: LogOutputChannel;
  readonly changed: () => void;
}

/** The command Create or Update a Folder: a plan as a page, one question, the work at AWS's rate, a summary that can be saved. */
export function folderCommand({ client, session, memory, log, changed }: FolderCommand) {
  return async (resource?: unknown): Promise<void> => {
    if (!workspace.isTrusted) return explainTrust();
    const folder = resource instanceof Uri ? resource : (await window.showWorkspaceFolderPick())?.uri;
    const signedIn = folder && (await session.signIn(folder));
    if (!folder || !signedIn) return;
    const name = plainText(workspace.asRelativePath(folder));
    const ports: FolderPorts = { signedIn, memory, clock };
    const planned = await withProgress(`Planning ${name}`, async (signal, say) => {
      const files = await folderFiles(client, folder, signal, say);
      return planFolder(files, ports, { signal, say, ...waitingWords(say) });
    });
    if (planned.kind === 'cancelled') return;
    if (planned.kind === 'failed') {
      window.showErrorMessage(failureInWords(planned.failure, 'Nothing was sent.', planned.failure.command));
      return;
    }
    const { plan } = planned;
    const page = livePages.show(`Plan for ${name}`, planTable(plan), 'markdown', `plan ${folder}`);
    await livePages.open(page);
    await preview(page);
    await carryOutPlan(plan);

    async function carryOutPlan(plan: Plan): Promise<void> {
      const question = confirmation(plan);
      if (!question) {
        window.showInformationMessage(`Nothing to do for ${name}: ${planInWords(plan)}.`);
        return;
      }
      const answer = await confirm(question);
      if (answer === 'change') {
        if (await session.chooseWhere(folder)) window.showInformationMessage('Plan the folder once more.');
        return;
      }
      if (answer !== 'yes') return;
      const summary = await withProgress(`Deploying ${name}`, (signal, say) =>
        carryOut(plan, ports, { signal, say, ...waitingWords(say) }),
      );
      changed();
      log.info(`Folder: ${summaryInWords(summary)}`);
      const opened = await workspace.openTextDocument({
        language: 'markdown',
        content: summaryTable(summary),
      });
      await window.showTextDocument(opened, { preview: false });
      await preview(opened.uri);
      const ended = summary.ended === undefined ? '' : ' It did not come to its end; run it again to go on.';
      const show = ended ? window.showWarningMessage : window.showInformationMessage;
      show(`${name}: ${summaryInWords(summary)}.${ended}`);
    }
  };
}

/** Tables read better drawn. Who has turned off VS Code's own Markdown extension reads the text, which is open as well. */
async function preview(markdown: Uri): Promise<void> {
  await commands.executeCommand('markdown.showPreview', markdown).then(undefined, () => {});
}
