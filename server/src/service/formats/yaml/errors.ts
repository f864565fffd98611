import type { ErrorCode, YAMLError } from 'yaml';
import type { Problem } from '../../problem.ts';
import { mistake, writing } from '../mistake.ts';
import { type Composition, errorsOf } from './compose.ts';
import { type Draft, writtenSpan } from './draft.ts';

/** The first error of a document that keeps what follows it from being read. */
export const firstBreak = (document: Composition): YAMLError | undefined =>
  errorsOf(document).find(({ code }) => !LOOSE.has(code));

/** What breaks off reading and has no name of its own. */
export const breakProblem = (draft: Draft, { code, message, pos: [start, end] }: YAMLError): Problem =>
  mistake('syntax', writtenSpan(draft, { start, end }), wordsFor(code, message));

/** Errors that end where they stand. */
export function looseProblems(draft: Draft, document: Composition): readonly Problem[] {
  return errorsOf(document).flatMap(({ code, pos: [start, end] }) => {
    const words = LOOSE.get(code);
    if (!words) return [];
    if (code !== 'BAD_DQ_ESCAPE') return [mistake('syntax', writtenSpan(draft, { start, end }), words)];
    const span = writtenSpan(draft, { start, end: start + 2 });
    const sequence = draft.text.slice(start, start + 2);
    const meant = sequence === "\\'" ? "'" : `\\${sequence}`;
    return [mistake('invalid-escape', span, `${sequence} ${words}`, writing(`Write ${meant}`, span, meant))];
  });
}

const LOOSE: ReadonlyMap<ErrorCode, string> = new Map<ErrorCode, string>([
  ['ALIAS_PROPS', 'A reference cannot have an anchor or tag of its own.'],
  ['BAD_ALIAS', 'An anchor and a reference need a name.'],
  ['BAD_COLLECTION_TYPE', ''],
  ['BAD_DQ_ESCAPE', 'means nothing in double quotes: write the backslash twice.'],
  ['BAD_PROP_ORDER', 'An anchor or tag stands behind the dash or the colon.'],
  ['BAD_SCALAR_START', 'Text that starts with this character needs quotes.'],
  ['MULTIPLE_ANCHORS', 'A value can have one anchor.'],
  ['MULTIPLE_TAGS', 'A value can have one tag.'],
  ['TAG_RESOLVE_FAILED', ''],
]);

const wordsFor = (code: ErrorCode, message: string): string =>
  message.startsWith('Block scalar header')
    ? 'The text starts on the line below: only -, + or a digit may follow | or >.'
    : (BREAKS[code] ?? 'From here on this cannot be read.');

const BREAKS: Partial<Record<ErrorCode, string>> = {
  BAD_DIRECTIVE: 'This line is no directive that YAML knows.',
  BAD_INDENT: 'This line is not lined up with those it belongs to.',
  BLOCK_AS_IMPLICIT_KEY: 'A mapping cannot start here: put the text in quotes, or start on a new line.',
  BLOCK_IN_FLOW: 'Inside brackets, lists and mappings are written with brackets too.',
  MULTILINE_IMPLICIT_KEY: 'A name stands on one line, with its colon.',
  TAB_AS_INDENT: 'YAML is indented by spaces.',
};
