import { expect, test } from 'vitest';
import { listRows, type Tell } from '../../../client/src/associations/listRows.ts';
import type { ListedAssociation } from '../../../client/src/deploy/signedIn.ts';
import type { LiveSchedule } from '../../../server/src/protocol.ts';
import { call, ok, refused, signedInWith } from '../deploy/support/signedIn.ts';

const one = (associationId: string, schedule?: string, scheduleOffset?: number): ListedAssociation => ({
  associationId,
  version: '1',
  document: 'AWS-UpdateSSMAgent',
  name: associationId,
  targets: [],
  status: 'Success',
  ...(schedule !== undefined && { schedule }),
  ...(scheduleOffset !== undefined && { scheduleOffset }),
});

const listing = (...associations: readonly ListedAssociation[]) =>
  signedInWith({ associations: async () => ok(associations) });

/** Says of each schedule what it was asked, and keeps the questions. */
function teller() {
  const asked: (readonly LiveSchedule[])[] = [];
  const tell: Tell = async (schedules) => {
    asked.push(schedules);
    return schedules.map(({ expression, offset }) => {
      const brief = `told ${expression} ${offset ?? '-'}`;
      return { words: brief, brief, atOnce: false };
    });
  };
  return { asked, tell };
}

test('thousands of associations take one question, with each schedule once', async () => {
  const { asked, tell } = teller();
  const many = Array.from({ length: 3000 }, (_, index) =>
    one(
      `a${index}`,
      index % 3 === 0 ? 'rate(1 day)' : 'cron(0 2 ? * TUE#2 *)',
      index % 3 === 2 ? 3 : undefined,
    ),
  );
  const rows = await listRows(listing(...many), tell, call);
  expect(asked).toEqual([
    [
      { expression: 'rate(1 day)' },
      { expression: 'cron(0 2 ? * TUE#2 *)' },
      { expression: 'cron(0 2 ? * TUE#2 *)', offset: 3 },
    ],
  ]);
  if (!rows.ok) throw new Error('Not listed');
  expect(rows.value).toHaveLength(3000);
  expect(rows.value.slice(0, 3).map(({ description }) => description)).toEqual([
    'told rate(1 day) - · Success',
    'told cron(0 2 ? * TUE#2 *) - · Success',
    'told cron(0 2 ? * TUE#2 *) 3 · Success',
  ]);
});

test('without schedules nothing is asked', async () => {
  const { asked, tell } = teller();
  const rows = await listRows(listing(one('a')), tell, call);
  expect(rows.ok && rows.value.map(({ description }) => description)).toEqual(['no schedule · Success']);
  expect(asked).toEqual([]);
});

test.each<[string, Tell]>([
  ['does not answer', () => Promise.reject(new Error('stopped'))],
  ['answers too little', async () => []],
])('where the language server %s the rows stay', async (_, tell) => {
  const rows = await listRows(listing(one('a', 'rate(1 day)')), tell, call);
  expect(rows.ok && rows.value.map(({ description }) => description)).toEqual(['rate(1 day) · Success']);
});

test('a refusal is handed on', async () => {
  const { tell } = teller();
  const signedIn = signedInWith({ associations: async () => refused('AccessDeniedException', 'No.') });
  expect(await listRows(signedIn, tell, call)).toMatchObject({
    ok: false,
    error: { name: 'AccessDeniedException' },
  });
});
