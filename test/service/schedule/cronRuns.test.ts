import { Cron } from 'croner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRuns } from '../../../server/src/service/schedule/nextRuns.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

/** One item of a field, as AWS writes it and as croner does: croner knows no ranges over the end of a field. */
interface Item {
  readonly aws: string;
  readonly croner: string;
}

const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const same = (text: string): Item => ({ aws: text, croner: text });

/** Numbers, ranges, steps of a field from `min` to `max`; `named` spells a number as its name where it has one. */
function plainItem(min: number, max: number, names: readonly string[] = []): fc.Arbitrary<Item> {
  const number = fc.integer({ min, max });
  const spelled = fc.tuple(number, fc.boolean()).map(([value, byName]) => ({
    value,
    text: (byName && names[value - min]) || String(value),
  }));
  const step = fc.integer({ min: 1, max: max - min });
  return fc.oneof(
    { weight: 4, arbitrary: spelled.map(({ text }) => same(text)) },
    step.map((every) => same(`*/${every}`)),
    fc.tuple(number, step).map(([from, every]) => same(`${from}/${every}`)),
    fc
      .tuple(spelled, spelled, fc.option(step, { nil: undefined }))
      .map(([from, to, every]) => rangeItem(from, to, every, min, max)),
  );
}

function rangeItem(
  from: { value: number; text: string },
  to: { value: number; text: string },
  every: number | undefined,
  min: number,
  max: number,
): Item {
  const aws = `${from.text}-${to.text}${every ? `/${every}` : ''}`;
  const size = max - min + 1;
  const length = ((to.value - from.value + size) % size) + 1;
  const values = Array.from({ length }, (_, index) => ((from.value + index - min) % size) + min);
  return { aws, croner: values.filter((_, index) => index % (every ?? 1) === 0).join() };
}

const field = (item: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => ({
    aws: items.map(({ aws }) => aws).join(),
    croner: items.map(({ croner }) => croner).join(),
  }));

const star = fc.constant(same('*'));
const open = same('?');

const minutes = fc.oneof(field(plainItem(0, 59)), star);
const hours = fc.oneof(field(plainItem(0, 23)), star);
const month = fc.oneof({ weight: 3, arbitrary: star }, field(plainItem(1, 12, MONTHS)));
const year = fc.oneof(
  { weight: 5, arbitrary: star },
  fc.integer({ min: 2020, max: 2060 }).map((first) => same(String(first))),
  fc.integer({ min: 2020, max: 2060 }).map((first) => same(`${first}-${first + 9}`)),
  fc.integer({ min: 2020, max: 2060 }).map((first) => same(`${first},${first + 4}`)),
);

const dayOfMonth = fc.oneof(
  star,
  fc.constant(same('LW')),
  field(
    fc.oneof(
      { weight: 3, arbitrary: plainItem(1, 31) },
      fc.constant(same('L')),
      fc.integer({ min: 1, max: 31 }).map((day) => same(`${day}W`)),
    ),
  ),
);

const weekday = fc.oneof(fc.constantFrom(...WEEKDAYS), fc.integer({ min: 1, max: 7 }).map(String));
const dayOfWeek = fc.oneof(
  star,
  fc.constant({ aws: 'L', croner: '7' }),
  field(
    fc.oneof(
      plainItem(1, 7, WEEKDAYS),
      fc.tuple(weekday, fc.integer({ min: 1, max: 5 })).map(([day, nth]) => same(`${day}#${nth}`)),
      weekday.map((day) => same(`${day}L`)),
    ),
  ),
);

const days = fc.oneof(
  dayOfMonth.map((day) => ({ day, week: open })),
  dayOfWeek.map((week) => ({ day: open, week })),
);

const expression = fc
  .tuple(minutes, hours, days, month, year)
  .map(([minute, hour, { day, week }, months, years]) => [minute, hour, day, months, week, years])
  .map((fields) => ({
    aws: `cron(${fields.map(({ aws }) => aws).join(' ')})`,
    croner: `0 ${fields.map(({ croner }) => croner).join(' ')}`,
  }));

const start = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

test('croner sees the same runs, on 10,000 expressions', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(expression, start, (text, from) => {
      const { schedule, faults } = parseSchedule(text.aws);
      expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
      const judge = new Cron(text.croner, { timezone: 'UTC', alternativeWeekdays: true, sloppyRanges: true });
      expect(schedule && nextRuns(schedule, from, 3)).toEqual(judge.nextRuns(3, from));
    }),
    { numRuns: 10_000, seed: 20_260_707 },
  );
});
