import { isBlank, lineEnd } from '../lines.ts';
import { mistake, writing } from '../mistake.ts';
import { hasOddQuotes, innerQuotes, quoteInKey } from './mendQuotes.ts';
import { at, decode, ESCAPE, meantOf, part, stringToken, VALID_ESCAPE } from './text.ts';
import type { Mended, Place } from './tokens.ts';

/** Reads a string that starts with a double quote at `start` and is not valid JSON, as it was meant. */
export function mendString(text: string, start: number, place: Place): Mended {
  const source = at(QUOTED, text, start);
  if (source === undefined) {
    return (
      severalLines(text, start, place) ?? unclosed(text.slice(start, lineEnd(text, start)), start, place)
    );
  }
  const next = text.charAt(start + source.length);
  if (/^[\s,:{}[\]"/;=]?$/.test(next)) {
    // A quote behind which bare text goes on after a blank, and one quote too many on the line: "say "hi to all".
    const inner = isBlank(next) && hasOddQuotes(text, start) ? innerQuotes(text, start, place) : undefined;
    return inner ?? closed(source, start);
  }
  // Text goes on right behind the quote. After `,` or `:` that quote opens the next string ("Name: "AWS-…");
  // else it belongs to the string ("echo "hello""), or the text behind it belongs to nothing.
  if ((place === 'key' ? /:|^"\s*"$/ : /[,:]\s*"$|^"\s*"$/).test(source))
    return unclosed(source.slice(0, -1), start, place);
  return quoteInKey(text, start, place) ?? innerQuotes(text, start, place) ?? closed(source, start);
}

const QUOTED = /"(?:[^"\\\r\n]|\\.)*"/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not hold them as they are.
const CONTROL = /[\u0000-\u001f]/;

function closed(source: string, start: number): Mended {
  const content = source.slice(1, -1);
  const token = stringToken(start, source.length, decode(content));
  const invalid = [...content.matchAll(ESCAPE)].find(([found]) => !VALID_ESCAPE.test(found));
  if (invalid) {
    const span = part(start + 1 + invalid.index, Math.min(2, invalid[0].length));
    const mended = `"${content.replace(ESCAPE, (found) => (VALID_ESCAPE.test(found) ? found : `\\${found}`))}"`;
    const message = `${invalid[0]} is nothing JSON knows. A backslash is written twice: \\\\.`;
    const fix = writing('Write the backslash twice', token.span, escapeControls(mended));
    return { token, end: token.span.end, problem: mistake('invalid-escape', span, message, fix) };
  }
  const control = content.search(CONTROL);
  if (control < 0) return { token, end: token.span.end, problem: undefined };
  const span = part(start + 1 + control, 1);
  const message = 'A tab or other control character cannot stand in a JSON string as it is.';
  const fix = writing('Write it as an escape', token.span, escapeControls(source));
  return { token, end: token.span.end, problem: mistake('control-character', span, message, fix) };
}

function unclosed(line: string, start: number, place: Place): Mended {
  const content = meantOf(line.slice(1), place);
  const token = { ...stringToken(start, content.length + 1, decode(content)), open: true as const };
  const end = token.span.end;
  if (/[^\\](?:\\\\)*\\"$/.test(content)) {
    const message = String.raw`\" is a quote inside the string, so the string never ends. A backslash is written twice: \\.`;
    const fix = writing('Write the backslash twice', { start: end - 2, end }, String.raw`\\"`);
    return { token, end, problem: mistake('unclosed-string', token.span, message, fix) };
  }
  const fix = writing('Add the closing quote', { start: end, end }, '"');
  return {
    token,
    end,
    problem: mistake('unclosed-string', token.span, 'This string has no closing quote.', fix),
  };
}

/** A string with line breaks in it, such as a script pasted into a list of commands. */
function severalLines(text: string, start: number, place: Place): Mended | undefined {
  const source = at(place === 'value' ? SEVERAL_LINES : KEY_ON_LINES, text, start);
  if (source === undefined) return undefined;
  const content = source.slice(1, -1);
  const value = decode(
    place === 'value' ? content.replace(/\r\n?/g, '\n') : content.replace(/\s*[\r\n]\s*/g, ''),
  );
  const token = stringToken(start, source.length, value);
  const message = String.raw`A JSON string stands on one line. A line break in it is written \n.`;
  const title = place === 'value' ? String.raw`Write the line breaks as \n` : 'Join the lines';
  const fix = writing(title, token.span, JSON.stringify(value));
  return { token, end: token.span.end, problem: mistake('line-break-in-string', token.span, message, fix) };
}

/** Up to a quote behind which a value ends; no further line may look like JSON. */
const SEVERAL_LINES =
  /"(?:[^"\\\r\n]|\\.)*(?:(?:\r\n|\r(?!\n)|\n)(?![ \t]*(?:["{}[\],]|\/[/*]))(?:[^"\\\r\n]|\\.)*)+"(?=[ \t]*(?:[,}\]\r\n]|$))/y;
const KEY_ON_LINES = /"[^"\\\r\n]*(?:\r\n|\r|\n)[ \t]*[\w:-]*"(?=[ \t]*:)/y;

const escapeControls = (source: string): string =>
  source.replace(new RegExp(CONTROL, 'g'), (char) => JSON.stringify(char).slice(1, -1));
