import { type Fault, type FaultFix, perhaps, surely } from './fault.ts';
import { readCron } from './readCron.ts';
import { type Token, wordsIn } from './span.ts';
import { WEEKDAYS } from './words.ts';

/** `@daily` and its like. Associations know no months, so `@yearly` has no counterpart. */
const NICKNAMES: Readonly<Record<string, string>> = {
  '@hourly': 'cron(0 0/1 * * ? *)',
  '@daily': 'cron(0 0 * * ? *)',
  '@midnight': 'cron(0 0 * * ? *)',
  '@weekly': 'cron(0 0 ? * SUN *)',
  '@monthly': 'cron(0 0 1 * ? *)',
};

/** A crontab line that stands alone: a nickname, or five fields (with a year: six) without `cron(…)` around them. */
export function crontabFault(source: string): Fault | undefined {
  const words = wordsIn(source, { start: 0, end: source.length });
  const [first] = words;
  const name = first?.text.toLowerCase() ?? '';
  const nickname = words.length === 1 && Object.hasOwn(NICKNAMES, name) ? NICKNAMES[name] : undefined;
  const fields = words.length === 6 && words[5]?.text === '*' ? words.slice(0, 5) : words;
  const line = fields.length === 5 && fields.slice(0, 3).every(({ text }) => /^[\d*?][\d*?/,-]*$/.test(text));
  if (!first || (!nickname && !line)) return undefined;
  const fix = nickname ? surely(nickname) : crontabFix(fields);
  return {
    code: 'schedule-crontab',
    level: 'error',
    span: { start: first.span.start, end: source.trimEnd().length },
    message:
      'This is a crontab line. State Manager reads cron(minutes hours day-of-month month day-of-week year).',
    ...(fix && { fix }),
  };
}

/**
 * The expression that means what five crontab fields mean, where AWS has one. Crontab counts weekdays from
 * Sunday = 0: numbers become names, which is for the author to confirm.
 */
export function crontabFix(words: readonly Token[]): readonly FaultFix[] | undefined {
  const [minutes, hours, day, month, weekday] = words.map(({ text }) => text);
  if (words.length !== 5 || !minutes || !hours || !day || !month || !weekday) return undefined;
  const everyHour = hours === '*' && /^\d+$/.test(minutes) ? '0/1' : hours;
  const [dayOfMonth, dayOfWeek] = day === '?' || weekday === '?' ? [day, weekday] : daysOf(day, weekday);
  const text = `cron(${minutes} ${everyHour} ${dayOfMonth} ${month} ${dayOfWeek} *)`;
  if (!isReadable(text)) return undefined;
  return dayOfWeek === weekday || dayOfWeek === '?' ? surely(text) : perhaps(text);
}

/** Five words of which one is two fields without the space between (`MON*`): that word, and the whole mended. */
export function gluedWord(
  words: readonly Token[],
): { readonly word: Token; readonly text: string } | undefined {
  const texts = words.map(({ text }) => text);
  return words
    .filter(({ text }) => /^\w.*[*?]$/.test(text))
    .map((word) => {
      const apart = `${word.text.slice(0, -1)} ${word.text.slice(-1)}`;
      return { word, text: `cron(${texts.with(words.indexOf(word), apart).join(' ')})` };
    })
    .find(({ text }) => isReadable(text));
}

/** In crontab two days mean "either of them"; AWS takes one field only, so there is no counterpart. */
function daysOf(day: string, weekday: string): readonly string[] {
  if (weekday === '*') return [day, '?'];
  return day === '*' ? ['?', weekday.replace(/(?<![/\d])\d+/g, weekdayName)] : [];
}

/** 0 and 7 are Sunday. A number that is no weekday stays, and then nothing is offered. */
const weekdayName = (number: string): string =>
  Number(number) > 7 ? number : (WEEKDAYS[Number(number) % 7]?.slice(0, 3).toUpperCase() ?? number);

const isReadable = (text: string): boolean =>
  readCron(text, wordsIn(text, { start: 'cron('.length, end: text.length - 1 })).schedule !== undefined;
