import { type Fault, surely } from './fault.ts';
import { replaceIn, type Span, type Token } from './span.ts';

/**
 * Fields are separated by one space. More spaces are read by every parser known, so they are a hint; tabs and line
 * breaks are not, so they are a warning. `edges` is the level for blanks beside the parentheses.
 */
export function spacing(
  source: string,
  body: Span,
  words: readonly Token[],
  edges: 'hint' | 'warning' = 'hint',
): readonly Fault[] {
  const gaps = [{ end: body.start }, ...words.map(({ span }) => span)].map(({ end }, index) => ({
    start: end,
    end: words[index]?.span.start ?? body.end,
  }));
  const odd = gaps.find(
    ({ start, end }, index) => source.slice(start, end) !== (index > 0 && index < words.length ? ' ' : ''),
  );
  if (!odd) return [];
  const blanks = gaps.map(({ start, end }) => source.slice(start, end)).join('');
  const atEdge = odd.start === body.start || odd.end === body.end;
  return [
    {
      code: 'schedule-spaces',
      level: /[^ ]/.test(blanks) ? 'warning' : atEdge ? edges : 'hint',
      span: odd,
      message: 'Separate the fields by one space each, with none beside the parentheses.',
      fix: surely(replaceIn(source, body, words.map(({ text }) => text).join(' '))),
    },
  ];
}
