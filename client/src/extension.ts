import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { askMfaCode } from './adapters/editor.ts';
import { machineSetting } from './adapters/machineSetting.ts';
import { refusals } from './adapters/refusals.ts';
import { convertCommand } from './convertCommand.ts';
import { createCommand } from './createCommand.ts';
import type { Aws } from './deploy/ports.ts';
import { languageClient } from './languageClient.ts';
import { openRuleDocumentation } from './openRuleDocumentation.ts';

let client: LanguageClient | undefined;

/** Starts the language server and registers the commands. AWS code is loaded by the first creation, not here. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('SSM Association', { log: true });
  client = languageClient(context);
  const shown = refusals(client);
  const create = createCommand({ client, refusals: shown, aws: () => loadAws(log), log });
  context.subscriptions.push(
    log,
    shown,
    commands.registerCommand('ssmAssociation.createAssociation', create),
    commands.registerCommand('ssmAssociation.convertToJson', convertCommand(client, 'JSON')),
    commands.registerCommand('ssmAssociation.convertToYaml', convertCommand(client, 'YAML')),
    commands.registerCommand('ssmAssociation.openRuleDocumentation', openRuleDocumentation(context)),
    commands.registerCommand('ssmAssociation.showLog', () => log.show()),
  );
  // The client tells the person itself; the commands stay and say what is missing.
  await client.start().catch((cause) => log.error('The language server did not start', cause));
}

export const deactivate = (): Promise<void> | undefined =>
  client?.needsStop() ? client.dispose() : undefined;

/** The bundler turns this import into one of the file beside the extension's (`aws.cjs`). */
async function loadAws(log: LogOutputChannel): Promise<Aws> {
  const { aws } = await import('./adapters/aws.ts');
  return aws({ log: (line) => log.info(line), askMfaCode, endpoints });
}

function endpoints() {
  const configuration = workspace.getConfiguration('ssmAssociation.endpoint');
  const ssm = machineSetting(configuration.inspect('ssm'));
  const sts = machineSetting(configuration.inspect('sts'));
  return { ...(ssm && { ssm }), ...(sts && { sts }) };
}
