import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import type { AccountKnowledge } from '../../server/src/protocol.ts';
import { completion } from '../../server/src/service/index.ts';
import { plainText } from '../../server/src/service/plainText.ts';
import { applied, said } from '../support/applied.ts';
import { around } from '../support/documents.ts';
import { FORMATS, type FormatName, fileOf } from '../support/fileOf.ts';
import { cursorIn } from '../support/markers.ts';

const DESCRIPTION = 'Tidies **up** [us](command:x)';

const ACCOUNT: AccountKnowledge = {
  documents: [
    { name: 'AWS-New', type: 'Command', platforms: ['Linux'], owner: 'Amazon' },
    {
      name: 'Our-Tidy',
      type: 'Command',
      platforms: ['Linux'],
      owner: '111122223333',
      description: DESCRIPTION,
    },
    { name: 'Our-Setup', type: 'Command', description: 'The same as in the workspace' },
    { name: 'Our-Talk', type: 'Session' },
    { name: 'Our-Freeze', type: 'ChangeCalendar' },
    { name: 'Our-Box', type: 'Package' },
  ],
  document: {
    'Our-Tidy': {
      type: 'Command',
      versions: ['7', '6'],
      parameters: [
        { name: 'Depth', type: 'Integer', defaultValue: '3', description: DESCRIPTION },
        { name: 'Paths', type: 'StringList', defaultValue: '["/tmp", "/var"]' },
        { name: 'Reason', type: 'String' },
      ],
    },
    'Our-Halt': {
      type: 'Automation',
      parameters: [{ name: 'InstanceId', type: 'String' }],
    },
    'Our-Unknown': { versions: ['1'] },
  },
  tagKeys: ['Environment', 'Team', 'aws:cloudformation:stack-name', 'a+b'],
  tagValues: { Team: ['red', '', 'blue'], 'a+b': ['c'] },
  nodes: [
    { id: 'i-00000000000000001', name: 'web\u202e-1\n', platform: 'Linux' },
    { id: 'mi-0000000000000002' },
  ],
  groups: ['web', 'web-servers'],
  calendars: ['Our-Freeze', 'Maintenance-Calendar'],
};

interface Case {
  readonly json?: string;
  readonly yaml?: string;
  /** All labels, in their order. */
  readonly labels?: readonly string[];
  /** The first labels, in their order. */
  readonly first?: readonly string[];
  readonly hasNot?: readonly string[];
  /** What stands behind and beside labels. */
  readonly shown?: Readonly<Record<string, readonly [detail: string, beside: string | undefined]>>;
  /** Accepting this label gives texts that say the same as these. */
  readonly accept?: string;
  readonly gives?: { readonly json?: string; readonly yaml?: string };
}

function check({ accept, first = [], gives = {}, hasNot = [], labels, shown = {}, ...texts }: Case): void {
  for (const format of FORMATS) {
    const source = texts[format];
    if (source === undefined) continue;
    const { after, items } = complete(source, format);
    const offered = items.map(({ label }) => label);
    if (labels) expect(offered, format).toEqual(labels);
    expect(offered.slice(0, first.length), format).toEqual(first);
    for (const label of hasNot) expect(offered, format).not.toContain(label);
    for (const [label, [detail, description]] of Object.entries(shown)) {
      const item = items.find((one) => one.label === label);
      expect([item?.detail, item?.labelDetails?.description], label).toEqual([detail, description]);
    }
    if (accept !== undefined) expect(said(after(accept)), format).toEqual(said(gives[format] ?? ''));
  }
}

function complete(source: string, format: FormatName, account: AccountKnowledge = ACCOUNT) {
  const { text, offset } = cursorIn(source);
  const file = fileOf(text, format);
  const { start } = file.rangeOf({ start: offset, end: offset });
  const items: readonly CompletionItem[] = completion(file, start, { ...around, account });
  const after = (label: string): string => {
    const item = items.find((one) => one.label === label);
    const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
    if (!item) throw new Error(`Not offered: ${label}`);
    const { range, newText } = item.textEdit as TextEdit;
    const edit = { range, newText: newText.replaceAll('\n', `\n${indent}`) };
    return plainText(applied(file, [edit, ...(item.additionalTextEdits ?? [])]));
  };
  return { after, items: items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? '')) };
}

const HERE = 'in this account';
const TIDY = { json: '"Name": "Our-Tidy"', yaml: 'Name: Our-Tidy\n' };
const HALT = { json: '"Name": "Our-Halt"', yaml: 'Name: Our-Halt\n' };

