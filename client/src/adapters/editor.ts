import { ProgressLocation, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PREPARE, type PrepareParams, type PrepareResult } from '../../../server/src/protocol.ts';
import type { Aws, Choose, Ports, Question } from '../deploy/ports.ts';
import type { Summary } from '../deploy/summary.ts';

/** The ports of one creation, on VS Code's windows and the language server. */
export function editorPorts(document: TextDocument, client: LanguageClient, aws: () => Promise<Aws>): Ports {
  const params: PrepareParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  return {
    prepare: () => client.sendRequest<PrepareResult>(PREPARE, params),
    isCurrent: (version) => !document.isClosed && document.version === version,
    aws,
    choose,
    confirm,
    progress,
  };
}

/** One line of text from a person; undefined when they leave. */
export const askMfaCode = (device: string): Promise<string | undefined> =>
  ask({ title: 'MFA code', prompt: `Code shown by ${device}` });

const choose: Choose = async <T>({ title, options, other }: Question<T>): Promise<T | undefined> => {
  const items = options.map((option): QuickPickItem & { option?: typeof option } => ({
    label: option.label,
    ...(option.description !== undefined && { description: option.description }),
    option,
  }));
  const picked = await window.showQuickPick(other ? [...items, { label: other.label }] : items, {
    title,
    placeHolder: title,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.option || !other) return picked?.option?.value;
  const wrong = (text: string) => {
    const read = other.read(text);
    return 'wrong' in read ? read.wrong : undefined;
  };
  const text = await ask({ title, prompt: other.prompt, validateInput: wrong });
  const read = text === undefined ? undefined : other.read(text);
  return read && 'value' in read ? read.value : undefined;
};

async function ask(options: {
  readonly title: string;
  readonly prompt: string;
  readonly validateInput?: (text: string) => string | undefined;
}): Promise<string | undefined> {
  return window.showInputBox({ ...options, ignoreFocusOut: true });
}

const CHANGE = 'Change Profile or Region…';
const CREATE = 'Create Association';

/** Enter takes the first button of a modal, so the first one is harmless; Escape is Cancel. */
async function confirm({ question, lines }: Summary): Promise<'create' | 'change' | 'cancel'> {
  const detail = lines.join('\n');
  const button = await window.showWarningMessage(question, { modal: true, detail }, CHANGE, CREATE);
  return button === CREATE ? 'create' : button === CHANGE ? 'change' : 'cancel';
}

async function progress<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const controller = new AbortController();
      const listener = token.onCancellationRequested(() => controller.abort());
      try {
        return await work(controller.signal);
      } finally {
        listener.dispose();
      }
    },
  );
}
