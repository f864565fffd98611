import * as ssm from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { create, failureOf, ssmClient } from './clients.ts';

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm({
    documents: {
      'Own-Patching': {
        type: 'Command',
        schemaVersion: '2.2',
        description: 'Patches.',
        platforms: ['Linux'],
        parameters: {
          operation: { description: 'Scan or Install' },
          packages: { type: 'StringList', default: '[]' },
        },
        latestVersion: 3,
        defaultVersion: 2,
      },
      'Own-Runbook': { type: 'Automation', platforms: ['Windows', 'Linux'] },
      'Own-Weekend': { type: 'ChangeCalendar', calendar: 'CLOSED' },
      'Own-Weekdays': { type: 'ChangeCalendar' },
    },
    now: () => Date.parse('2026-03-01T12:00:00Z'),
  });
});
afterAll(() => local.close());

const names = async (Filters: ssm.DocumentKeyValuesFilter[]) => {
  const { DocumentIdentifiers } = await ssmClient(local).send(new ssm.ListDocumentsCommand({ Filters }));
  return DocumentIdentifiers?.map(({ Name }) => Name);
};
const describeDocument = (input: ssm.DescribeDocumentRequest) =>
  ssmClient(local).send(new ssm.DescribeDocumentCommand(input));

describe('listing', () => {
  const own = { Key: 'Owner', Values: ['Self'] };
  test.each<[string, ssm.DocumentKeyValuesFilter[], readonly string[]]>([
    ["one's own", [own], ['Own-Patching', 'Own-Runbook', 'Own-Weekdays', 'Own-Weekend']],
    [
      'by type',
      [own, { Key: 'DocumentType', Values: ['Command', 'Automation'] }],
      ['Own-Patching', 'Own-Runbook'],
    ],
    ['by platform', [{ Key: 'PlatformTypes', Values: ['Windows'] }], ['Own-Runbook']],
    ['by the start of the name', [{ Key: 'Name', Values: ['Own-W'] }], ['Own-Weekdays', 'Own-Weekend']],
    [
      "AWS's own",
      [
        { Key: 'Owner', Values: ['Amazon'] },
        { Key: 'Name', Values: ['AWS-RunPatchBaselineA', 'Own-'] },
      ],
      ['AWS-RunPatchBaselineAssociation'],
    ],
    ['by a word', [{ Key: 'SearchKeyword', Values: ['patchbaselinew'] }], ['AWS-RunPatchBaselineWithHooks']],
  ])('%s', async (_, filters, expected) => expect(await names(filters)).toEqual(expected));

  test('tells what a document is', async () => {
    const Filters = [{ Key: 'Name', Values: ['Own-Patching'] }];
    const reply = await ssmClient(local).send(new ssm.ListDocumentsCommand({ Filters }));
    expect(reply.DocumentIdentifiers).toEqual([
      {
        Name: 'Own-Patching',
        Owner: '123456789012',
        DocumentVersion: '2',
        DocumentType: 'Command',
        DocumentFormat: 'JSON',
        SchemaVersion: '2.2',
        PlatformTypes: ['Linux'],
      },
    ]);
  });

  test('comes in pages', async () => {
    let count = 0;
    let pages = 0;
    for await (const page of ssm.paginateListDocuments({ client: ssmClient(local) }, {})) {
      expect(page.DocumentIdentifiers?.length).toBeLessThanOrEqual(50);
      count += page.DocumentIdentifiers?.length ?? 0;
      pages++;
    }
    expect([count > 200, pages]).toEqual([true, Math.ceil(count / 50)]);
  });

  test.each([
    [{ Filters: [{ Key: 'Colour', Values: ['red'] }] }, 'InvalidFilterKey'],
    [{ NextToken: 'made-up' }, 'InvalidNextToken'],
    [{ MaxResults: 51 }, 'ValidationException'],
  ])('is refused for %j', async (input, name) => {
    const failure = await failureOf(ssmClient(local).send(new ssm.ListDocumentsCommand(input)));
    expect(failure).toMatchObject({ name });
  });
});

