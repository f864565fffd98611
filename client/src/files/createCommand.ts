import { type LogOutputChannel, type Range, type TextDocument, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PreparedProblem } from '../../../server/src/protocol.ts';
import { editorPorts } from '../adapters/editor.ts';
import type { Refusals } from '../adapters/refusals.ts';
import { showReport } from '../adapters/showReport.ts';
import { deployFile } from '../deploy/deployFile.ts';
import type { Memory } from '../deploy/memory.ts';
import type { Outcome } from '../deploy/outcome.ts';
import { plainText } from '../deploy/plainText.ts';
import { report } from '../deploy/report.ts';
import { folderOf, type Session } from '../session.ts';
import { associationFile } from './associationFile.ts';
import { fileKey } from './fileKey.ts';
import { followRun } from './followRun.ts';

export interface CreateCommand {
  readonly client: LanguageClient;
  readonly refusals: Refusals;
  readonly session: Session;
  readonly memory: Memory;
  readonly log: LogOutputChannel;
  /** Something in AWS is not as it was. */
  readonly changed: () => void;
}

/** The command Create Association: for the file of a menu or of a lens, else the one in the active editor. */
export function createCommand(needs: CreateCommand) {
  const { client, refusals, session, memory, log, changed } = needs;
  return async function create(resource?: unknown): Promise<void> {
    const document = await associationFile(client, resource);
    if (!document) return;
    const key = fileKey(document);
    if (!memory.running.has(key)) refusals.clear(document);

    const ports = editorPorts(document, client, () => session.aws(document.uri));
    const outcome = await deployFile({ uri: key, folder: folderOf(document.uri) }, ports, memory);
    if (outcome.kind === 'invalid') reveal(document, rangesOf(outcome.errors, client)[0]);
    if (outcome.kind === 'failed') {
      const { failure } = outcome;
      log.error(`Create Association: ${plainText(failure.name)}, ${failure.outcome}`);
      // Not being able to point at a field must not keep the message back.
      const [first] = await refusals.show(document, failure).catch(() => []);
      reveal(document, first?.range);
    }
    if (outcome.kind !== 'cancelled' && outcome.kind !== 'running') changed();
    const ending = report(outcome);
    await Promise.all([
      ending &&
        showReport(ending, {
          log,
          ...('signedIn' in outcome && { signedIn: outcome.signedIn }),
          again: async () => {
            await session.trustAgain(document.uri);
            await create(document.uri);
          },
        }),
      follow(outcome, log, changed),
    ]);
  };
}

/** What has just begun to run is followed to its end. */
async function follow(outcome: Outcome, log: LogOutputChannel, changed: () => void): Promise<void> {
  const runs = outcome.kind === 'created' || (outcome.kind === 'updated' && outcome.ran);
  if (!runs) return;
  const before = outcome.kind === 'updated' ? outcome.before : undefined;
  await followRun({ associationId: outcome.associationId, before }, outcome.signedIn, log);
  changed();
}

const rangesOf = (problems: readonly PreparedProblem[], client: LanguageClient): Range[] =>
  problems.map(({ range }) => client.protocol2CodeConverter.asRange(range));

/** Takes the person to a place; the message does not wait for it. */
function reveal(document: TextDocument, selection: Range | undefined): void {
  if (selection) window.showTextDocument(document, { selection });
}
