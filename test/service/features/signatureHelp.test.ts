import { describe, expect, test } from 'vitest';
import { signatureHelp } from '../../../server/src/service/index.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';
import { cursorIn } from '../../support/markers.ts';

function ask(marked: string, format: FormatName) {
  const { text, offset } = cursorIn(marked);
  const file = fileOf(text, format);
  const help = signatureHelp(file, file.rangeOf({ start: offset, end: offset }).start);
  const { label = '', documentation, parameters = [] } = help?.signatures[0] ?? {};
  const active = parameters[help?.activeParameter ?? -1];
  const [start, end] = Array.isArray(active?.label) ? active.label : [0, 0];
  return {
    label,
    active: label.slice(start, end),
    says: textOf(documentation),
    field: textOf(active?.documentation),
  };
}

const textOf = (documentation: unknown): string =>
  typeof documentation === 'object' && documentation && 'value' in documentation
    ? String(documentation.value)
    : '';

const CRON = 'cron(minutes hours day-of-month month day-of-week year)';
const SECONDS = CRON.replace('(', '(seconds ');
const RATE = 'rate(value unit)';

/** A schedule with the cursor in it, the signature, the active field, and parts of what is said. */
type Row = readonly [at: string, label: string, active: string, field: string, says: string];

const ROWS: readonly Row[] = [
  ['cron(‸', CRON, 'minutes', '0 to 59', ''],
  ['cron(‸)', CRON, 'minutes', '0 to 59', ''],
  ['cron(0 ‸', CRON, 'hours', '0 to 23, in UTC', ''],
  ['cron(0 2‸', CRON, 'hours', "`2`: 02 o'clock UTC", ''],
  [
    'cron(0 2 ? * TUE‸#2 *)',
    CRON,
    'day-of-week',
    '`TUE#2`: the second Tuesday of every month',
    'The second Tuesday of',
  ],
  ['cron(0 99‸ ? * SUN *)', CRON, 'hours', '`99`: Hours are 0 to 23, not 99.', ''],
  [
    'cron(0 0 2 ‸? * SUN *)',
    SECONDS,
    'day-of-month',
    '`?`: the weekday decides',
    'Every Sunday at 02:00 UTC.',
  ],
  ['cron(0 0 2 ? * SUN * ‸)', SECONDS, '', '', 'Every Sunday at 02:00 UTC.'],
  ['cron(0 0 2 ? * SUN * *‸)', SECONDS, '', '', 'One field too many.'],
  ['rate(‸', RATE, 'value', '30 minutes or more', ''],
  ['rate(30 ‸minutes)', RATE, 'unit', 'minutes, hours or days', 'Every 30 minutes.'],
  ['at(2030-‸', 'at(yyyy-MM-ddTHH:mm:ss)', 'MM', 'month, 01 to 12', ''],
];

describe('in a schedule', () => {
  test.each(ROWS)('%s', (at, label, active, field, says) => {
    const texts: readonly (readonly [FormatName, string])[] = [
      ['json', `{\n  "ScheduleExpression": "${at}"\n}\n`],
      ['json', `{ "Entries": [{ "ScheduleExpression": "${at}" }] }`],
      ['yaml', `ScheduleExpression: ${at}\nMaxErrors: "1"\n`],
      ['yaml', `ScheduleExpression: '${at}'\nMaxErrors: "1"\n`],
      ['yaml', `Entries:\n  - ScheduleExpression: ${at}\n`],
      // Nothing is closed yet.
      ['json', `{\n  "ScheduleExpression": "${at}\n}\n`],
      ['json', `{\n  "ScheduleExpression": "${at}`],
      ['yaml', `ScheduleExpression: "${at}\n`],
    ];
    for (const [format, text] of texts) {
      const found = ask(text, format);
      expect(found, text).toMatchObject({ label, active });
      expect(found.field, text).toContain(field);
      expect(found.says, text).toContain(says);
    }
  });
});

describe('elsewhere, nothing', () => {
  test.each([
    'ScheduleExpression: cron‸(0 2 ? * SUN *)',
    'ScheduleExpression: cron(0 2 ? * SUN *)‸',
    'ScheduleExpression: banana(‸)',
    'Name: cron(‸)',
    'Parameters:\n  ScheduleExpression: ["cron(‸)"]',
    '# cron(‸',
    '‸',
  ])('%s', (marked) => {
    expect(ask(marked, 'yaml').label).toBe('');
  });
});

test('signs of Markdown in a schedule stay signs', () => {
  expect(ask('ScheduleExpression: cron(0 2 ? * [x]‸(y) *)', 'yaml').field).toContain("not '\\[x\\]");
});
