import { spanAt, suggesting, writing } from '../mistake.ts';
import { type Reader, startsValue } from './reader.ts';
import type { Token } from './tokens.ts';

/** Takes the colon behind a name, or what was typed in its place or around it. */
export function takeColon(reader: Reader, text: string): Token | undefined {
  const { peek, take, say } = reader;
  if (reader.isGlued() && peek(1).kind === ':') takeStray(reader);
  const { span, kind } = peek();
  const sign = kind === 'word' && startsValue(peek(1)) && /^\W+$/.test(text.slice(span.start, span.end));
  if (sign) say('missing-colon', span, 'A colon belongs here.', writing('Write a colon', span, ':'));
  const colon = sign || kind === ':' ? take() : undefined;
  while (peek().kind === ':') {
    const extra = take();
    say('extra-colon', extra.span, 'One colon is enough.', writing('Remove the colon', extra.span, ''));
  }
  return colon;
}

/** Takes bare text that hangs on what stands before it; gives it back where it stands in place of a comma. */
export function takeStray({ take, peek, say }: Reader): Token | undefined {
  const stray = take();
  const alone = startsValue(peek());
  const fix = alone ? writing('Write a comma', stray.span, ',') : suggesting('Remove it', stray.span, '');
  say('stray-text', stray.span, 'This text belongs to nothing.', fix);
  return alone ? stray : undefined;
}

export function missingComma({ previous, say }: Reader): void {
  const end = previous().span.end;
  const fix = writing('Add the comma', spanAt(end), ',');
  say('missing-comma', { start: end - 1, end }, 'A comma is missing after this.', fix);
}
