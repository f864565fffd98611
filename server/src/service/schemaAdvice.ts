import { noValue } from './mistakes/noValue.ts';
import type { Place } from './mistakes/place.ts';
import { matches, partlyInForm } from './mistakes/wrongForm.ts';
import type { Problem } from './problem.ts';
import type { RequestKind } from './requestKind.ts';
import { itemSchema, memberSchema, type Schema, schemaAt } from './schema.ts';
import { type Node, nameOf, type ObjectNode, type Path, type Property } from './tree.ts';

/**
 * What the schema knows and a validator does not report: doubtful forms, deprecated fields, half-written ones.
 * @param from where in the file `node` stands
 * @param without a node below it that is not looked into
 */
export function adviceOn(node: Node, from: Path, kind: RequestKind, without?: Node): readonly Problem[] {
  const found: Problem[] = [];
  const path = [...from];

  function below(node: Node, schema: Schema | undefined, held: Place['held']): void {
    // What stands below an unknown name is of no interest: the name is the problem.
    if (!schema) return;
    if (held && schema.deprecationMessage) found.push(deprecated(schema.deprecationMessage, held.by));
    if (node === without) return;
    if (node.kind === 'scalar') {
      const { value } = node;
      if (typeof value === 'string' && isDoubtful(value, schema.pattern)) {
        found.push(partlyInForm({ kind, path: [...path], node, schema, held }));
      }
    } else if (node.kind === 'array') {
      const items = itemSchema(schema);
      for (const [index, item] of node.items.entries()) {
        path.push(index);
        below(item, items, undefined);
        path.pop();
      }
    } else {
      for (const property of node.properties) {
        const name = nameOf(property);
        const member = memberSchema(schema, name);
        path.push(name);
        if (property.value) below(property.value, member, { by: property, in: node });
        else if (member) found.push(noValueAt(property, node, member));
        path.pop();
      }
    }
  }

  const noValueAt = (by: Property, holder: ObjectNode, schema: Schema): Problem =>
    noValue({ kind, path: [...path], node: by.key, schema, held: { by, in: holder } });

  below(node, schemaAt(kind, from), undefined);
  return found;
}

const deprecated = (message: string, { key }: Property): Problem => ({
  code: 'deprecated-field',
  severity: 'hint',
  span: key.span,
  message,
  tag: 'deprecated',
  fixes: [],
});

/** The form is found inside the text, and the text is more than that. */
const isDoubtful = (value: string, pattern: string | undefined): boolean =>
  pattern !== undefined && !matches(value, { pattern }, 'whole') && matches(value, { pattern }, 'part');
