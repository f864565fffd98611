import { expect, test } from 'vitest';
import { requestOf } from '../../../../client/src/deploy/live/requestOf.ts';

/** A description, and the request that would make the association anew. */
const CASES: readonly (readonly [name: string, description: unknown, request: unknown])[] = [
  ['nothing', undefined, undefined],
  ['no document', { AssociationId: 'A' }, undefined],
  ['a document alone', { Name: 'X' }, { Name: 'X' }],
  [
    'what only AWS says is left out',
    {
      Name: 'X',
      AssociationId: 'A',
      AssociationVersion: '3',
      Date: new Date(0),
      LastUpdateAssociationDate: 0,
      LastExecutionDate: 0,
      LastSuccessfulExecutionDate: 0,
      Status: { Name: 'Success' },
      Overview: { Status: 'Success' },
      FromTheFuture: 1,
    },
    { Name: 'X' },
  ],
  [
    'what leaving it out comes to',
    {
      Name: 'X',
      DocumentVersion: '$DEFAULT',
      ApplyOnlyAtCronInterval: false,
      ComplianceSeverity: 'UNSPECIFIED',
      SyncCompliance: 'AUTO',
    },
    { Name: 'X' },
  ],
  [
    'what is meant otherwise stays',
    {
      Name: 'X',
      DocumentVersion: '$LATEST',
      ApplyOnlyAtCronInterval: true,
      ComplianceSeverity: 'LOW',
      SyncCompliance: 'MANUAL',
      ScheduleOffset: 3,
    },
    {
      Name: 'X',
      DocumentVersion: '$LATEST',
      ApplyOnlyAtCronInterval: true,
      ComplianceSeverity: 'LOW',
      SyncCompliance: 'MANUAL',
      ScheduleOffset: 3,
    },
  ],
  [
    'what is empty',
    { Name: 'X', Parameters: {}, Targets: [], CalendarNames: [], AssociationName: '', MaxErrors: null },
    { Name: 'X' },
  ],
  [
    'the target of a runbook that has none',
    { Name: 'X', Targets: [{ Key: 'aws:NoOpAutomationTag', Values: ['AWS-NoOpAutomationTarget-Value'] }] },
    { Name: 'X' },
  ],
  [
    'a real target',
    { Name: 'X', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] },
    { Name: 'X', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] },
  ],
];

test.each(CASES)('%s', (_, description, request) => {
  expect(requestOf(description)).toEqual(request);
});
