import type { Edit } from './edits.ts';
import { movedSpan } from './formats/movedNode.ts';
import type { Part } from './parts.ts';
import type { Fix, Problem } from './problem.ts';
import type { Node } from './tree.ts';

/** What was found in a part where it was read, as it is true where the part is now. */
export function movedProblem(problem: Problem, part: Part): Problem {
  const { by } = part.origin;
  if (by === 0) return problem;
  let fixes: readonly Fix[] | undefined;
  return {
    ...problem,
    span: movedSpan(problem.span, by),
    // Fixes are asked for at one place; problems are told of all.
    get fixes() {
      fixes ??= movedFixes(problem.fixes, part);
      return fixes;
    },
  };
}

function movedFixes(fixes: readonly Fix[], { node, origin }: Part): readonly Fix[] {
  if (fixes.length === 0) return fixes;
  const here = new Map<object, object>();
  pair(origin.node, node, here);
  const of = <T extends object>(there: T): T => (here.get(there) as T | undefined) ?? there;
  return fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => movedEdit(edit, of, origin.by)) }));
}

function movedEdit(edit: Edit, of: <T extends object>(there: T) => T, by: number): Edit {
  switch (edit.change) {
    case 'replace':
      return { ...edit, node: of(edit.node) };
    case 'rename':
      return { ...edit, property: of(edit.property) };
    case 'remove':
      return { ...edit, property: of(edit.property), from: of(edit.from) };
    case 'insert':
      return { ...edit, into: of(edit.into) };
    case 'text':
      return { ...edit, span: movedSpan(edit.span, by) };
  }
}

/** Notes for all that is in a node what it became when it was moved. */
function pair(there: Node, here: Node, pairs: Map<object, object>): void {
  pairs.set(there, here);
  if (there.kind === 'array' && here.kind === 'array') {
    for (const [index, item] of there.items.entries()) {
      const moved = here.items[index];
      if (moved) pair(item, moved, pairs);
    }
  } else if (there.kind === 'object' && here.kind === 'object') {
    for (const [index, property] of there.properties.entries()) {
      const moved = here.properties[index];
      if (!moved) continue;
      pairs.set(property, moved);
      pairs.set(property.key, moved.key);
      if (property.value && moved.value) pair(property.value, moved.value, pairs);
    }
  }
}
