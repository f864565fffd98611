import type { Problem } from '../../problem.ts';
import { mistake, writing } from '../mistake.ts';
import { type Draft, writtenSpan } from './draft.ts';
import type { Lexeme } from './lexemes.ts';

/** `{ Key:{ … } }`: behind an unquoted name the AWS CLI wants a space before the bracket [RUN]. */
export const tightColons = (draft: Draft, lexemes: readonly Lexeme[]): readonly Problem[] =>
  lexemes.flatMap(({ kind, text, start, end }, index) => {
    const name = lexemes[index - 1];
    const next = lexemes[index + 1];
    if (kind !== 'sign' || text !== ':' || name?.kind !== 'scalar' || !next || !/^[[{]$/.test(next.text))
      return [];
    const span = writtenSpan(draft, { start: name.start, end });
    const after = writtenSpan(draft, { start: end, end });
    return name.end === start && next.kind === 'sign'
      ? [
          mistake(
            'missing-space',
            span,
            `Put a space after the colon: ${name.text}: …`,
            writing('Add the space', after, ' '),
          ),
        ]
      : [];
  });
