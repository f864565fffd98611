import { describe, expect, test } from 'vitest';
import { completion } from '../../server/src/service/index.ts';
import type { Surroundings } from '../../server/src/service/surroundings.ts';
import { around, own } from '../support/documents.ts';
import { FORMATS, type FormatName, fileOf } from '../support/fileOf.ts';
import { cursorIn } from '../support/markers.ts';

interface Case {
  readonly json?: string;
  readonly yaml?: string;
  /** All labels, in their order. */
  readonly labels?: readonly string[];
  /** The first labels, in their order. */
  readonly first?: readonly string[];
  /** Labels with what stands beside them. */
  readonly details?: Readonly<Record<string, string>>;
}

function check({ details = {}, first = [], labels, ...texts }: Case): void {
  for (const format of FORMATS) {
    const source = texts[format];
    if (source === undefined) continue;
    const items = complete(source, format);
    const shown = items.map(({ label }) => label);
    if (labels) expect(shown, format).toEqual(labels);
    expect(shown.slice(0, first.length), format).toEqual(first);
    for (const [label, detail] of Object.entries(details)) {
      expect(items.find((item) => item.label === label)?.detail, format).toBe(detail);
    }
  }
}

function complete(source: string, format: FormatName, surroundings: Surroundings = around) {
  const { text, offset } = cursorIn(source);
  const file = fileOf(text, format);
  const { start } = file.rangeOf({ start: offset, end: offset });
  return completion(file, start, surroundings).toSorted((a, b) =>
    (a.sortText ?? '').localeCompare(b.sortText ?? ''),
  );
}

const OF_NODES = ['tag:Environment', 'tag:PatchGroup', 'InstanceIds', 'tag-key', 'resource-groups:Name'];
const OF_RUNBOOKS = [
  'tag:Environment',
  'tag:PatchGroup',
  'InstanceIds',
  'ResourceGroup',
  'ParameterValues',
  'AWS::EC2::Instance',
];

describe('target keys follow the type of the document', () => {
  test.each<Case>([
    {
      json: '{ "Name": "AWS-Clean", "Targets": [{ "Key": "‸" }] }',
      yaml: 'Name: AWS-Clean\nTargets:\n  - Key: ‸',
      labels: OF_NODES,
    },
    {
      json: '{ "Name": "AWS-Halt", "Targets": [{ "Key": "‸" }] }',
      yaml: 'Name: AWS-Halt\nTargets:\n  - Key: ‸',
      labels: OF_RUNBOOKS,
    },
    {
      json: '{ "Name": "AWS-Halt", "TargetLocations": [{ "Targets": [{ "Key": "‸" }] }] }',
      yaml: 'Name: AWS-Halt\nTargetLocations:\n  - Targets:\n      - Key: ‸',
      labels: OF_RUNBOOKS,
    },
    {
      json: '{ "Name": "My-Document", "Targets": [{ "Key": "‸" }] }',
      yaml: 'Name: My-Document\nTargets:\n  - Key: ‸',
      labels: [...new Set([...OF_NODES, ...OF_RUNBOOKS])],
    },
    {
      json: '{ "Entries": [{ "Name": "AWS-Clean", "Targets": [{ "Key": "tag:Team", "Values": ["a"] }] }, { "Name": "AWS-Clean", "Targets": [{ "Key": "‸" }] }] }',
      yaml: 'Entries:\n  - Name: AWS-Clean\n    Targets:\n      - Key: tag:Team\n        Values: [a]\n  - Name: AWS-Clean\n    Targets:\n      - Key: ‸',
      first: ['tag:Team', ...OF_NODES],
    },
  ])('$yaml', check);
});

