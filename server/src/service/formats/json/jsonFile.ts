import type { Problem } from '../../problem.ts';
import type { Parsed } from '../format.ts';
import { MAXIMUM_PROBLEMS } from '../limits.ts';
import { eolOf } from '../lines.ts';
import { mistake, suggesting, writing } from '../mistake.ts';
import { type JsonTree, jsonTree } from './jsonTree.ts';
import { duplicates, withRemovals } from './properties.ts';
import type { Token } from './tokens.ts';
import { validTree } from './validTree.ts';

/** Reads a whole file, which holds one object or, wrongly but soundly, one list. One mistake gives one problem. */
export function jsonFile(text: string): Parsed {
  const valid = validTree(text);
  const { root, problems } =
    valid && valid.kind !== 'scalar' ? { root: valid, problems: duplicates(valid) } : withMistakes(text);
  return { root, problems: [...problems].sort(byPlace).slice(0, MAXIMUM_PROBLEMS) };
}

function withMistakes(text: string): Parsed {
  const tree = jsonTree(text);
  const { root, tokens } = tree;
  const [first] = tokens;
  if (!first) return { root: undefined, problems: [...tree.problems, emptyFile(text, tree)] };
  if (!root || root.kind === 'scalar') {
    const before = tree.problems.filter(({ span }) => span.end <= first.span.start);
    return { root: undefined, problems: [...before, notAnObject(text, first, tree)] };
  }
  const errors = firstOfEachPlace([...textAfterEnd(tree), ...withRemovals(tree.problems, root)]);
  return { root, problems: [...errors, ...duplicates(root)] };
}

function emptyFile(text: string, { comments }: JsonTree): Problem {
  const eol = eolOf(text);
  const start = comments.at(-1)?.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const span = { start, end: text.length };
  const message = 'This file is empty. An association starts with { and names a document: { "Name": "…" }.';
  const begin = writing('Start an association', span, `{${eol}  "Name": ""${eol}}${eol}`);
  return mistake('empty-file', span, message, ...(comments.length > 0 ? [] : [begin]));
}

function notAnObject(text: string, { span }: Token, { tokens }: JsonTree): Problem {
  const message = 'An association is one object: the file starts with { and ends with }.';
  if (tokens[1]?.kind !== ':') return mistake('not-an-object', span, message);
  const whole = { start: span.start, end: tokens.at(-1)?.span.end ?? text.length };
  const body = text.slice(whole.start, whole.end);
  const wrap = suggesting('Put braces around it', whole, `{${eolOf(text)}${body}${eolOf(text)}}`);
  return mistake('not-an-object', span, message, wrap);
}

function textAfterEnd({ rest }: JsonTree): readonly Problem[] {
  const [first] = rest;
  if (!first) return [];
  const span = { start: first.span.start, end: rest.at(-1)?.span.end ?? first.span.end };
  const message = rest.every(({ kind }) => kind === '}' || kind === ']')
    ? 'This closes nothing: the association ended before it.'
    : 'Nothing may stand after the end of the association: one file holds one.';
  return [mistake('text-after-end', span, message, suggesting('Remove it', span, ''))];
}

/** Where two problems touch the same characters, the first is the cause. */
function firstOfEachPlace(problems: readonly Problem[]): readonly Problem[] {
  let reached = -1;
  return [...problems].sort(byPlace).filter(({ span }) => {
    if (span.start < reached) return false;
    reached = span.end;
    return true;
  });
}

const byPlace = (one: Problem, other: Problem): number => one.span.start - other.span.start;
