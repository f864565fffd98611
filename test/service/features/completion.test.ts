import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { CompletionItemTag } from 'vscode-languageserver-types';
import { completion } from '../../../server/src/service/index.ts';
import { plainText } from '../../../server/src/service/plainText.ts';
import { applied } from '../../support/applied.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';
import { cursorIn } from '../../support/markers.ts';

interface Case {
  readonly json?: string;
  readonly yaml?: string;
  /** The first labels, in their order. */
  readonly first?: readonly string[];
  /** Further labels, anywhere. */
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  /** Accepting this label… */
  readonly accept?: string;
  /** …gives these texts. */
  readonly gives?: { readonly json?: string; readonly yaml?: string };
}

function check({ accept, first = [], gives = {}, has = [], hasNot = [], ...texts }: Case): void {
  for (const format of ['json', 'yaml'] as const) {
    const source = texts[format];
    if (source === undefined) continue;
    const { file, items } = complete(source, format);
    const labels = items
      .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
      .map(({ label }) => label);
    expect(labels.slice(0, first.length), format).toEqual(first);
    expect(labels, format).toEqual(expect.arrayContaining([...has]));
    for (const label of hasNot) expect(labels, format).not.toContain(label);
    if (accept === undefined) continue;
    const item = items.find(({ label }) => label === accept);
    const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
    expect(plainText(applied(file, edits)), format).toBe(gives[format]);
  }
}

function complete(source: string, format: FormatName, trigger?: string) {
  const { text, offset } = cursorIn(source);
  const file = fileOf(text, format);
  const items: readonly CompletionItem[] = completion(
    file,
    file.rangeOf({ start: offset, end: offset }).start,
    {},
    trigger === undefined ? {} : { trigger },
  );
  return { file, items };
}

describe('names of fields', () => {
  test.each<Case>([
    {
      json: '{ "‸ }',
      yaml: '‸',
      first: ['Name', 'AssociationName'],
      has: ['Targets', 'ScheduleExpression', 'InstanceId'],
      hasNot: ['AssociationId', 'Entries', 'Key'],
    },
    { json: '{ "Name": "my-doc", "‸" }', yaml: 'Name: my-doc\n‸', hasNot: ['Name'], has: ['Targets'] },
    { json: '{ "Name": "my-doc", "Tar‸" }', yaml: 'Name: my-doc\nTar‸', has: ['Targets', 'TargetMaps'] },
    { json: '{ "Targets": [{ "‸" }] }', yaml: 'Targets:\n  - ‸', first: ['Key', 'Values'] },
    {
      json: '{ "Tags": [{ "Key": "a", "‸" }] }',
      yaml: 'Tags:\n  - Key: a\n    ‸',
      first: ['Value'],
      hasNot: ['Key'],
    },
    { json: '{ "Parameters": { "‸" } }', yaml: 'Parameters:\n  ‸', has: ['Operation', 'commands'] },
    { json: '{ "OutputLocation": { "‸" } }', yaml: 'OutputLocation:\n  ‸', first: ['S3Location'] },
    {
      json: '{ "AssociationId": "x", "‸" }',
      yaml: 'AssociationId: x\n‸',
      has: ['AssociationVersion'],
      hasNot: ['Tags'],
    },
    { json: '{ "Entries": [{ "‸" }] }', yaml: 'Entries:\n  - ‸', first: ['Name'], hasNot: ['Tags'] },
    { json: '{ "Wombat": { "‸" } }', yaml: 'Wombat:\n  a‸', hasNot: ['Name'] },
  ])('$yaml', check);

  test('deprecated ones come last and say so', () => {
    const items = complete('{ "‸" }', 'json').items.toSorted((a, b) =>
      (a.sortText ?? '').localeCompare(b.sortText ?? ''),
    );
    expect(items.at(-1)).toMatchObject({ label: 'InstanceId', tags: [CompletionItemTag.Deprecated] });
  });

  test('each says its shape and what it is for', () => {
    for (const { detail, documentation } of complete('{ "‸" }', 'json').items) {
      expect(detail).toBeTruthy();
      expect(documentation).toMatchObject({ kind: 'markdown', value: expect.stringMatching(/\w/) });
    }
  });
});

