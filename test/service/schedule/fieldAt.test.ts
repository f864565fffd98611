import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldAt, taken } from '../../../server/src/service/schedule/fieldAt.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

/** The answer at ‸, with the characters of the field. */
function at(marked: string) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const found = fieldAt(text, offset);
  return (
    found && {
      ...found,
      text: text.slice(found.span.start, found.span.end),
      start: found.span.start - offset,
    }
  );
}

const SIX = 'cron(minutes hours day-of-month month day-of-week year)';
const SEVEN = 'cron(seconds minutes hours day-of-month month day-of-week year)';

describe('the field at the cursor', () => {
  test.each([
    ['cron(‸', SIX, 0, 'minutes', ''],
    ['cron(‸)', SIX, 0, 'minutes', ''],
    ['cron(0‸', SIX, 0, 'minutes', '0'],
    ['cron(0 ‸', SIX, 1, 'hours', ''],
    ['cron(0 ‸ ? * SUN *)', SIX, 1, 'hours', ''],
    ['cron(0 ‸ 2 ? * SUN *)', SEVEN, 1, 'minutes', ''],
    ['cron(0 2‸ ? * SUN *)', SIX, 1, 'hours', '2'],
    ['cron(0 ‸2 ? * SUN *)', SIX, 1, 'hours', '2'],
    ['cron(0 2 ‸? * SUN *)', SIX, 2, 'day-of-month', '?'],
    ['cron(0 2 ? *‸ SUN *)', SIX, 3, 'month', '*'],
    ['cron(0 2 ? * T‸UE#2 *)', SIX, 4, 'day-of-week', 'TUE#2'],
    ['cron(0 2 ? * ‸ *)', SIX, 4, 'day-of-week', ''],
    ['cron(0 2 ? * SUN *‸)', SIX, 5, 'year', '*'],
    ['cron(0‸ 0 2 ? * SUN *)', SEVEN, 0, 'seconds', '0'],
    ['cron(0 0 2 ? * SU‸N *)', SEVEN, 5, 'day-of-week', 'SUN'],
    ['cron(0 0 2 ? * SUN * ‸)', SEVEN, 7, undefined, ''],
    [' CRON (0 2‸', SIX, 1, 'hours', '2'],
    ['rate(‸)', 'rate(value unit)', 0, 'value', ''],
    ['rate(30‸ minutes)', 'rate(value unit)', 0, 'value', '30'],
    ['rate(30 ‸', 'rate(value unit)', 1, 'unit', ''],
    ['rate(30 min‸utes)', 'rate(value unit)', 1, 'unit', 'minutes'],
    ['at(‸)', 'at(yyyy-MM-ddTHH:mm:ss)', 0, 'yyyy', ''],
    ['at(2030-‸', 'at(yyyy-MM-ddTHH:mm:ss)', 1, 'MM', ''],
    ['at(2030-01-‸31T22:00)', 'at(yyyy-MM-ddTHH:mm:ss)', 2, 'dd', '31'],
    ['at(2030-01-31T22:0‸0)', 'at(yyyy-MM-ddTHH:mm:ss)', 4, 'mm', '00'],
    ['at(2030-01-31T22:00:00‸)', 'at(yyyy-MM-ddTHH:mm:ss)', 5, 'ss', '00'],
  ])('%s', (marked, signature, index, label, text) => {
    expect(at(marked)).toMatchObject({ signature: { label: signature }, index, text });
    expect(at(marked)?.field?.label).toBe(label);
  });

  test.each(['‸cron(0 2 ? * SUN *)', 'cro‸n(', 'cron(0 2 ? * SUN *)‸', 'ban(‸)', '‸', '0 2 ‸* * *'])(
    'is none in %s',
    (marked) => {
      expect(at(marked)).toBeUndefined();
    },
  );

  test('the signature tells where each field stands in it', () => {
    for (const marked of ['cron(‸', 'cron(0 0 2 ? * SUN *‸', 'rate(‸', 'at(‸']) {
      const { label, parameters, fields } = at(marked)?.signature ?? {
        label: '',
        parameters: [],
        fields: [],
      };
      expect(parameters.map(({ start, end }) => label.slice(start, end))).toEqual(
        fields.map((field) => field.label),
      );
      expect(fields.length).toBeGreaterThan(1);
      expect(fields.every(({ values }) => values.length > 0)).toBe(true);
    }
  });
});

