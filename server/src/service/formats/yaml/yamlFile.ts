import type { Problem } from '../../problem.ts';
import type { Node } from '../../tree.ts';
import type { Parsed } from '../format.ts';
import { MAXIMUM_PROBLEMS } from '../limits.ts';
import { lineEnd, lineIndexAt } from '../lines.ts';
import { mistake } from '../mistake.ts';
import { contentOf, severalDocuments } from './documents.ts';
import { looseProblems } from './errors.ts';
import { type Read, read } from './read.ts';
import { tagProblems } from './tags.ts';
import { tightColons } from './tightColons.ts';
import { treeOf } from './tree.ts';

/** Reads a whole file, which holds one mapping. One mistake gives one problem, and what follows it is read. */
export function yamlFile(text: string): Parsed {
  const { problems, root } = everything(read(text));
  const sorted = problems.toSorted((a, b) => a.span.start - b.span.start);
  return { root, problems: sorted.slice(0, MAXIMUM_PROBLEMS) };
}

function everything({ draft, composed, problems, brokenAt }: Read): Parsed {
  if (!composed) return { root: undefined, problems };
  const document = contentOf(composed);
  const tree = treeOf(draft, document);
  const lines = new Set(problems.map(({ span }) => lineIndexAt(draft.written, span.start)));
  const loose = [
    ...looseProblems(draft, document),
    ...tagProblems(draft, document),
    ...tightColons(draft, composed.lexemes),
    ...tree.problems,
    ...severalDocuments(draft, composed),
    ...rootProblem(draft.written, tree.root),
  ].filter(
    (problem) =>
      (brokenAt === undefined || problem.span.start < brokenAt) &&
      !lines.has(lineIndexAt(draft.written, problem.span.start)),
  );
  return { root: tree.root?.kind === 'object' ? tree.root : undefined, problems: [...problems, ...loose] };
}

function rootProblem(text: string, root: Node | undefined): readonly Problem[] {
  if (!root || (root.kind === 'scalar' && root.source === '')) return [emptyFile(text)];
  if (root.kind === 'object') return [];
  const { start } = root.span;
  const message = `An association is a mapping, and this is ${root.kind === 'array' ? 'a list' : 'text'}: it starts with a name and a colon.`;
  return [mistake('not-a-mapping', { start, end: Math.min(root.span.end, lineEnd(text, start)) }, message)];
}

function emptyFile(text: string): Problem {
  const line = /\S.*/.exec(text);
  const start = line?.index ?? 0;
  const span = { start, end: start + (line?.[0].length ?? 0) };
  return mistake(
    'empty-file',
    span,
    'This file is empty. An association starts with a name and a value, such as Name: my-document.',
  );
}
