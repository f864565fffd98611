import type { Problem } from '../../problem.ts';
import { type Node, nameOf, type ObjectNode, type Property } from '../../tree.ts';

/** A warning on each property that a later one of the same name puts out of force. */
export function duplicates(root: Node): readonly Problem[] {
  return objectsOf(root).flatMap((object) => {
    if (new Set(object.properties.map(nameOf)).size === object.properties.length) return [];
    const last = new Map(object.properties.map((property) => [nameOf(property), property]));
    return object.properties
      .filter((property) => last.get(nameOf(property)) !== property)
      .map((property) => duplicate(property, object));
  });
}

/** Problems with values that JSON does not have (`None`), with the fix that the tree allows: leave the property out. */
export function withRemovals(problems: readonly Problem[], root: Node): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'no-value')) return problems;
  const fixes = objectsOf(root).flatMap((object) =>
    object.properties
      .filter(({ value }) => !value)
      .map(
        (property) =>
          [property.span.end, removal(`Leave out ${property.key.source}`, property, object)] as const,
      ),
  );
  const byEnd = new Map(fixes);
  return problems.map((problem) => {
    const fix = problem.code === 'no-value' ? byEnd.get(problem.span.end) : undefined;
    return fix ? { ...problem, fixes: [fix] } : problem;
  });
}

/** All objects of a tree, outermost first. */
function objectsOf(root: Node, found: ObjectNode[] = []): readonly ObjectNode[] {
  if (root.kind === 'object') {
    found.push(root);
    for (const { value } of root.properties) if (value) objectsOf(value, found);
  } else if (root.kind === 'array') {
    for (const item of root.items) objectsOf(item, found);
  }
  return found;
}

const duplicate = (property: Property, from: ObjectNode): Problem => ({
  code: 'duplicate-key',
  severity: 'warning',
  span: property.key.span,
  message: `${property.key.source} is written again below. The AWS CLI takes the last one and ignores this one.`,
  fixes: [removal(`Remove the ignored ${property.key.source}`, property, from)],
});

const removal = (title: string, property: Property, from: ObjectNode): Problem['fixes'][number] => ({
  title,
  edits: [{ change: 'remove', property, from }],
});