describe('the values offered', () => {
  const texts = (marked: string) => at(marked)?.proposals.map(({ text }) => text);

  test.each([
    ['cron(‸', ['0', '15', '30', '45', '0/30']],
    ['cron(‸ 2 ? * SUN *)', ['0', '15', '30', '45']],
    ['cron(‸ 0 2 ? * SUN *)', ['0']],
    ['cron(0/30 ‸', ['*']],
    ['cron(0 2 ‸', ['?', '*']],
    ['cron(0 2 ‸? * SUN *)', ['?']],
    ['cron(0 2 ‸* * ? *)', ['*']],
    ['cron(0 2 ? ‸', ['*']],
    ['cron(0 0/4 * * ‸', ['?']],
    ['cron(0 2 1 * ‸', ['?']],
    ['cron(0 0/4 ? * ‸', ['*']],
    ['cron(0 2 ? * SUN ‸', ['*']],
    ['rate(‸', ['30', '1', '4', '12', '1', '7', '14', '30']],
    ['rate(‸ days)', ['7', '14', '30']],
    ['rate(1 ‸', ['hour', 'day']],
    ['rate(30 ‸', ['minutes', 'hours', 'days']],
    ['rate(90 ‸', ['minutes', 'hours']],
    ['at(‸', []],
  ])('%s', (marked, expected) => {
    expect(texts(marked)).toEqual(expected);
  });

  test('weekdays with their place in the month', () => {
    expect(texts('cron(0 2 ? * ‸')).toEqual(
      expect.arrayContaining(['*', 'SUN', 'SAT', 'TUE#1', 'TUE#5', 'TUEL', 'SATL']),
    );
    expect(at('cron(0 2 ? * ‸')?.proposals).toContainEqual({
      text: 'TUE#2',
      meaning: 'the second Tuesday of every month',
    });
  });

  test('weekdays in place of the days of the month', () => {
    const field = at('cron(0 2 * * ‸');
    expect(field?.proposals.slice(0, 2)).toEqual([
      { text: '?', meaning: 'the day of the month decides' },
      { text: 'SUN', meaning: 'every Sunday', dayOfMonth: '?' },
    ]);
  });

  test('one after the other make a schedule without a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('cron(', 'rate('),
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        (start, picks) => {
          let text: string = start;
          for (const pick of picks.slice(0, start === 'cron(' ? 6 : 2)) {
            const field = fieldAt(text, text.length);
            const proposal = field?.proposals[pick % field.proposals.length];
            if (!field || !proposal) throw new Error(`Nothing is offered in ${text}`);
            text = `${taken(text, field, proposal)} `;
          }
          expect(parseSchedule(`${text.trimEnd()})`).faults, text).toEqual([]);
        },
      ),
      { numRuns: 2000, seed: 4 },
    );
  });
});

test('any text at any offset is answered with a place inside', () => {
  const piece = fc.constantFrom(
    'cron',
    'rate',
    'at',
    '(',
    ')',
    ' ',
    '0',
    '2030',
    '-',
    ':',
    'T',
    'SUN',
    '*',
    '?',
    '\u{1f600}',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: -2, max: 30 }), (source, offset) => {
      const found = fieldAt(source, offset);
      if (!found) return;
      expect(found.span.start).toBeGreaterThanOrEqual(0);
      expect(found.span.start).toBeLessThanOrEqual(offset);
      expect(found.span.end).toBeGreaterThanOrEqual(offset);
      expect(found.span.end).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 5000, seed: 5 },
  );
});
