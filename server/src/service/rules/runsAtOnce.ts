import type { Association } from '../association.ts';

/** Whether an association says that it also runs when it is created: by `false`, or by saying nothing. */
export function runsAtOnce(association: Association): boolean {
  const interval = association.property('ApplyOnlyAtCronInterval');
  // What is half written or of another type, the schema speaks about.
  return !interval || (interval.value?.kind === 'scalar' && interval.value.value === false);
}
