import type { Association } from '../association.ts';
import type { Fix } from '../problem.ts';

/** The fix that makes a target of `InstanceId`; none where the association has `Targets` already. */
export function moveToTargets(association: Association): readonly Fix[] {
  const property = association.property('InstanceId');
  const id = association.text('InstanceId');
  if (!property || !id || association.property('Targets')) return [];
  return [
    {
      title: 'Move to Targets',
      edits: [
        { change: 'rename', property, to: 'Targets' },
        { change: 'replace', node: id.node, by: [{ Key: 'InstanceIds', Values: [id.value] }] },
      ],
    },
  ];
}
