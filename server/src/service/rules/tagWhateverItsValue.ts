import type { Target } from '../association.ts';
import type { Fix } from '../problem.ts';
import { targetKey } from './targetKey.ts';

/** The fix that makes `tag-key` of a target by a tag's value. For nodes alone: not every runbook is said to take it. */
export function tagWhateverItsValue({ key, valuesProperty }: Target): Fix | undefined {
  const known = key && targetKey(key.value);
  if (!key || known?.kind !== 'tag' || !valuesProperty?.value) return undefined;
  const name = known.name.slice('tag:'.length);
  return {
    title: `Choose by the tag '${name}', whatever its value`,
    edits: [
      { change: 'replace', node: key.node, by: 'tag-key' },
      { change: 'replace', node: valuesProperty.value, by: [name] },
    ],
  };
}
