import { daysInWords } from './daysInWords.ts';
import { describe } from './describe.ts';
import type { Schedule } from './schedule.ts';
import { takesOffset } from './takesOffset.ts';
import { timesInWords } from './timesInWords.ts';
import { countInWords } from './words.ts';

/** A schedule in the fewest words that are still right: `second Tuesday + 3 days, 02:00 UTC`. */
export function describeBriefly(schedule: Schedule, offsetDays = 0): string {
  if (schedule.kind !== 'cron') return lowerFirst(describe(schedule));
  const { words, repeats } = timesInWords(schedule);
  const times = words.replace(/^at (?=\d)/, '').replace(' from 00:00 UTC', '');
  const days = daysInWords(schedule);
  if (days === 'every day' && repeats) return times;
  const plus = offsetDays > 0 && takesOffset(schedule) ? ` + ${countInWords(offsetDays, 'day')}` : '';
  return `${days.replace(/^the /, '').replace(/ of every month$/, '')}${plus}, ${times}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
