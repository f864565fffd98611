import { expect, test } from 'vitest';
import { listedOf } from '../../../client/src/associations/listedOf.ts';
import type { LiveAssociation } from '../../../client/src/deploy/live/liveAssociation.ts';

const LIVE: LiveAssociation = {
  associationId: 'id-1',
  version: '2',
  status: 'Success',
  detailedStatus: 'Success',
  counts: {},
  request: { Name: 'Doc' },
};

test.each<[Partial<LiveAssociation>, object]>([
  [{}, {}],
  [
    {
      lastExecution: '2030-03-04T02:00:00.000Z',
      request: {
        Name: 'Doc',
        AssociationName: 'Mine',
        ScheduleExpression: 'cron(0 2 ? * TUE#2 *)',
        ScheduleOffset: 3,
        Targets: [{ Key: 'tag:Stage', Values: ['prod'] }],
      },
    },
    {
      name: 'Mine',
      schedule: 'cron(0 2 ? * TUE#2 *)',
      scheduleOffset: 3,
      lastExecution: '2030-03-04T02:00:00.000Z',
      targets: [{ key: 'tag:Stage', values: ['prod'] }],
    },
  ],
])('%j is listed with %j', (change, more) => {
  expect(listedOf({ ...LIVE, ...change })).toEqual({
    associationId: 'id-1',
    version: '2',
    document: 'Doc',
    targets: [],
    status: 'Success',
    ...more,
  });
});
