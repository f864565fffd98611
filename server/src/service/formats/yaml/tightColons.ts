import type { Problem } from '../../problem.ts';
import { mistake, writing } from '../mistake.ts';
import { type Draft, writtenSpan } from './draft.ts';
import type { Lexeme } from './lexemes.ts';

/** `{ Key:{ … } }`: behind an unquoted name the AWS CLI wants a space before the bracket [RUN]. */
export function tightColons(draft: Draft, lexemes: readonly Lexeme[]): readonly Problem[] {
  const found: Problem[] = [];
  for (const [index, { kind, text, start, end }] of lexemes.entries()) {
    if (kind !== 'sign' || text !== ':') continue;
    const name = lexemes[index - 1];
    const next = lexemes[index + 1];
    if (name?.kind !== 'scalar' || name.end !== start || next?.kind !== 'sign') continue;
    if (next.text !== '[' && next.text !== '{') continue;
    const span = writtenSpan(draft, { start: name.start, end });
    const fix = writing('Add the space', writtenSpan(draft, { start: end, end }), ' ');
    found.push(mistake('missing-space', span, `Put a space after the colon: ${name.text}: …`, fix));
  }
  return found;
}
