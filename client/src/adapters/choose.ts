import { type InputBoxOptions, type QuickPickItem, window } from 'vscode';
import type { Choose, Question } from '../deploy/ports.ts';
import { shownText } from './shownText.ts';

/** Asks by a list that stays until the person picks or leaves. */
export const choose: Choose = async <T>({ title, options, other }: Question<T>): Promise<T | undefined> => {
  const items = options.map((option): QuickPickItem & { option?: typeof option } => ({
    label: shownText(option.label),
    ...(option.description !== undefined && { description: shownText(option.description) }),
    ...(option.detail !== undefined && { detail: shownText(option.detail, 300) }),
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

/** One line of text from a person; undefined when they leave. */
export const askMfaCode = (device: string): Promise<string | undefined> =>
  ask({ title: 'MFA code', prompt: `Code shown by ${shownText(device)}` });

async function ask(options: InputBoxOptions): Promise<string | undefined> {
  return window.showInputBox({ ...options, ignoreFocusOut: true });
}