describe('target values follow their key', () => {
  const values = (key: string, before = '') => ({
    json: `{ "Targets": [${before}{ "Key": "${key}", "Values": ["‸"] }] }`,
    yaml: `Targets:\n  - Key: ${key}\n    Values:\n      - ‸`,
  });
  test.each<Case>([
    {
      ...values('InstanceIds'),
      labels: ['*', 'i-0123456789abcdef0', 'mi-0123456789abcdef0'],
      details: { '*': 'every managed node' },
    },
    { ...values('instanceids'), first: ['*'] },
    { ...values('AWS::EC2::Instance'), labels: ['*'] },
    { ...values('tag:Team'), labels: ['Production'] },
    { ...values('tag-key'), labels: ['Environment'] },
    { ...values('resource-groups:Name'), labels: ['web-servers'] },
    {
      json: values('tag:Team', '{ "Key": "tag:Team", "Values": ["red", "blue"] },').json,
      labels: ['red', 'blue', 'Production'],
      details: { red: 'used in this file' },
    },
    {
      json: values('tag-key', '{ "Key": "tag:Team", "Values": ["red"] },').json,
      labels: ['Team', 'Environment'],
    },
    {
      json: '{ "Targets": [{ "Key": "InstanceIds", "Values": ["i-0123456789abcdef0", "‸"] }] }',
      yaml: 'Targets:\n  - Key: InstanceIds\n    Values:\n      - i-0123456789abcdef0\n      - ‸',
      labels: ['*', 'mi-0123456789abcdef0'],
    },
    {
      json: '{ "Targets": [{ "Key": "InstanceIds", "Values": ‸ }] }',
      yaml: 'Targets:\n  - Key: InstanceIds\n    Values: ‸',
      first: ['[ * ]'],
    },
  ])('$json', check);
});

describe('elsewhere', () => {
  test.each<Case>([
    {
      json: '{ "OutputLocation": { "S3Location": { "OutputS3Region": "‸" } } }',
      yaml: 'OutputLocation:\n  S3Location:\n    OutputS3Region: ‸',
      first: ['us-east-1'],
      details: { 'eu-central-1': 'Europe (Frankfurt)' },
    },
    {
      json: '{ "Name": "arn:aws:ssm:sa-east-1:111122223333:document/X", "TargetLocations": [{ "Regions": ["eu-west-3", "‸"] }] }',
      yaml: 'Name: arn:aws:ssm:sa-east-1:111122223333:document/X\nTargetLocations:\n  - Regions:\n      - eu-west-3\n      - ‸',
      first: ['sa-east-1', 'us-east-1'],
    },
    {
      json: '{ "TargetLocations": [{ "Accounts": ["222233334444"] }, { "Accounts": ["‸"] }], "AssociationDispatchAssumeRole": "arn:aws:iam::333344445555:role/x" }',
      labels: ['222233334444', '333344445555', '111122223333', '012345678901', 'ou-ab12-cd34ef56'],
      details: { 222233334444: 'used in this file', 111122223333: 'example' },
    },
    {
      json: '{ "DocumentVersion": "‸" }',
      yaml: 'DocumentVersion: ‸',
      labels: ['$DEFAULT', '$LATEST', '3'],
      details: { $LATEST: 'the newest version, from the moment it exists' },
    },
    {
      json: '{ "Name": "AWS-Clean", "DocumentVersion": "‸" }',
      yaml: 'Name: AWS-Clean\nDocumentVersion: ‸',
      labels: ['$DEFAULT'],
    },
    {
      json: '{ "MaxConcurrency": "‸" }',
      yaml: 'MaxConcurrency: ‸',
      details: {
        1: 'one after the other',
        '10%': '10 in 100 at the same time',
        '100%': 'all at the same time',
      },
    },
    {
      json: '{ "MaxErrors": "‸" }',
      yaml: 'MaxErrors: ‸',
      details: { 0: 'stops at the first failure', '100%': 'never stops for failures' },
    },
    { json: '{ "CalendarNames": ["‸"] }', yaml: 'CalendarNames:\n  - ‸', first: ['Maintenance-Calendar'] },
    { json: '{ "Parameters": { "MaxErrors": ["‸"] } }', first: ['Scan'] },
  ])('$json', check);

  test('calendars of the workspace come first', () => {
    const documents = {
      find: () => undefined,
      all: () => [own, { ...own, name: 'Our-Freeze', type: 'ChangeCalendar' as const }],
    };
    const labels = complete('CalendarNames:\n  - ‸', 'yaml', { documents }).map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(['Our-Freeze', 'Maintenance-Calendar']);
  });
});
