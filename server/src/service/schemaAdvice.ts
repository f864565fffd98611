import { noValue } from './mistakes/noValue.ts';
import type { Place } from './mistakes/place.ts';
import { matches, partlyInForm } from './mistakes/wrongForm.ts';
import type { Problem } from './problem.ts';
import { OPERATIONS, type RequestKind } from './requestKind.ts';
import { schemaAt } from './schema.ts';
import { type Node, nameOf, type Path, propertyOf } from './tree.ts';

/** What the schema knows and a validator does not report: doubtful forms, deprecated fields, half-written ones. */
export function schemaAdvice(root: Node, kind: RequestKind): readonly Problem[] {
  return [...otherRequest(root, kind), ...below({ kind, path: [], node: root, held: undefined })];
}

function* below(at: Omit<Place, 'schema'>): Generator<Problem> {
  const { kind, node, path, held } = at;
  const schema = schemaAt(kind, path);
  // What stands below an unknown name is of no interest: the name is the problem.
  if (!schema) return;
  if (held && schema.deprecationMessage) {
    yield {
      code: 'deprecated-field',
      severity: 'hint',
      span: held.by.key.span,
      message: schema.deprecationMessage,
      tag: 'deprecated',
      fixes: [],
    };
  }
  if (node.kind === 'scalar') {
    const { value } = node;
    if (typeof value === 'string' && isDoubtful(value, schema.pattern)) yield partlyInForm({ ...at, schema });
  } else if (node.kind === 'array') {
    for (const [index, item] of node.items.entries()) {
      yield* below({ kind, path: [...path, index], node: item, held: undefined });
    }
  } else {
    for (const property of node.properties) {
      const inner: Path = [...path, nameOf(property)];
      const heldBy = { by: property, in: node };
      const member = property.value ? undefined : schemaAt(kind, inner);
      if (property.value) yield* below({ kind, path: inner, node: property.value, held: heldBy });
      if (member) yield noValue({ kind, path: inner, node: property.key, schema: member, held: heldBy });
    }
  }
}

/** The form is found inside the text, and the text is more than that. */
const isDoubtful = (value: string, pattern: string | undefined): boolean =>
  pattern !== undefined && !matches(value, { pattern }, 'whole') && matches(value, { pattern }, 'part');

/** Files of the other two operations are read and checked, but they create nothing. */
function otherRequest(root: Node, kind: RequestKind): readonly Problem[] {
  const property = propertyOf(root, kind === 'batch' ? 'Entries' : 'AssociationId');
  if (kind === 'create' || !property || root.kind !== 'object') return [];
  return [
    {
      code: 'other-request',
      severity: 'information',
      span: property.key.span,
      message: `With ${nameOf(property)} this is a request of ${OPERATIONS[kind]}; Create Association does not send it.`,
      fixes:
        kind === 'update'
          ? [
              {
                title: "Remove 'AssociationId' to create an association of its own",
                edits: [{ change: 'remove', property, from: root }],
              },
            ]
          : [],
    },
  ];
}
