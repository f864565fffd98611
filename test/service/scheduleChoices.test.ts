import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../server/src/service/index.ts';
import { applied } from '../support/applied.ts';
import { type FormatName, fileOf } from '../support/fileOf.ts';
import { cursorIn } from '../support/markers.ts';

const now = new Date('2026-11-24T10:00:00Z');

interface Asked {
  readonly items: readonly CompletionItem[];
  /** What an editor matches against filters: from the start of the item's range to the cursor. */
  readonly wordFor: (item: CompletionItem) => string;
  readonly after: (label: string) => string;
}

function ask(marked: string, format: FormatName, trigger?: string): Asked {
  const { text, offset } = cursorIn(marked);
  const file = fileOf(text, format);
  const position = file.rangeOf({ start: offset, end: offset }).start;
  const items = completion(file, position, { now }, trigger === undefined ? {} : { trigger });
  const rangeOf = ({ textEdit }: CompletionItem) => (textEdit as TextEdit).range;
  return {
    items: items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? '')),
    wordFor: (item) => text.slice(file.offsetAt(rangeOf(item).start), offset),
    after: (label) => {
      const item = items.find((one) => one.label === label);
      if (!item) throw new Error(`Not offered: ${label}`);
      return applied(file, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);
    },
  };
}

/** A schedule as it is being written, in a file of each format and in each kind of quotes; ⏎ ends an open one. */
const filesWith = (schedule: string): readonly (readonly [FormatName, before: string, behind: string])[] => {
  const open = !schedule.includes(')');
  return [
    ['json', '{\n  "Name": "my-doc",\n  "ScheduleExpression": "', '"\n}\n'],
    ['yaml', 'Name: my-doc\nScheduleExpression: ', '\nMaxErrors: "1"\n'],
    ['yaml', 'Name: my-doc\nScheduleExpression: "', '"\nMaxErrors: "1"\n'],
    ['yaml', "Entries:\n  - Name: my-doc\n    ScheduleExpression: '", "'\n"],
    ['yaml', '{ Name: my-doc, ScheduleExpression: "', '" }\n'],
    ...(open
      ? ([
          ['json', '{\n  "Name": "my-doc",\n  "ScheduleExpression": "', '\n}\n'],
          ['json', '{"Name": "my-doc", "ScheduleExpression": "', '}'],
          ['yaml', 'Name: my-doc\nScheduleExpression: "', '\nMaxErrors: "1"\n'],
          ['yaml', 'Name: my-doc\nScheduleExpression: "', ''],
        ] as const)
      : []),
  ];
};

interface Case {
  /** The schedule, with the cursor in it. */
  readonly at: string;
  readonly first: readonly string[];
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  /** What the schedule is after a label is taken. */
  readonly gives?: Readonly<Record<string, string>>;
}

describe('inside the parentheses', () => {
  test.each<Case>([
    {
      at: 'cron(‸',
      first: ['0', '15', '30', '45', '0/30', 'cron(0/30 * * * ? *)'],
      has: ['cron(0 2 ? * SUN *)'],
      hasNot: ['rate(1 day)'],
      gives: { '15': 'cron(15', 'cron(0 2 ? * SUN *)': 'cron(0 2 ? * SUN *)' },
    },
    {
      at: 'cron(‸)',
      first: ['0', '15'],
      gives: { '15': 'cron(15)', 'cron(0 2 ? * SUN *)': 'cron(0 2 ? * SUN *)' },
    },
    { at: 'cron(0 ‸', first: ['0/1', '0/2'], hasNot: ['cron(0 2 ? * SUN *)'], gives: { '22': 'cron(0 22' } },
    { at: 'cron(0 2 ‸', first: ['?', '*'], gives: { '?': 'cron(0 2 ?' } },
    {
      at: 'cron(0 2 ? * ‸',
      first: ['*', 'SUN', 'MON'],
      has: ['TUE#2', 'FRIL'],
      gives: { SUN: 'cron(0 2 ? * SUN' },
    },
    { at: 'cron(0 2 ? * TUE#‸ *)', first: ['*'], gives: { 'TUE#2': 'cron(0 2 ? * TUE#2 *)' } },
    { at: 'cron(0 2 ? * TUE‸#2 *)', first: ['*'], gives: { 'TUE#3': 'cron(0 2 ? * TUE#3 *)' } },
    { at: 'cron(0 2 ? * ‸SUN *)', first: ['*'], gives: { MON: 'cron(0 2 ? * MON *)' } },
    { at: 'cron(0 ‸2 ? * SUN *)', first: ['0', '1'], gives: { '22': 'cron(0 22 ? * SUN *)' } },
    { at: 'cron(0 2 ? * SUN ‸', first: ['*'], gives: { '*': 'cron(0 2 ? * SUN *)' } },
    {
      // Choosing a weekday leaves the day of the month open.
      at: 'cron(0 2 * * ‸',
      first: ['?', 'SUN'],
      gives: { '?': 'cron(0 2 * * ?', SUN: 'cron(0 2 ? * SUN' },
    },
    { at: 'cron(0 2 * * ‸? *)', first: ['?'], gives: { 'TUE#2': 'cron(0 2 ? * TUE#2 *)' } },
    { at: 'rate(‸', first: ['rate(30 minutes)'], gives: { 'rate(7 days)': 'rate(7 days)' } },
    { at: 'rate(‸ days)', first: ['7', '14'], gives: { '14': 'rate(14 days)' } },
    { at: 'rate(30 ‸', first: ['minutes', 'hours'], gives: { minutes: 'rate(30 minutes)' } },
    { at: 'rate(1 ‸)', first: ['hour', 'day'], gives: { day: 'rate(1 day)' } },
    {
      at: 'at(‸',
      first: ['at(2026-11-25T02:00:00)'],
      gives: { 'at(2026-11-25T02:00:00)': 'at(2026-11-25T02:00:00)' },
    },
    { at: 'at(2026-1‸)', first: [], gives: { 'at(2026-11-25T02:00:00)': 'at(2026-11-25T02:00:00)' } },
  ])('$at', ({ at, first, has = [], hasNot = [], gives = {} }) => {
    for (const [format, before, behind] of filesWith(at)) {
      const { items, wordFor, after } = ask(before + at + behind, format);
      const labels = items.map(({ label }) => label);
      expect(labels.slice(0, first.length), before + behind).toEqual(first);
      expect(labels).toEqual(expect.arrayContaining([...has]));
      for (const label of hasNot) expect(labels).not.toContain(label);
      for (const [label, schedule] of Object.entries(gives)) {
        const item = items.find((one) => one.label === label);
        expect(after(label)).toBe(before + schedule + behind);
        const begun = at.startsWith('at(2') || at.includes('#') ? wordFor(item as CompletionItem) : '';
        expect(item?.filterText?.startsWith(begun), label).toBe(true);
      }
    }
  });

  test('each says what it means there', () => {
    const { items } = ask('ScheduleExpression: cron(0 2 ? * TUE‸ *)', 'yaml');
    expect(items.find(({ label }) => label === 'TUE#2')).toMatchObject({
      detail: 'day-of-week',
      labelDetails: { description: 'the second Tuesday of every month' },
      documentation: { value: 'The second Tuesday of every month at 02:00 UTC.' },
    });
  });
});

