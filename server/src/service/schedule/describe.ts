import { daysInWords } from './daysInWords.ts';
import type { Rate } from './rate.ts';
import type { Schedule } from './schedule.ts';
import { takesOffset } from './takesOffset.ts';
import { timesInWords } from './timesInWords.ts';
import { countInWords, monthInWords, twoDigits } from './words.ts';

/**
 * A schedule in plain words, without a full stop: `The second Tuesday of every month at 02:00 UTC`.
 * `offsetDays` is the association's `ScheduleOffset`; it counts where `takesOffset` says so.
 */
export function describe(schedule: Schedule, offsetDays = 0): string {
  switch (schedule.kind) {
    case 'rate':
      return rateInWords(schedule);
    case 'at':
      return `Once, on ${instantInWords(schedule.instant)}`;
    case 'cron': {
      const days = daysInWords(schedule);
      const { words, repeats } = timesInWords(schedule);
      if (days === 'every day' && repeats) return sentence(words);
      const after =
        offsetDays > 0 && takesOffset(schedule) ? `${countInWords(offsetDays, 'day')} after ` : '';
      return sentence(`${after}${days}${repeats || days.includes(' that ') ? ',' : ''} ${words}`);
    }
  }
}

/** `Every 720 minutes (12 hours)` */
function rateInWords({ value: { amount }, unit: { name }, minutes }: Rate): string {
  const larger = minutes % 1440 === 0 ? ([1440, 'day'] as const) : ([60, 'hour'] as const);
  const plainer = larger[1] === name || name === 'day' || minutes % larger[0] !== 0;
  const brackets = plainer ? '' : ` (${countInWords(minutes / larger[0], larger[1])})`;
  return amount === 1 ? `Every ${name}` : `Every ${amount} ${name}s${brackets}`;
}

/** `7 July 2026 at 15:55 UTC` */
function instantInWords(instant: number): string {
  const date = new Date(instant);
  const seconds = date.getUTCSeconds();
  const time = [date.getUTCHours(), date.getUTCMinutes(), ...(seconds ? [seconds] : [])]
    .map(twoDigits)
    .join(':');
  return `${date.getUTCDate()} ${monthInWords(date.getUTCMonth() + 1)} ${date.getUTCFullYear()} at ${time} UTC`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
