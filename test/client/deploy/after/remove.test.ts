import { expect, test } from 'vitest';
import { type Removed, remove } from '../../../../client/src/deploy/after/remove.ts';
import { removeInWords } from '../../../../client/src/deploy/after/removeInWords.ts';
import type { LiveAssociation } from '../../../../client/src/deploy/live/liveAssociation.ts';
import type { Answer } from '../../../../client/src/deploy/ports.ts';
import type { Report } from '../../../../client/src/deploy/report.ts';
import { lost, ok, refused, signedInWith, unsent } from '../support/signedIn.ts';

const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const LIVE: LiveAssociation = {
  associationId: ID,
  version: '1',
  status: 'Success',
  detailedStatus: '',
  counts: {},
  request: { Name: 'X' },
};
const FAULT: Answer<never> = {
  ok: false,
  error: { name: 'InternalServerError', text: '', reached: 'reply', status: 500 },
};
const ABORTED: Answer<never> = { ok: false, error: { name: 'AbortError', text: '', reached: 'none' } };

const CASES: readonly (readonly [
  reply: Answer<undefined>,
  look: Answer<LiveAssociation> | undefined,
  kind: Removed['kind'],
  level: Report['level'] | undefined,
  message: string | undefined,
])[] = [
  [ok(undefined), undefined, 'deleted', 'information', `Deleted association ${ID}`],
  [
    refused('AssociationDoesNotExist'),
    undefined,
    'gone',
    'information',
    `There is no association ${ID} any more: it was deleted before.`,
  ],
  [
    refused('AccessDeniedException', 'no\nright'),
    undefined,
    'refused',
    'error',
    'These credentials are not allowed to do this: it takes ssm:DeleteAssociation. AWS says: “no right” Nothing was deleted.',
  ],
  [
    refused('ThrottlingException'),
    undefined,
    'refused',
    'error',
    'AWS is turning requests away because there are too many. Nothing was deleted.',
  ],
  [
    refused('TooManyUpdates', 'x'),
    undefined,
    'refused',
    'error',
    'AWS did not do it (TooManyUpdates). AWS says: “x” Nothing was deleted.',
  ],
  [unsent(), undefined, 'refused', 'error', 'Nothing answers at the address of AWS. Nothing was deleted.'],
  [ABORTED, undefined, 'cancelled', undefined, undefined],
  [lost(), refused('AssociationDoesNotExist'), 'deleted', 'information', `Deleted association ${ID}`],
  [
    lost('AbortError'),
    refused('AssociationDoesNotExist'),
    'deleted',
    'information',
    `Deleted association ${ID}`,
  ],
  [
    FAULT,
    ok(LIVE),
    'there',
    'warning',
    `No reply came to the request to delete association ${ID}, and it was still there right after. Look again before you delete it again.`,
  ],
  [
    lost('ETIMEDOUT'),
    lost(),
    'unknown',
    'warning',
    `No reply came to the request to delete association ${ID}, and AWS could not be asked whether it is gone. Look before you delete it again.`,
  ],
];

test.each(CASES)('%j, then %j: %s', async (reply, look, kind, level, message) => {
  const asked: string[] = [];
  const abort = new AbortController();
  const removed = await remove(
    ID,
    signedInWith({
      deleteAssociation: async () => {
        asked.push('delete');
        abort.abort();
        return reply;
      },
      association: async (_id, { signal }) => {
        asked.push(signal.aborted ? 'aborted' : 'look');
        return look ?? lost();
      },
    }),
    { signal: abort.signal },
  );
  expect(removed.kind).toBe(kind);
  expect(asked).toEqual(look ? ['delete', 'look'] : ['delete']);
  const words = removeInWords(removed, ID);
  expect(words?.level).toBe(level);
  expect(words?.message).toBe(message);
});
