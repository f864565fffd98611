import { commands, type ExtensionContext, Uri } from 'vscode';

/** The command that shows what the documentation says of a problem, by its code; without one, its first page. */
export function openRuleDocumentation({ extensionUri }: ExtensionContext) {
  const page = Uri.joinPath(extensionUri, 'docs', 'rules.md');
  return async (code?: unknown): Promise<void> => {
    const fragment = typeof code === 'string' && /^[a-z-]+$/.test(code) ? code : '';
    await commands.executeCommand('markdown.showPreview', page.with({ fragment }));
  };
}
