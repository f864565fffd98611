import type { Problem } from '../../problem.ts';
import type { Span } from '../../tree.ts';
import { MAXIMUM_PROBLEMS } from '../limits.ts';
import { lineEnd } from '../lines.ts';
import { mistake, suggesting, writing } from '../mistake.ts';
import { type Draft, masked, writtenSpan } from './draft.ts';
import { depthsOf, isHeader, type Lexeme } from './lexemes.ts';
import { quoted } from './scalar.ts';

/** Text that a person means as one word and YAML does not: named, and read as that word from here on. */
export interface Sprung {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** The traps that spring before `until`: `{{ssm:x}}`, `*` and words that start with `@`, without quotes. */
export function traps(draft: Draft, lexemes: readonly Lexeme[], until: number): Sprung {
  const depths = depthsOf(lexemes);
  const anchors = new Set<string>();
  const found: Trap[] = [];
  let reached = 0;
  let inBlockScalar = false;
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.start >= until || found.length >= MAXIMUM_PROBLEMS) break;
    const flow = (depths[index] ?? 0) > 0;
    const trap =
      lexeme.start < reached || (inBlockScalar && lexeme.kind === 'scalar')
        ? undefined
        : trapAt(draft.text, lexemes, index, flow, anchors);
    if (lexeme.kind === 'scalar' || lexeme.kind === 'sign') inBlockScalar = isHeader(lexeme, flow);
    if (lexeme.text.startsWith('&')) anchors.add(lexeme.text.slice(1));
    if (!trap) continue;
    found.push(trap);
    reached = trap.span.end;
  }
  return {
    draft: masked(
      draft,
      found.map(({ span }) => span),
    ),
    problems: found.map((trap) => problemOf(draft, trap)),
  };
}

interface Trap {
  readonly span: Span;
  readonly kind: 'bare-reference' | 'bare-star' | 'unknown-anchor' | 'reserved-character';
}

function trapAt(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  flow: boolean,
  anchors: ReadonlySet<string>,
): Trap | undefined {
  const lexeme = lexemes[index];
  if (!lexeme || (lexeme.kind !== 'sign' && lexeme.kind !== 'scalar')) return undefined;
  const { kind, start } = lexeme;
  const next = lexemes[index + 1];
  // Inside brackets even `a-{{ssm:x}}` falls apart, at its brace.
  const opensLate = flow && kind === 'scalar' && text.startsWith('{{', lexeme.end);
  if (
    opensLate ||
    (kind === 'sign' && lexeme.text === '{' && next?.text === '{' && next.start === lexeme.end)
  ) {
    return { span: { start, end: wordEnd(text, start, flow) }, kind: 'bare-reference' };
  }
  if (kind === 'sign' && lexeme.text.startsWith('*')) {
    const name = lexeme.text.slice(1);
    if (anchors.has(name)) return undefined;
    const span = { start, end: Math.max(lexeme.end, wordEnd(text, start, flow)) };
    return { span, kind: /\w/.test(name) ? 'unknown-anchor' : 'bare-star' };
  }
  if (kind === 'scalar' && /^[@`%,|>]/.test(lexeme.text)) {
    const end = Math.min(Math.max(wordEnd(text, start, flow), start + 1), lineEnd(text, start));
    return { span: { start, end }, kind: 'reserved-character' };
  }
  return undefined;
}

/** Where text on one line that was meant as one word ends: at a comment, at a colon, inside brackets at a comma. */
function wordEnd(text: string, start: number, flow: boolean): number {
  const line = text.slice(start, lineEnd(text, start));
  const word = flow
    ? (/^(?:\{\{[^{}]*\}\}|(?!\s+#|:\s|:$)[^,[\]{}])+/.exec(line)?.[0] ?? /^\{*[^,\]}]*/.exec(line)?.[0])
    : /^(?:\{\{[^{}]*\}\}|(?!\s+#|:\s|:$).)+/.exec(line)?.[0];
  return start + (word ?? '').trimEnd().length;
}

function problemOf(draft: Draft, { span: { start, end }, kind }: Trap): Problem {
  const span = writtenSpan(draft, { start, end });
  const source = draft.text.slice(start, end);
  const title = `Put ${source} in quotes`;
  const fix = writing(title, span, quoted(source));
  switch (kind) {
    case 'bare-reference':
      return mistake(
        kind,
        span,
        'A value that starts with {{ is a mapping to YAML. Put all of it in quotes.',
        fix,
      );
    case 'bare-star':
      return mistake(kind, span, 'A word that starts with * is a reference to YAML. Put it in quotes.', fix);
    case 'unknown-anchor':
      return mistake(
        kind,
        span,
        `${source} refers to &${source.slice(1)}, which is nowhere above. If it is text, put it in quotes.`,
        suggesting(title, span, quoted(source)),
      );
    case 'reserved-character':
      return mistake(
        kind,
        span,
        `A word cannot start with ${source.charAt(0)} in YAML. Put it in quotes.`,
        fix,
      );
  }
}
