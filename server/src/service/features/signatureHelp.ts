import type { Position, SignatureHelp, SignatureInformation } from 'vscode-languageserver-types';
import { escapeMarkdown } from '../fieldWords.ts';
import { requestKind } from '../requestKind.ts';
import { describe } from '../schedule/describe.ts';
import { type FieldAt, fieldAt } from '../schedule/fieldAt.ts';
import { parseSchedule } from '../schedule/schedule.ts';
import { scheduleCursor } from '../scheduleCursor.ts';
import type { SourceFile } from '../sourceFile.ts';

/**
 * Which field of `cron(…)`, `rate(…)` or `at(…)` the cursor is in, what may stand there and what the value there
 * means; also while quotes and parentheses are open.
 */
export function signatureHelp(file: SourceFile, position: Position): SignatureHelp | undefined {
  const { root, text } = file;
  const cursor = file.format.cursor(text, file.offsetAt(position));
  const typed = cursor && text.slice(cursor.typed.start, cursor.typed.end);
  const at = cursor && typed !== undefined && scheduleCursor(cursor, typed, requestKind(root));
  const field = at ? fieldAt(at.source, at.offset) : undefined;
  if (!at || !field) return undefined;
  // Past the last field nothing is active.
  return { signatures: [signatureOf(field, at.source)], activeSignature: 0, activeParameter: field.index };
}

function signatureOf(at: FieldAt, source: string): SignatureInformation {
  const { label, parameters, fields } = at.signature;
  const { schedule } = parseSchedule(source);
  const words = schedule ? `${describe(schedule)}.` : at.field ? '' : 'One field too many.';
  return {
    label,
    ...(words && { documentation: markdown(escapeMarkdown(words)) }),
    parameters: parameters.map(({ start, end }, index) => ({
      label: [start, end],
      documentation: markdown(
        fieldInMarkdown(fields[index]?.values ?? '', index === at.index ? at : undefined, source),
      ),
    })),
  };
}

/** What may stand in a field, and for the one at the cursor what stands there. */
function fieldInMarkdown(values: string, at: FieldAt | undefined, source: string): string {
  const here =
    at?.meaning && `\n\n\`${source.slice(at.span.start, at.span.end)}\`: ${escapeMarkdown(at.meaning)}`;
  return `${escapeMarkdown(values)}${here || ''}`;
}

const markdown = (value: string) => ({ kind: 'markdown', value }) as const;