describe('documents of the account', () => {
  test.each<Case>([
    {
      json: '{ "Name": "‸" }',
      yaml: 'Name: ‸',
      labels: ['Our-Setup', 'Our-Tidy', 'AWS-Clean', 'AWS-New', 'AWS-Halt', 'AWS-OldClean'],
      shown: {
        'Our-Setup': ['Command · schema 2.2', undefined],
        'Our-Tidy': ['Command · Linux', HERE],
        'AWS-New': ['Command · Linux', HERE],
      },
      accept: 'Our-Tidy',
      gives: { json: '{ "Name": "Our-Tidy" }', yaml: 'Name: Our-Tidy' },
    },
    {
      json: `{ ${TIDY.json}, "Parameters": { "‸" } }`,
      labels: ['Reason', 'Depth', 'Paths'],
      shown: { Reason: ['String · required', HERE], Depth: ['Integer', HERE] },
      accept: 'Paths',
      gives: { json: `{ ${TIDY.json}, "Parameters": { "Paths": ["/tmp", "/var"] } }` },
    },
    {
      json: `{ ${TIDY.json}, "Par‸" }`,
      yaml: `${TIDY.yaml}Par‸`,
      accept: 'Parameters',
      gives: {
        json: `{ ${TIDY.json}, "Parameters": { "Reason": ["<Reason>"] } }`,
        yaml: `${TIDY.yaml}Parameters:\n  Reason:\n    - <Reason>`,
      },
    },
    {
      json: `{ ${TIDY.json}, "Parameters": { "Depth": ["‸"] } }`,
      yaml: `${TIDY.yaml}Parameters:\n  Depth:\n    - ‸`,
      labels: ['3'],
      shown: { 3: ['default', undefined] },
    },
    {
      json: `{ ${HALT.json}, "AutomationTargetParameterName": "‸" }`,
      yaml: `${HALT.yaml}AutomationTargetParameterName: ‸`,
      labels: ['InstanceId'],
      shown: { InstanceId: ['String · required', HERE] },
    },
    {
      json: `{ ${HALT.json}, "Targets": [{ "Key": "‸" }] }`,
      yaml: `${HALT.yaml}Targets:\n  - Key: ‸`,
      hasNot: ['tag-key'],
    },
    {
      json: `{ ${TIDY.json}, "DocumentVersion": "‸" }`,
      yaml: `${TIDY.yaml}DocumentVersion: ‸`,
      labels: ['$DEFAULT', '$LATEST', '7', '6', '3'],
      shown: { 7: ['', HERE] },
    },
    // What is known of it is not its parameters: no word that it has none.
    {
      json: '{ "Name": "Our-Unknown", "Parameters": { "‸" } }',
      yaml: 'Name: Our-Unknown\nParameters:\n  ‸',
      first: ['Operation'],
    },
  ])('$json', check);

  test('their words are data', () => {
    for (const source of ['Name: ‸', `${TIDY.yaml}Parameters:\n  ‸`]) {
      const { items } = complete(source, 'yaml');
      const words = items.map(({ documentation }) => JSON.stringify(documentation)).join('\n');
      expect(words).toContain('Tidies');
      expect(words).not.toContain('[us]');
    }
  });
});

