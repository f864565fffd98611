import { LEVELS, type Level } from './levels.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './sourceFile.ts';

/**
 * What the comments of a file make of problems: `# ssm-association: wide-targets off, rate-form hint`.
 * In front of the first line of content it is for the whole file, behind something on a line for that line, and on
 * a line of its own for the line below.
 */
export function levelComments({ text, format, root }: SourceFile): (problem: Problem) => Level | undefined {
  if (!text.includes(LEVEL_COMMENT)) return () => undefined;
  const whole = new Map<string, Level>();
  const lines = new Map<string, Level>();
  for (const { start, end } of format.comments(text)) {
    const scope = start < (root?.span.start ?? 0) ? undefined : lineFor(text, start, end);
    for (const [code, level] of levelsIn(text.slice(start, end))) {
      if (scope === undefined) whole.set(code, level);
      else lines.set(`${scope} ${code}`, level);
    }
  }
  return ({ code, span }) => lines.get(`${lineStart(text, span.start)} ${code}`) ?? whole.get(code);
}

/** What begins a comment that sets levels. */
export const LEVEL_COMMENT = 'ssm-association:';

function levelsIn(comment: string): readonly (readonly [code: string, level: Level])[] {
  const at = comment.indexOf(LEVEL_COMMENT);
  if (at < 0) return [];
  return comment
    .slice(at + LEVEL_COMMENT.length)
    .split(',')
    .flatMap((part) => {
      const [code = '', word] = part.trim().split(/\s+/);
      const level = LEVELS.find((one) => one === word);
      return level ? [[code, level] as const] : [];
    });
}

/** Where the line begins that a comment is about. */
function lineFor(text: string, start: number, end: number): number {
  const own = lineStart(text, start);
  if (text.slice(own, start).trim() !== '') return own;
  const next = /[\r\n]+/g;
  next.lastIndex = end;
  const found = next.exec(text);
  return found ? found.index + found[0].length : text.length;
}

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
