import { describe, expect, test } from 'vitest';
import type { LookUp } from '../../server/src/protocol.ts';
import { lookUpsAt } from '../../server/src/service/index.ts';
import { around } from '../support/documents.ts';
import { FORMATS, fileOf } from '../support/fileOf.ts';
import { cursorIn } from '../support/markers.ts';

interface Case {
  readonly json?: string;
  readonly yaml?: string;
  readonly asks: LookUp | undefined;
}

function check({ asks, ...texts }: Case): void {
  for (const format of FORMATS) {
    const source = texts[format];
    if (source === undefined) continue;
    const { text, offset } = cursorIn(source);
    const file = fileOf(text, format);
    const { start } = file.rangeOf({ start: offset, end: offset });
    expect(lookUpsAt(file, start, around), format).toEqual(asks ? [asks] : []);
  }
}

const OURS = { json: '"Name": "Ours"', yaml: 'Name: Ours\n' };
const CONTENT: LookUp = { kind: 'document', name: 'Ours' };

describe('documents', () => {
  test.each<Case>([
    { json: '{ "Name": "‸" }', yaml: 'Name: ‸', asks: { kind: 'documents' } },
    { json: '{ "Name": "AWS-‸" }', yaml: 'Name: AWS-‸', asks: { kind: 'documents' } },
    { json: '{ "Entries": [{ "Name": ‸ }] }', yaml: 'Entries:\n  - Name: ‸', asks: { kind: 'documents' } },
    { json: '{ "AssociationName": "‸" }', yaml: 'AssociationName: ‸', asks: undefined },
    { json: '{ "‸" }', yaml: 'Na‸', asks: undefined },
    { json: '{ "Wombat": "‸" }', yaml: 'Wombat: ‸', asks: undefined },
  ])('$yaml', check);
});

describe('the parameters of a document', () => {
  test.each<Case>([
    { json: `{ ${OURS.json}, "Parameters": { "‸" } }`, yaml: `${OURS.yaml}Parameters:\n  ‸`, asks: CONTENT },
    {
      json: `{ ${OURS.json}, "Parameters": { "a.b": ["‸"] } }`,
      yaml: `${OURS.yaml}Parameters:\n  a.b:\n    - ‸`,
      asks: CONTENT,
    },
    { json: `{ ${OURS.json}, "Parameters": ‸ }`, yaml: `${OURS.yaml}Parameters: ‸`, asks: CONTENT },
    { json: `{ ${OURS.json}, "Par‸" }`, yaml: `${OURS.yaml}Par‸`, asks: CONTENT },
    { json: `{ ${OURS.json}, "Parameters": {}, "Tar‸" }`, asks: undefined },
    {
      json: `{ ${OURS.json}, "AutomationTargetParameterName": "‸" }`,
      yaml: `${OURS.yaml}AutomationTargetParameterName: ‸`,
      asks: CONTENT,
    },
    {
      json: `{ ${OURS.json}, "TargetMaps": [{ "‸" }] }`,
      yaml: `${OURS.yaml}TargetMaps:\n  - ‸`,
      asks: CONTENT,
    },
    {
      json: '{ "Entries": [{ "Name": "b" }, { "Name": "Ours", "Parameters": { "‸" } }] }',
      yaml: 'Entries:\n  - Name: b\n  - Name: Ours\n    Parameters:\n      ‸',
      asks: CONTENT,
    },
    {
      json: '{ "Name": "arn:aws:ssm:eu-west-1:111122223333:document/Ours", "Parameters": { "‸" } }',
      asks: { kind: 'document', name: 'arn:aws:ssm:eu-west-1:111122223333:document/Ours' },
    },
    // Known from AWS or the workspace, or no name at all.
    { json: '{ "Name": "AWS-Clean", "Parameters": { "‸" } }', asks: undefined },
    { yaml: 'Name: Our-Setup\nParameters:\n  ‸', asks: undefined },
    { json: '{ "Parameters": { "‸" } }', yaml: 'Parameters:\n  ‸', asks: undefined },
    { json: '{ "Name": "no name", "Parameters": { "‸" } }', asks: undefined },
    { json: '{ "Name": ["Ours"], "Parameters": { "‸" } }', asks: undefined },
  ])('$json $yaml', check);

  test.each<Case>([
    {
      json: `{ ${OURS.json}, "DocumentVersion": "‸" }`,
      yaml: `${OURS.yaml}DocumentVersion: ‸`,
      asks: { kind: 'versions', name: 'Ours' },
    },
    {
      yaml: 'Name: Our-Setup\nDocumentVersion: ‸',
      asks: { kind: 'versions', name: 'Our-Setup' },
    },
    { json: '{ "Name": "AWS-Clean", "DocumentVersion": "‸" }', asks: undefined },
    { json: '{ "DocumentVersion": "‸" }', asks: undefined },
  ])('and its versions: $json $yaml', check);
});

