import type { Row } from './plan.ts';

/** Whether its association runs as soon as the row is carried out. */
export const runsAtOnce = (row: Row): boolean =>
  (row.kind === 'create' && row.wish.atOnce) || (row.kind === 'update' && row.atOnce);
