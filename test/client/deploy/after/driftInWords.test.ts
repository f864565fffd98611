import { expect, test } from 'vitest';
import { driftInWords } from '../../../../client/src/deploy/after/driftInWords.ts';
import { liveAssociation } from '../../../../client/src/deploy/live/liveAssociation.ts';
import type { Answer } from '../../../../client/src/deploy/ports.ts';
import type { PrepareResult } from '../../../../server/src/protocol.ts';
import { lost, ok, refused } from '../support/signedIn.ts';

const X = { Name: 'X', ScheduleExpression: 'rate(1 day)', MaxErrors: '1' };
const live = () => {
  const read = liveAssociation({ AssociationId: 'A', AssociationVersion: '3', ...X });
  if (!read) throw new Error('No association');
  return ok(read);
};
const says = (request: object, kind = 'create'): PrepareResult =>
  ({ ready: true, kind, version: 1, warnings: [], request }) as PrepareResult;
const broken: PrepareResult = { ready: false, version: 1, errors: [] };

test.each<readonly [string, Answer<never> | ReturnType<typeof live>, PrepareResult, string | undefined]>([
  ['the same', live(), says(X), 'Live: version 3, same as the file'],
  ['one field', live(), says({ ...X, MaxErrors: '2' }), 'Live: version 3, 1 field differs'],
  ['several', live(), says({ Name: 'X' }), 'Live: version 3, 2 fields differ'],
  ['an update', live(), says({ AssociationId: 'A', ...X }, 'update'), 'Live: version 3, same as the file'],
  ['a file with errors', live(), broken, 'Live: version 3, the file has errors'],
  ['a batch', live(), says({ Entries: [] }, 'batch'), undefined],
  ['gone', refused('AssociationDoesNotExist'), says(X), 'Live: deleted since it was created'],
  ['out of reach', lost(), says(X), undefined],
])('%s', (_, answer, prepared, words) => {
  expect(driftInWords(answer, prepared)).toBe(words);
});
