import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Position,
  TextEdit,
} from 'vscode-languageserver-types';
import { type Choice, choicesAt } from '../choices.ts';
import { requestKind } from '../requestKind.ts';
import type { SourceFile } from '../sourceFile.ts';

/**
 * What may be written at the cursor: the missing fields of an object, required ones first, or the values of a field.
 * `trigger` is the character whose typing asked, if one did.
 */
export function completion(file: SourceFile, position: Position, trigger?: string): CompletionItem[] {
  const offset = file.offsetAt(position);
  const cursor = file.format.cursor(file.text, offset);
  // A blank asks for something after a colon or a dash; anywhere else it only indents or parts words.
  const asked = trigger !== ' ' || /[:-] $/.test(file.text.slice(0, offset));
  if (!cursor || !asked) return [];
  return choicesAt(requestKind(file.root), cursor).map((choice, index): CompletionItem => {
    const { span, snippet, filter, also } = file.format.insert(file.text, cursor, choice.insertion);
    return {
      label: choice.label,
      kind: KINDS[choice.kind],
      detail: choice.detail,
      documentation: { kind: 'markdown', value: choice.words },
      sortText: String(index).padStart(3, '0'),
      filterText: filter,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: TextEdit.replace(file.rangeOf(span), snippet),
      ...(also.length > 0 && {
        additionalTextEdits: also.map((change) => TextEdit.replace(file.rangeOf(change.span), change.text)),
      }),
      ...(choice.deprecated && { tags: [CompletionItemTag.Deprecated] }),
    };
  });
}

const KINDS: Readonly<Record<Choice['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  example: CompletionItemKind.Value,
  shape: CompletionItemKind.Struct,
};