describe('values', () => {
  test.each<Case>([
    {
      json: '{ "ComplianceSeverity": "‸" }',
      yaml: 'ComplianceSeverity: ‸',
      first: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNSPECIFIED'],
    },
    { json: '{ "SyncCompliance": ‸ }', yaml: 'SyncCompliance: M‸', has: ['AUTO', 'MANUAL'] },
    {
      json: '{ "ApplyOnlyAtCronInterval": ‸ }',
      yaml: 'ApplyOnlyAtCronInterval: ‸',
      first: ['true', 'false'],
    },
    {
      json: '{ "ScheduleExpression": "‸" }',
      yaml: 'ScheduleExpression: ‸',
      has: ['rate(30 minutes)', 'cron(0 2 ? * SUN *)'],
    },
    { json: '{ "DocumentVersion": "‸" }', yaml: 'DocumentVersion: ‸', first: ['$DEFAULT', '$LATEST'] },
    { json: '{ "ScheduleOffset": ‸ }', yaml: 'ScheduleOffset: ‸', first: ['2', '5'] },
    {
      json: '{ "Targets": [{ "Key": "‸" }] }',
      yaml: 'Targets:\n  - Key: ‸',
      has: ['InstanceIds', 'tag:Environment'],
    },
    {
      json: '{ "Targets": [{ "Values": ["‸"] }] }',
      yaml: 'Targets:\n  - Values:\n      - ‸',
      has: ['Production', '*'],
    },
    { json: '{ "Targets": ‸ }', has: ['Nodes with a tag', 'Every managed node'] },
    { json: '{ "Targets": [‸] }', has: ['Nodes with a tag', 'Every managed node'] },
    { json: '{ "Wombat": "‸" }', yaml: 'Wombat: ‸', hasNot: ['true', 'HIGH'] },
  ])('$json', check);
});

describe('what is written', () => {
  test.each<Case>([
    {
      json: '{ "Name": "my-doc", "MaxE‸" }',
      yaml: 'Name: my-doc\nMaxE‸',
      accept: 'MaxErrors',
      gives: { json: '{ "Name": "my-doc", "MaxErrors": "0" }', yaml: 'Name: my-doc\nMaxErrors: "0"' },
    },
    {
      json: '{ "Name": "my-doc", "Dura‸" }',
      yaml: 'Name: my-doc\nDura‸',
      accept: 'Duration',
      gives: { json: '{ "Name": "my-doc", "Duration": 2 }', yaml: 'Name: my-doc\nDuration: 2' },
    },
    {
      json: '{ "N‸ame": "my-doc" }',
      yaml: 'N‸ame: my-doc',
      accept: 'AssociationName',
      gives: { json: '{ "AssociationName": "my-doc" }', yaml: 'AssociationName: my-doc' },
    },
    {
      json: '{ "ComplianceSeverity": "HI‸" }',
      yaml: 'ComplianceSeverity: HI‸',
      accept: 'HIGH',
      gives: { json: '{ "ComplianceSeverity": "HIGH" }', yaml: 'ComplianceSeverity: HIGH' },
    },
  ])('$accept', check);
});

describe('a blank asks only after a colon or a dash, and between the fields of a schedule', () => {
  test.each<readonly [FormatName, string, boolean]>([
    ['yaml', 'ComplianceSeverity: ‸', true],
    ['yaml', 'Targets:\n  - ‸', true],
    ['yaml', 'Targets:\n ‸', false],
    ['json', '{ ‸ }', false],
    ['json', '{ "ComplianceSeverity": ‸ }', true],
    ['json', '{ "ScheduleExpression": "rate(30 ‸" }', true],
    ['json', '{ "AssociationName": "rate(30 ‸" }', false],
  ])('in %s: %s', (format, source, asked) => {
    expect(complete(source, format, ' ').items.length > 0).toBe(asked);
    expect(complete(source, format).items.length > 0).toBe(true);
  });
});
