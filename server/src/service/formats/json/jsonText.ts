import type { Node } from '../../tree.ts';
import type { Written } from '../format.ts';
import { lastOfEach } from '../lastOfEach.ts';
import type { Remark } from '../remarks.ts';

/** A whole file that says what `root` says, laid out as the formatter does. JSON for AWS holds no remarks. */
export const jsonText = (root: Node, remarks: readonly Remark[]): Written => ({
  text: `${valueText(root, '')}\n`,
  lost: remarks.length,
});

function valueText(node: Node, indent: string): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  const inner = `${indent}  `;
  const lines = (open: string, entries: readonly string[], close: string): string =>
    entries.length === 0
      ? open + close
      : `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
  if (node.kind === 'array')
    return lines(
      '[',
      node.items.map((item) => valueText(item, inner)),
      ']',
    );
  const entries = lastOfEach(node).map(
    ([name, { value }]) => `${JSON.stringify(name)}: ${valueText(value, inner)}`,
  );
  return lines('{', entries, '}');
}
