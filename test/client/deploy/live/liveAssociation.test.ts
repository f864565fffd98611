import { expect, test } from 'vitest';
import { liveAssociation } from '../../../../client/src/deploy/live/liveAssociation.ts';

test('reads what AWS tells, times as Date or text', () => {
  const read = liveAssociation({
    AssociationId: 'A',
    AssociationVersion: '3',
    Name: 'X',
    Date: new Date('2026-01-02T03:04:05Z'),
    LastExecutionDate: '2026-01-03T00:00:00+01:00',
    Overview: {
      Status: 'Failed',
      DetailedStatus: 'Failed',
      AssociationStatusAggregatedCount: { Success: 3, Failed: 1, odd: 'x' },
    },
  });
  expect(read).toEqual({
    associationId: 'A',
    version: '3',
    created: '2026-01-02T03:04:05.000Z',
    lastExecution: '2026-01-02T23:00:00.000Z',
    status: 'Failed',
    detailedStatus: 'Failed',
    counts: { Success: 3, Failed: 1 },
    request: { Name: 'X' },
  });
});

test.each([[undefined], [{}], [{ AssociationId: 'A' }], [{ Name: 'X' }], [[]], ['x']])(
  '%j is no association',
  (description) => {
    expect(liveAssociation(description)).toBeUndefined();
  },
);
