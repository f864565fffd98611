import type { Association } from './association.ts';
import { movedProblem } from './movedProblem.ts';
import { type PartFindings, partFindings } from './partFindings.ts';
import { entriesOf, type Part, partsOf } from './parts.ts';
import type { Problem } from './problem.ts';
import { requestKind } from './requestKind.ts';
import { fileProblems, problemsBeside } from './ruleProblems.ts';
import { lateProblems } from './scheduleProblems.ts';
import { adviceOn } from './schemaAdvice.ts';
import { batchProblems } from './schemaProblems.ts';
import type { Surroundings } from './surroundings.ts';
import type { Node } from './tree.ts';

/** What was found in a file, by who found it. */
export interface FileFindings {
  /** What the schema refuses. */
  readonly refused: readonly Problem[];
  /** What else is said of fields one by one. */
  readonly said: readonly Problem[];
  readonly rules: readonly Problem[];
}

/** Looks at all parts of a file, at what is around them, and at what they are together. */
export function fileFindings(
  root: Node,
  { documents, now, neighbours }: Surroundings,
  uri: string,
): FileFindings {
  const kind = requestKind(root);
  const parts = partsOf(root, kind).map((part) => ({ part, found: partFindings(part, kind, documents) }));
  const ofParts = (found: (findings: PartFindings) => readonly Problem[]): readonly Problem[] =>
    parts.flatMap(({ part, found: findings }) => moved(found(findings), part));
  const ofAssociations = (found: (association: Association) => readonly Problem[]): readonly Problem[] =>
    ofParts(({ association }) => (association ? found(association) : []));
  const sharing = neighbours && ((identity: string) => neighbours.sharing(identity, uri));
  const isBatch = kind === 'batch';
  return {
    refused: [...(isBatch ? batchProblems(root) : []), ...ofParts(({ refused }) => refused)],
    said: [
      ...(isBatch ? adviceOn(root, [], kind, entriesOf(root)) : []),
      ...ofParts(({ advice }) => advice),
      ...ofParts(({ faults }) => faults),
      ...(now ? ofAssociations((association) => lateProblems(association, now)) : []),
    ],
    rules: [
      ...ofParts(({ rules }) => rules),
      ...together(root, parts),
      ...(sharing ? ofAssociations((association) => problemsBeside(association, sharing)) : []),
    ],
  };
}

interface Looked {
  readonly part: Part;
  readonly found: PartFindings;
}

function together(root: Node, parts: readonly Looked[]): readonly Problem[] {
  if (root.kind !== 'object') return [];
  const associations = parts.flatMap(({ found }) => found.association ?? []);
  return fileProblems(associations, root).map(({ problem, association }) => {
    const about = association && parts.find(({ found }) => found.association === association);
    return about ? movedProblem(problem, about.part) : problem;
  });
}

const moved = (problems: readonly Problem[], part: Part): readonly Problem[] =>
  part.origin.by === 0 ? problems : problems.map((problem) => movedProblem(problem, part));
