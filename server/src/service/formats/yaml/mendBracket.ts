import { type Break, deepened, insertion, type Mend, wordBefore } from './break.ts';
import type { Lexeme } from './lexemes.ts';

/** Brackets and commas that are missing or too many. */
export function mendBracket(broken: Break): Mend | undefined {
  const { error, start, text } = broken;
  if (/end with a [\]}]$/.test(error.message)) return unclosed(broken);
  const char = text.charAt(start);
  if (error.code === 'UNEXPECTED_TOKEN' && (char === ']' || char === '}')) {
    return tooMany(broken, 'extra-bracket', `Nothing is open here that ${char} could close.`);
  }
  if (error.code === 'UNEXPECTED_TOKEN' && char === ',') {
    return tooMany(broken, 'extra-comma', 'Nothing stands between this comma and the one before it.');
  }
  const isEntry =
    error.message.endsWith('at node end') &&
    openAt(broken).length > 0 &&
    /^[\]}]$/.test(wordBefore(broken, start)?.text ?? '');
  return isEntry || /^Missing , /.test(error.message) ? missingSeparator(broken) : undefined;
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

function unclosed(broken: Break): Mend | undefined {
  const { text, start } = broken;
  const stack = openAt(broken);
  const open = stack.at(-1);
  if (!open) return undefined;
  const end = closingOf(text, open.start);
  // The AWS CLI does not mind how lines inside brackets are indented.
  if (end !== undefined) {
    const changes = deepened(text, { start: open.start, end });
    if (changes.length > 0) return { changes };
  }
  const close = CLOSES[open.text] ?? ']';
  const span = { start: open.start, end: open.end };
  const char = text.charAt(start);
  const outer = stack.at(-2);
  const wrong = (char === ']' || char === '}') && CLOSES[outer?.text ?? ''] !== char;
  const changes = wrong
    ? [{ span: { start, end: start + 1 }, text: close }]
    : [insertion(wordBefore(broken, start)?.end ?? open.end, close)];
  return {
    mistake: { code: 'unclosed-bracket', message: `This ${open.text} is not closed.`, span },
    fixes: [{ title: `Close it with ${close}`, changes, sure: false }],
    changes,
  };
}

/** The brackets that are open where reading breaks off. */
function openAt({ lexemes, start }: Break): readonly Lexeme[] {
  const stack: Lexeme[] = [];
  for (const lexeme of lexemes) {
    if (lexeme.start >= start) break;
    if (lexeme.kind !== 'sign') continue;
    if (lexeme.text === '{' || lexeme.text === '[') stack.push(lexeme);
    else if (lexeme.text === '}' || lexeme.text === ']') stack.pop();
  }
  return stack;
}

/** Behind the bracket that closes the one at `start`, as a reader finds it who does not look at indentation. */
function closingOf(text: string, start: number): number | undefined {
  const stack: string[] = [];
  const words = /(?<=[\s,:[{])(?:"(?:\\[\s\S]|[^"\\])*"|'(?:''|[^'])*'|#.*)|[[\]{}]/g;
  words.lastIndex = start;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const [char] = match;
    if (CLOSES[char]) stack.push(CLOSES[char]);
    else if (char === ']' || char === '}') {
      if (stack.pop() !== char) return undefined;
      if (stack.length === 0) return match.index + 1;
    }
  }
  return undefined;
}

function tooMany({ text, start }: Break, code: string, message: string): Mend {
  const span = { start, end: start + 1 };
  return {
    mistake: { code, message, span },
    fixes: [{ title: `Remove ${text.charAt(start)}`, changes: [{ span, text: '' }], sure: true }],
    changes: [{ span, text: ' ' }],
  };
}

function missingSeparator(broken: Break): Mend | undefined {
  const { error, start } = broken;
  const before = wordBefore(broken, start);
  if (!before) return undefined;
  // Between a name and what may be its value, both could be meant.
  const colon = error.message.startsWith('Missing , or : between flow map');
  const changes = [insertion(before.end, colon ? ': ' : ',')];
  return {
    mistake: {
      code: colon ? 'missing-colon' : 'missing-comma',
      message: `A ${colon ? 'colon' : 'comma'} is missing before this.`,
      span: { start, end: Math.max(error.pos[1], start + 1) },
    },
    fixes: [{ title: `Add the ${colon ? 'colon' : 'comma'}`, changes, sure: !colon }],
    changes,
  };
}
