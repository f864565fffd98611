import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { CodeLensRequest, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { LIVE_SCHEME } from './adapters/livePages.ts';

export const LANGUAGES = ['ssm-association-json', 'ssm-association-yaml'] as const;

/** Commands that the server may name in its actions and lenses. */
const COMMANDS = ['ssmAssociation.createAssociation', 'ssmAssociation.openRuleDocumentation'] as const;

/** The client of our language server, not started. Files of any scheme count, untitled and remote ones too; not live pages. */
export function languageClient(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const client = new LanguageClient(
    'ssmAssociation',
    'SSM Association Language Server',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      documentSelector: LANGUAGES.map((language) => ({ language })),
      initializationOptions: { commands: COMMANDS, lookUps: true },
      middleware: {
        // The server never hears of pages of what is in AWS, so it has nothing to say of them, nor takes them for neighbours.
        didOpen: async (document, next) => (isPage(document) ? undefined : next(document)),
        didChange: async (event, next) => (isPage(event.document) ? undefined : next(event)),
        didClose: async (document, next) => (isPage(document) ? undefined : next(document)),
        // A lens creates, which needs a trusted workspace.
        provideCodeLenses: (document, token, next) => (workspace.isTrusted ? next(document, token) : []),
      },
    },
  );
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => showLenses(client)));
  return client;
}

const isPage = ({ uri }: TextDocument): boolean => uri.scheme === LIVE_SCHEME;

/** Has VS Code ask again for the lenses of the open files. */
function showLenses(client: LanguageClient): void {
  const feature = client.getFeature(CodeLensRequest.method);
  for (const document of workspace.textDocuments) {
    feature.getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  }
}
