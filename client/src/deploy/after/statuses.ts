/**
 * Whether a status is still going to change. AWS names those of associations, executions and targets in its guide only by
 * example, and differently from page to page: what is not known as under way has ended.
 */
export const isUnderWay = (status: string): boolean => UNDER_WAY.has(keyOf(status));

/** Whether a status tells of a failure: it has ended, and neither well nor by being left out. */
export const isFailure = (status: string): boolean => !isUnderWay(status) && !HARMLESS.has(keyOf(status));

const keyOf = (status: string): string => status.toLowerCase().replace(/[^a-z]/g, '');

/** Empty is what an association has that AWS has not looked at yet. */
const UNDER_WAY: ReadonlySet<string> = new Set([
  '',
  'pending',
  'inprogress',
  'associated',
  'associating',
  'delayed',
  'waiting',
  'scheduled',
  'queued',
  'running',
  'cancelling',
]);
const HARMLESS: ReadonlySet<string> = new Set(['success', 'skipped']);