describe('outside of the parentheses, whole schedules', () => {
  test.each<readonly [FormatName, marked: string, after: string]>([
    ['json', '{ "ScheduleExpression": ‸ }', '{ "ScheduleExpression": "cron(0 2 ? * SUN *)" }'],
    ['json', '{ "ScheduleExpression": "‸" }', '{ "ScheduleExpression": "cron(0 2 ? * SUN *)" }'],
    ['json', '{ "ScheduleExpression": "cr‸" }', '{ "ScheduleExpression": "cron(0 2 ? * SUN *)" }'],
    ['yaml', 'ScheduleExpression: ‸', 'ScheduleExpression: cron(0 2 ? * SUN *)'],
    ['yaml', 'ScheduleExpression: sunday‸', 'ScheduleExpression: cron(0 2 ? * SUN *)'],
    ['yaml', "ScheduleExpression: '‸'", "ScheduleExpression: 'cron(0 2 ? * SUN *)'"],
    ['yaml', 'ScheduleExpression: rate(1 day)‸', 'ScheduleExpression: cron(0 2 ? * SUN *)'],
  ])('in %s: %s', (format, marked, after) => {
    const asked = ask(marked, format);
    expect(asked.after('cron(0 2 ? * SUN *)')).toBe(after);
    expect(asked.items.map(({ label }) => label)).toContain('at(2026-11-25T02:00:00)');
  });

  test('each says what it means and what it is for, and is found by that', () => {
    const item = ask('ScheduleExpression: ‸', 'yaml').items.find(
      ({ label }) => label === 'cron(0 2 ? * SUN *)',
    );
    expect(item).toMatchObject({
      detail: 'Every Sunday at 02:00 UTC',
      labelDetails: { description: 'Every Sunday at 02:00 UTC' },
      documentation: { value: expect.stringContaining('patching') },
      filterText: 'cron(0 2 ? * SUN *) Every Sunday at 02:00 UTC patching; agent update',
    });
  });
});

describe('typing a sign asks for the next part, and only in a schedule', () => {
  test.each<readonly [FormatName, marked: string, first: string | undefined]>([
    ['yaml', 'ScheduleExpression: cron(‸', '0'],
    ['json', '{ "ScheduleExpression": "cron(0 ‸" }', '0/1'],
    ['yaml', 'ScheduleExpression: cron(0 2 ? * TUE#‸ *)', '*'],
    ['yaml', 'ScheduleExpression: at(‸)', 'at(2026-11-25T02:00:00)'],
    ['yaml', 'ScheduleExpression: rate(1 day) ‸', undefined],
    ['yaml', 'AssociationName: a ‸', undefined],
    ['yaml', 'AssociationName: a(‸', undefined],
    ['json', '{ "ComplianceSeverity": "(‸" }', undefined],
    ['json', '{ ‸ }', undefined],
    ['yaml', 'Parameters:\n  ScheduleExpression: [cron(‸]', undefined],
  ])('in %s: %s', (format, marked, first) => {
    const trigger = marked.charAt(marked.indexOf('‸') - 1);
    expect(ask(marked, format, trigger).items[0]?.label).toBe(first);
  });
});

test('what is written behind an open quote is left alone', () => {
  const marked = '{ "Name": "x", "ScheduleExpression": "cron(0 ‸ }';
  expect(ask(marked, 'json').after('0/1')).toBe('{ "Name": "x", "ScheduleExpression": "cron(0 0/1 }');
});