describe('targets of the account', () => {
  test.each<Case>([
    {
      json: '{ "Name": "AWS-Clean", "Targets": [{ "Key": "‸" }] }',
      yaml: 'Name: AWS-Clean\nTargets:\n  - Key: ‸',
      labels: [
        'InstanceIds',
        'tag-key',
        'resource-groups:Name',
        'tag:Environment',
        'tag:Team',
        'tag:aws:cloudformation:stack-name',
        'tag:PatchGroup',
      ],
      shown: { 'tag:Team': ['', HERE], InstanceIds: ['', undefined] },
      accept: 'tag:Team',
      gives: {
        json: '{ "Name": "AWS-Clean", "Targets": [{ "Key": "tag:Team" }] }',
        yaml: 'Name: AWS-Clean\nTargets:\n  - Key: tag:Team',
      },
    },
    {
      json: '{ "Targets": [{ "Key": "tag:Team", "Values": ["‸"] }] }',
      yaml: 'Targets:\n  - Key: tag:Team\n    Values:\n      - ‸',
      labels: ['red', 'blue', 'Production'],
    },
    {
      json: '{ "Targets": [{ "Key": "tag:Team", "Values": ["red", "‸"] }] }',
      yaml: 'Targets:\n  - Key: tag:Team\n    Values:\n      - red\n      - ‸',
      labels: ['blue', 'Production'],
    },
    {
      json: '{ "Targets": [{ "Key": "tag:Team", "Values": ‸ }] }',
      yaml: 'Targets:\n  - Key: tag:Team\n    Values: ‸',
      labels: ['[ red ]', '[ blue ]', '[ Production ]'],
      accept: '[ blue ]',
      gives: {
        json: '{ "Targets": [{ "Key": "tag:Team", "Values": ["blue"] }] }',
        yaml: 'Targets:\n  - Key: tag:Team\n    Values:\n      - blue',
      },
    },
    {
      json: '{ "Targets": [{ "Key": "tag:constructor", "Values": ["‸"] }] }',
      labels: ['Production'],
    },
    {
      json: '{ "Targets": [{ "Key": "InstanceIds", "Values": ["‸"] }] }',
      yaml: 'Targets:\n  - Key: InstanceIds\n    Values:\n      - ‸',
      first: ['*', 'i-00000000000000001', 'mi-0000000000000002'],
      shown: { 'i-00000000000000001': ['web -1 · Linux', HERE], 'mi-0000000000000002': ['', HERE] },
    },
    {
      json: '{ "Targets": [{ "Key": "tag-key", "Values": ["‸"] }] }',
      yaml: 'Targets:\n  - Key: tag-key\n    Values:\n      - ‸',
      labels: ['Environment', 'Team', 'aws:cloudformation:stack-name', 'a+b'],
    },
    {
      json: '{ "Targets": [{ "Key": "resource-groups:Name", "Values": ["‸"] }] }',
      yaml: 'Targets:\n  - Key: ResourceGroup\n    Values:\n      - ‸',
      labels: ['web', 'web-servers'],
    },
    {
      json: '{ "Targets": [{ "Key": "tag:Team", "Values": ["green"] }, { "Key": "tag:Team", "Values": ["‸"] }] }',
      labels: ['green', 'red', 'blue', 'Production'],
      shown: { green: ['used in this file', undefined] },
    },
  ])('$json', check);

  test('a node is found by its name', () => {
    const source = '{ "Targets": [{ "Key": "InstanceIds", "Values": ["‸"] }] }';
    expect(complete(source, 'json').items[1]?.filterText).toContain('web');
  });
});

describe('calendars and tags of the account', () => {
  test.each<Case>([
    {
      json: '{ "CalendarNames": ["‸"] }',
      yaml: 'CalendarNames:\n  - ‸',
      first: ['Our-Freeze', 'Maintenance-Calendar'],
      shown: { 'Our-Freeze': ['', HERE] },
    },
    {
      json: '{ "Tags": [{ "Key": "‸" }] }',
      yaml: 'Tags:\n  - Key: ‸',
      labels: ['Environment', 'Team', 'a+b', 'CostCenter'],
    },
    {
      json: '{ "Tags": [{ "Key": "Team", "Value": "‸" }] }',
      yaml: 'Tags:\n  - Key: Team\n    Value: ‸',
      labels: ['red', 'blue', 'platform', 'production'],
      shown: { red: ['', HERE], platform: ['', undefined] },
    },
  ])('$json', check);
});

test('an account of which nothing is known changes nothing', () => {
  for (const source of ['Name: ‸', 'Targets:\n  - Key: ‸', 'Tags:\n  - Key: ‸', 'CalendarNames: ‸']) {
    const { text, offset } = cursorIn(source);
    const file = fileOf(text, 'yaml');
    const { start } = file.rangeOf({ start: offset, end: offset });
    const { items } = complete(source, 'yaml', {});
    expect(items).toEqual(completion(file, start, around));
  }
});

test.each(FORMATS)('whatever a group is called, it is written as it is: %s', (format) => {
  const source = {
    json: '{ "Targets": [{ "Key": "ResourceGroup", "Values": ["‸"] }] }',
    yaml: 'Targets:\n  - Key: ResourceGroup\n    Values:\n      - ‸',
  };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (group) => {
      const { after } = complete(source[format], format, { groups: [group] });
      expect(said(after(group))).toEqual({ Targets: [{ Key: 'ResourceGroup', Values: [group] }] });
    }),
  );
});
