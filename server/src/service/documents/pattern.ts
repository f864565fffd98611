/**
 * Whether an `allowedPattern` lets a text through. AWS reads patterns as Java does, and does not say whether all of the
 * text has to match: so a part that does is enough. Undefined where it cannot be told here: the pattern means something
 * else in JavaScript, or trying it could take long.
 */
export function fitsPattern(text: string, pattern: string): boolean | undefined {
  const known = read(pattern);
  if (!known || (text.length + 1) ** known.power > MOST_STEPS) return undefined;
  return known.form.test(text);
}

/** What a backtracking matcher may have to try at most. */
const MOST_STEPS = 50_000_000;

interface Readable {
  readonly form: RegExp;
  /** How the steps of a failing match grow with the text. */
  readonly power: number;
}

const patterns = new Map<string, Readable | undefined>();

function read(pattern: string): Readable | undefined {
  if (!patterns.has(pattern)) {
    if (patterns.size >= 200) patterns.clear();
    patterns.set(pattern, readable(pattern));
  }
  return patterns.get(pattern);
}

function readable(pattern: string): Readable | undefined {
  const power = JAVA_ONLY.test(pattern) ? undefined : powerOf(pattern);
  if (power === undefined) return undefined;
  try {
    return { form: new RegExp(pattern), power };
  } catch {
    return undefined;
  }
}

/** Escapes, class operations and flags that JavaScript lacks or reads as something else. */
const JAVA_ONLY = /\\[pPhHRQEGAZzXNaex\d]|&&|\(\?[^:=!<]|[*+?}]\+/;

/**
 * How the steps grow with the text: by one for each repetition without a bound, and for a start that may be anywhere;
 * of alternatives the worst counts. Undefined where one repetition lies inside another.
 */
function powerOf(pattern: string): number | undefined {
  const groups: boolean[] = [];
  let worst = 0;
  let power = 1;
  let isStart = true;
  for (const [token] of pattern.matchAll(TOKENS)) {
    if (isStart && token === '^') power = 0;
    isStart = token === '|' && groups.length === 0;
    if (isStart) {
      worst = Math.max(worst, power);
      power = 1;
    } else if (token.startsWith('(')) groups.push(false);
    else {
      const holds = token.startsWith(')') && groups.pop() === true;
      const grows = isUnbounded(token);
      if (holds && isRepeat(token)) return undefined;
      if (grows) power++;
      if ((holds || grows) && groups.length > 0) groups[groups.length - 1] = true;
    }
  }
  return Math.max(worst, power);
}

/** An opening bracket, or anything else that may be repeated, with its repetition. */
const TOKENS =
  /\((?:\?(?:<?[=!]|:|<\w+>))?|(?:\)|\\.|\[(?:\\.|[^\]\\])*\]|[^\\[\]()])(?:[*+?]|\{\d+(?:,\d*)?\})?/gs;

const isRepeat = (token: string): boolean => /[*+}]$/.test(token);

const isUnbounded = (token: string): boolean => {
  const [, least = '0', most = ''] = /\{(\d+),?(\d*)\}$/.exec(token) ?? [];
  if (/\{\d+(?:,\d+)?\}$/.test(token)) return Number(most || least) > 40;
  return token.length > 1 && /[*+]$|,\}$/.test(token) && !/^\\[*+]$/.test(token);
};
