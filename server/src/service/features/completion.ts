import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Position,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Choice } from '../choice.ts';
import { choicesAt } from '../choices.ts';
import { plainText } from '../plainText.ts';
import { requestKind } from '../requestKind.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';

export interface CompletionOptions {
  /** The character whose typing asked, if one did. */
  readonly trigger?: string | undefined;
  /** For editors that do not know snippets. */
  readonly plain?: boolean;
}

/** What may be written at the cursor: the missing fields of an object, required ones first, or the values of a field. */
export function completion(
  file: SourceFile,
  position: Position,
  surroundings: Surroundings = {},
  { trigger, plain = false }: CompletionOptions = {},
): CompletionItem[] {
  const offset = file.offsetAt(position);
  const cursor = file.format.cursor(file.text, offset);
  // A blank asks for something after a colon or a dash; anywhere else it only indents or parts words.
  const asked = trigger !== ' ' || /[:-] $/.test(file.text.slice(0, offset));
  if (!cursor || !asked) return [];
  const { root } = file;
  return choicesAt({ kind: requestKind(root), cursor, root, surroundings }).map(
    (choice, index): CompletionItem => {
      const { span, snippet, filter, also } = file.format.insert(file.text, cursor, choice.insertion);
      return {
        label: choice.label,
        kind: KINDS[choice.kind],
        detail: choice.detail,
        documentation: { kind: 'markdown', value: choice.words },
        sortText: String(index).padStart(3, '0'),
        filterText: filter,
        insertTextFormat: plain ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
        textEdit: TextEdit.replace(file.rangeOf(span), plain ? plainText(snippet) : snippet),
        ...(also.length > 0 && {
          additionalTextEdits: also.map((change) => TextEdit.replace(file.rangeOf(change.span), change.text)),
        }),
        ...(choice.deprecated && { tags: [CompletionItemTag.Deprecated] }),
      };
    },
  );
}

const KINDS: Readonly<Record<Choice['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  example: CompletionItemKind.Value,
  shape: CompletionItemKind.Struct,
};
