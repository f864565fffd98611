import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from './lsp.ts';
import { FIX_ALL, SORT_FIELDS } from './service/index.ts';

/** What the server answers. */
export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: TextDocumentSyncKind.Incremental,
  diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  hoverProvider: true,
  inlayHintProvider: true,
  completionProvider: { triggerCharacters: ['"', ':', ' ', '(', '#'] },
  signatureHelpProvider: { triggerCharacters: ['(', ' '] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, SORT_FIELDS] },
  definitionProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  documentSymbolProvider: true,
  selectionRangeProvider: true,
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What an editor can do, as far as answers depend on it. */
export interface Abilities {
  /** Asks for diagnostics by itself; to any other they are sent. */
  readonly pulls: boolean;
  /** Asks again for diagnostics when told to. */
  readonly refreshes: boolean;
  readonly hasSettings: boolean;
  readonly snippets: boolean;
  /** Shows where a definition was asked from, too. */
  readonly links: boolean;
  /** Can be asked what an account has, as it says in its `initializationOptions.lookUps`. */
  readonly lookUps: boolean;
  /** Commands of its own, as it says in its `initializationOptions.commands`. */
  readonly commands: readonly string[];
}

export const abilities = (
  { textDocument = {}, workspace = {} }: ClientCapabilities,
  options?: unknown,
): Abilities => ({
  pulls: textDocument.diagnostic !== undefined,
  refreshes: workspace.diagnostics?.refreshSupport === true,
  hasSettings: workspace.configuration === true,
  snippets: textDocument.completion?.completionItem?.snippetSupport === true,
  links: textDocument.definition?.linkSupport === true,
  lookUps: optionOf(options, 'lookUps') === true,
  commands: commandsIn(options),
});

function commandsIn(options: unknown): readonly string[] {
  const commands = optionOf(options, 'commands');
  return Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [];
}

const optionOf = (options: unknown, name: string): unknown =>
  typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
