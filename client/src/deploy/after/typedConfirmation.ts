import { accountInWords } from '../placeInWords.ts';
import { plainText } from '../plainText.ts';
import type { Account } from '../ports.ts';

/** What a person types before an association is deleted. */
export interface TypedConfirmation {
  /** The association's name, else that of its document. */
  readonly word: string;
  readonly title: string;
  readonly prompt: string;
  /** What is wrong with a text; undefined once it is the word. */
  wrong(text: string): string | undefined;
}

export interface Deletable {
  readonly associationId: string;
  readonly name?: string;
  readonly document: string;
}

export function typedConfirmation(
  { associationId, name, document }: Deletable,
  account: Account,
  region: string,
): TypedConfirmation {
  // Shown as plain text, so it is asked for as plain text: a person types what they see.
  const word = plainText(name || document, 200);
  const place = `account ${accountInWords(account)}, ${plainText(region)}`;
  return {
    word,
    title: `Delete association ${plainText(associationId)}`,
    prompt:
      `This deletes it from ${place}. It cannot be undone. ` +
      `Type ${name ? 'its name' : 'the name of its document'} to delete it: ${word}`,
    wrong: (text) =>
      text.trim() === word && word !== '' ? undefined : `Type ${word} to delete it from ${place}.`,
  };
}
