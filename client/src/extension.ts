import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { askMfaCode } from './adapters/choose.ts';
import { machineSetting } from './adapters/machineSetting.ts';
import { mementoStore } from './adapters/mementoStore.ts';
import { refusals } from './adapters/refusals.ts';
import { showReport } from './adapters/showReport.ts';
import { associationsView } from './associations/associationsView.ts';
import { newMemory } from './deploy/memory.ts';
import type { Aws } from './deploy/ports.ts';
import { answerLookUps } from './files/answerLookUps.ts';
import { compareCommand } from './files/compareCommand.ts';
import { convertCommand } from './files/convertCommand.ts';
import { copyFileAsCommand } from './files/copyFileAsCommand.ts';
import { createCommand } from './files/createCommand.ts';
import { driftLenses } from './files/driftLenses.ts';
import { folderCommand } from './files/folderCommand.ts';
import { openRuleDocumentation } from './files/openRuleDocumentation.ts';
import { policyCommand } from './files/policyCommand.ts';
import { previewCommand } from './files/previewCommand.ts';
import { languageClient } from './languageClient.ts';
import { newSession } from './session.ts';
import { statusItem } from './statusItem.ts';

let client: LanguageClient | undefined;

/** Starts the language server and registers the commands. AWS code is loaded by the first sign-in, not here. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('SSM Association', { log: true });
  client = languageClient(context);
  const memory = newMemory(mementoStore(context.globalState));
  const session = newSession({
    memory,
    aws: once(() => loadAws(log)),
    tell: (report, resource) => {
      const again = async () => {
        await session.trustAgain(resource);
        await session.signIn(resource);
      };
      showReport(report, { log, again });
    },
  });
  const shown = refusals(client);
  const drift = driftLenses(client, session, memory);
  const changed = () => {
    drift.refresh();
    commands.executeCommand('ssmAssociation.live.refresh');
  };
  const needs = { client, session, memory, log, changed };
  answerLookUps(client, session);
  context.subscriptions.push(
    log,
    session,
    shown,
    drift,
    ...statusItem(session),
    associationsView(context, { session, client, log }),
    command('createAssociation', createCommand({ ...needs, refusals: shown })),
    command('deployFolder', folderCommand(needs)),
    command('compareWithLive', compareCommand(client, session, memory)),
    command('previewTargets', previewCommand(client, session)),
    command('iamPolicy', policyCommand(client, session)),
    command('copyAsCliCommand', copyFileAsCommand(client, session)),
    command('chooseWhere', async () => {
      await session.chooseWhere(window.activeTextEditor?.document.uri);
    }),
    command('convertToJson', convertCommand(client, 'JSON')),
    command('convertToYaml', convertCommand(client, 'YAML')),
    command('openRuleDocumentation', openRuleDocumentation(context)),
    command('showLog', () => log.show()),
  );
  // The client tells the person itself; the commands stay and say what is missing.
  await client.start().catch((cause) => log.error('The language server did not start', cause));
}

export const deactivate = (): Promise<void> | undefined =>
  client?.needsStop() ? client.dispose() : undefined;

const command = (name: string, work: (argument?: unknown) => unknown) =>
  commands.registerCommand(`ssmAssociation.${name}`, work);

/** The bundler turns this import into one of the file beside the extension's (`aws.cjs`). */
async function loadAws(log: LogOutputChannel): Promise<Aws> {
  const { aws } = await import('./adapters/aws.ts');
  return aws({ log: (line) => log.info(line), askMfaCode, endpoints });
}

/** Work that is done at its first call; a failure is not kept. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= work().catch((cause) => {
      kept = undefined;
      throw cause;
    });
    return kept;
  };
}

function endpoints() {
  const configuration = workspace.getConfiguration('ssmAssociation.endpoint');
  const ssm = machineSetting(configuration.inspect('ssm'));
  const sts = machineSetting(configuration.inspect('sts'));
  return { ...(ssm && { ssm }), ...(sts && { sts }) };
}
