import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Position,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Choice, PartChoice } from '../choice.ts';
import { choicesAt } from '../choices.ts';
import type { CompletionChange } from '../formats/format.ts';
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
  if (!cursor) return [];
  const { root, text } = file;
  const typed = text.slice(cursor.typed.start, cursor.typed.end);
  const choices = choicesAt({ kind: requestKind(root), cursor, typed, root, surroundings });
  const partly = PARTING.has(trigger ?? '') && !/[:-] $/.test(text.slice(0, offset));
  return (partly ? choices.filter((choice) => 'part' in choice) : choices).map(
    (choice, index): CompletionItem => {
      const { span, snippet, filter, also } =
        'part' in choice ? changeOf(choice) : file.format.insert(text, cursor, choice.insertion);
      return {
        label: choice.label,
        kind: KINDS[choice.kind],
        detail: choice.detail,
        documentation: { kind: 'markdown', value: choice.words },
        sortText: String(index).padStart(5, '0'),
        filterText: choice.keywords ? `${filter} ${choice.keywords}` : filter,
        ...(choice.beside && { labelDetails: { description: choice.beside } }),
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

/** These ask for the next part of a value, and nothing else: a blank may also indent, or begin a value after a colon. */
const PARTING: ReadonlySet<string> = new Set([' ', '(', '#']);

const changeOf = ({ part: { span, text }, others }: PartChoice): CompletionChange => ({
  span,
  snippet: text,
  filter: text,
  also: others,
});

const KINDS: Readonly<Record<Choice['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  example: CompletionItemKind.Value,
  shape: CompletionItemKind.Struct,
};
