import type { Association } from '../association.ts';
import type { Fix } from '../problem.ts';

/** The fix that lets an association run at the times of its schedule only, unless `true` stands there already. */
export function intervalOn(association: Association, preferred = false): readonly Fix[] {
  if (association.isSet('ApplyOnlyAtCronInterval')) return [];
  const interval = association.property('ApplyOnlyAtCronInterval');
  if (interval && !interval.value) return [];
  return [
    {
      title: 'Set ApplyOnlyAtCronInterval to true',
      edits: [
        interval?.value
          ? { change: 'replace', node: interval.value, by: true }
          : { change: 'insert', key: 'ApplyOnlyAtCronInterval', value: true, into: association.node },
      ],
      ...(preferred && { preferred: true }),
    },
  ];
}
