import {
  commands,
  type LogOutputChannel,
  type Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PreparedProblem } from '../../server/src/protocol.ts';
import { editorPorts } from './adapters/editor.ts';
import type { Refusals } from './adapters/refusals.ts';
import { showReport } from './adapters/showReport.ts';
import { createAssociation } from './deploy/createAssociation.ts';
import { newMemory } from './deploy/memory.ts';
import { plainText } from './deploy/plainText.ts';
import type { Aws } from './deploy/ports.ts';
import { report } from './deploy/report.ts';
import { LANGUAGES } from './languageClient.ts';

export interface CreateCommand {
  readonly client: LanguageClient;
  readonly refusals: Refusals;
  readonly aws: () => Promise<Aws>;
  readonly log: LogOutputChannel;
}

/** The command Create Association: for the file of a menu or of a lens, else the one in the active editor. */
export function createCommand({ client, refusals, aws, log }: CreateCommand) {
  const memory = newMemory();
  return async (resource?: unknown): Promise<void> => {
    if (!workspace.isTrusted) return explainTrust();
    // The server's lens says the address as text.
    const uri = typeof resource === 'string' ? client.protocol2CodeConverter.asUri(resource) : resource;
    const document =
      uri instanceof Uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
    if (!document || !isAssociation(document)) return explainFiles();
    const key = document.uri.toString();
    if (!memory.running.has(key)) refusals.clear(document);

    const outcome = await createAssociation(key, editorPorts(document, client, aws), memory);
    if (outcome.kind === 'invalid') reveal(document, rangesOf(outcome.errors, client)[0]);
    if (outcome.kind === 'failed') {
      const { failure } = outcome;
      log.error(`Create Association: ${plainText(failure.name)}, ${failure.outcome}`);
      // Not being able to point at a field must not keep the message back.
      const [first] = await refusals.show(document, failure).catch(() => []);
      reveal(document, first?.range);
    }
    const ending = report(outcome);
    if (ending) await showReport(ending, () => log.show());
  };
}

const isAssociation = ({ languageId }: TextDocument): boolean =>
  LANGUAGES.some((language) => language === languageId);

const rangesOf = (problems: readonly PreparedProblem[], client: LanguageClient): Range[] =>
  problems.map(({ range }) => client.protocol2CodeConverter.asRange(range));

/** Takes the person to a place; the message does not wait for it. */
function reveal(document: TextDocument, selection: Range | undefined): void {
  if (selection) window.showTextDocument(document, { selection });
}

async function explainTrust(): Promise<void> {
  const manage = 'Manage Workspace Trust';
  const picked = await window.showWarningMessage(
    'Creating an association uses your AWS credentials, so it needs a trusted workspace. Editing works without.',
    manage,
  );
  if (picked === manage) await commands.executeCommand('workbench.trust.manage');
}

async function explainFiles(): Promise<void> {
  const change = 'Change Language Mode';
  const picked = await window.showWarningMessage(
    'This is not an association file. Name it something.association.json, .yaml or .yml, or choose SSM Association as its language.',
    change,
  );
  if (picked === change) await commands.executeCommand('workbench.action.editor.changeLanguageMode');
}