describe('describing', () => {
  test('tells a document with its parameters', async () => {
    const { Document } = await describeDocument({ Name: 'Own-Patching' });
    expect(Document).toEqual({
      Name: 'Own-Patching',
      Owner: '123456789012',
      Description: 'Patches.',
      DocumentVersion: '2',
      DefaultVersion: '2',
      LatestVersion: '3',
      DocumentType: 'Command',
      DocumentFormat: 'JSON',
      SchemaVersion: '2.2',
      PlatformTypes: ['Linux'],
      Status: 'Active',
      Parameters: [
        { Name: 'operation', Type: 'String', Description: 'Scan or Install' },
        { Name: 'packages', Type: 'StringList', DefaultValue: '[]' },
      ],
    });
  });

  test.each([
    ['$LATEST', '3'],
    ['$DEFAULT', '2'],
    ['1', '1'],
  ])('version %s', async (DocumentVersion, expected) => {
    const { Document } = await describeDocument({ Name: 'Own-Patching', DocumentVersion });
    expect(Document?.DocumentVersion).toBe(expected);
  });

  test.each([
    ['AWS-RunShellScript', 'Amazon'],
    ['arn:aws:ssm:us-east-1::document/AWS-RunShellScript', 'Amazon'],
    ['arn:aws:ssm:us-east-1:123456789012:document/Own-Runbook', '123456789012'],
  ])('%s is of %s', async (Name, Owner) => {
    expect((await describeDocument({ Name })).Document).toMatchObject({ Owner });
  });

  test.each([
    [{ Name: 'Unknown' }, 'InvalidDocument'],
    [{ Name: 'toString' }, 'InvalidDocument'],
    [{ Name: 'Own-Patching', DocumentVersion: '4' }, 'InvalidDocumentVersion'],
  ])('is refused for %j', async (input, name) => {
    expect(await failureOf(describeDocument(input))).toMatchObject({ name });
  });
});

test('versions come latest first, in pages', async () => {
  const versions: unknown[] = [];
  const paginated = ssm.paginateListDocumentVersions(
    { client: ssmClient(local), pageSize: 2 },
    { Name: 'Own-Patching' },
  );
  for await (const { DocumentVersions } of paginated) versions.push(DocumentVersions?.map(version));
  expect(versions).toEqual([
    [
      ['3', false],
      ['2', true],
    ],
    [['1', false]],
  ]);
  const unknown = ssmClient(local).send(new ssm.ListDocumentVersionsCommand({ Name: 'Unknown' }));
  expect(await failureOf(unknown)).toMatchObject({ name: 'InvalidDocument' });
});

const version = ({ DocumentVersion, IsDefaultVersion }: ssm.DocumentVersionInfo) => [
  DocumentVersion,
  IsDefaultVersion,
];

describe('calendars', () => {
  const state = (...CalendarNames: string[]) =>
    ssmClient(local).send(new ssm.GetCalendarStateCommand({ CalendarNames }));
  test.each([
    [['Own-Weekdays'], 'OPEN'],
    [['Own-Weekend'], 'CLOSED'],
    [['Own-Weekdays', 'arn:aws:ssm:us-east-1:123456789012:document/Own-Weekend'], 'CLOSED'],
  ])('%j are %s', async (calendars, State) => {
    expect(await state(...calendars)).toMatchObject({ State, AtTime: '2026-03-01T12:00:00.000Z' });
  });

  test.each([
    ['Unknown', 'InvalidDocument'],
    ['Own-Runbook', 'InvalidDocumentType'],
  ])('%s is none: %s', async (calendar, name) => {
    expect(await failureOf(state('Own-Weekdays', calendar))).toMatchObject({ name });
  });
});

describe('a parameter without a default has to be given', () => {
  const Targets = [{ Key: 'InstanceIds', Values: ['*'] }];
  test.each<[string, Partial<ssm.CreateAssociationRequest>, string]>([
    ['not given', {}, 'Parameter "operation" requires a value.'],
    ['given', { Parameters: { operation: ['Scan'] } }, 'nothing failed'],
    ['given by the targets', { AutomationTargetParameterName: 'operation' }, 'nothing failed'],
  ])('%s', async (_, more, outcome) => {
    const failure = await failureOf(create(ssmClient(local), { Name: 'Own-Patching', Targets, ...more }));
    expect(failure instanceof Error ? failure.message : failure).toBe(outcome);
  });
});
