import { type Target, targetOf } from '../association.ts';
import { type Node, propertyOf } from '../tree.ts';

/** Every text below a node that has a form: its first group, or all of it. Each once, in the order of the file. */
export function textsOfForm(root: Node | undefined, form: RegExp): readonly string[] {
  const found = new Set<string>();
  const look = (node: Node | undefined): void => {
    if (node?.kind === 'scalar') {
      const match = typeof node.value === 'string' ? form.exec(node.value) : null;
      const text = match?.slice(1).find(Boolean) ?? match?.[0];
      if (text) found.add(text);
    } else if (node?.kind === 'array') node.items.forEach(look);
    else for (const { value } of node?.properties ?? []) look(value);
  };
  look(root);
  return [...found];
}

/** The targets of all associations of a file, those of single places included. */
export function targetsIn(root: Node | undefined): readonly Target[] {
  const associations = [root, ...itemsOf(root, 'Entries')];
  const holders = associations.flatMap((one) => [one, ...itemsOf(one, 'TargetLocations')]);
  return holders
    .flatMap((holder) => itemsOf(holder, 'Targets'))
    .flatMap((item) => (item.kind === 'object' ? [targetOf(item)] : []));
}

function itemsOf(node: Node | undefined, name: string): readonly Node[] {
  const list = propertyOf(node, name)?.value;
  return list?.kind === 'array' ? list.items : [];
}