describe('targets', () => {
  const values = (key: string, asks: LookUp | undefined): Case => ({
    json: `{ "Targets": [{ "Key": "${key}", "Values": ["a", "‸"] }] }`,
    yaml: `Targets:\n  - Key: ${key}\n    Values:\n      - ‸`,
    asks,
  });
  test.each<Case>([
    {
      json: '{ "Targets": [{ "Key": "‸" }] }',
      yaml: 'Targets:\n  - Key: ‸',
      asks: { kind: 'tag-keys' },
    },
    {
      json: '{ "TargetLocations": [{ "Targets": [{ "Key": "tag:‸" }] }] }',
      yaml: 'TargetLocations:\n  - Targets:\n      - Key: tag:‸',
      asks: { kind: 'tag-keys' },
    },
    { json: '{ "Targets": [{ "‸" }] }', yaml: 'Targets:\n  - ‸', asks: undefined },
    values('tag:Team', { kind: 'tag-values', key: 'Team' }),
    values('TAG:a:b', { kind: 'tag-values', key: 'a:b' }),
    values('InstanceIds', { kind: 'nodes' }),
    values('instanceids', { kind: 'nodes' }),
    values('resource-groups:Name', { kind: 'groups' }),
    values('ResourceGroup', { kind: 'groups' }),
    values('tag-key', { kind: 'tag-keys' }),
    values('ParameterValues', undefined),
    values('AWS::EC2::Instance', undefined),
    values('constructor', undefined),
    {
      json: '{ "Targets": [{ "Values": ‸, "Key": "InstanceIds" }] }',
      yaml: 'Targets:\n  - Key: InstanceIds\n    Values: ‸',
      asks: { kind: 'nodes' },
    },
    { json: '{ "Targets": [{ "Key": "tag:", "Values": ["‸"] }] }', asks: undefined },
    { json: '{ "Targets": [{ "Values": ["‸"] }] }', asks: undefined },
  ])('$json', check);
});

describe('calendars and tags', () => {
  test.each<Case>([
    { json: '{ "CalendarNames": ["‸"] }', yaml: 'CalendarNames:\n  - ‸', asks: { kind: 'calendars' } },
    { json: '{ "CalendarNames": ‸ }', yaml: 'CalendarNames: ‸', asks: { kind: 'calendars' } },
    { json: '{ "Tags": [{ "Key": "‸" }] }', yaml: 'Tags:\n  - Key: ‸', asks: { kind: 'tag-keys' } },
    {
      json: '{ "Tags": [{ "Key": "Team", "Value": "‸" }] }',
      yaml: 'Tags:\n  - Key: Team\n    Value: ‸',
      asks: { kind: 'tag-values', key: 'Team' },
    },
    { json: '{ "Tags": [{ "Value": "‸" }] }', yaml: 'Tags:\n  - Value: ‸', asks: undefined },
    { json: '{ "Parameters": { "Tags": ["‸"] } }', yaml: 'Parameters:\n  Tags:\n    - ‸', asks: undefined },
  ])('$json', check);
});
