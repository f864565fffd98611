import { formFaults } from './cronForms.ts';
import { crontabFix, gluedWord } from './crontab.ts';
import { type Fault, surely } from './fault.ts';
import { type CronReading, readCron } from './readCron.ts';
import { spacing } from './spacing.ts';
import { across, replaceIn, type Span, type Token, wordsIn } from './span.ts';

const FIELDS = 'minutes hours day-of-month month day-of-week year';

/** Reads what stands between `cron(` and `)`. */
export function parseCron(source: string, body: Span): CronReading {
  const words = wordsIn(source, body);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return { faults: [wrongCount(0, { start: 0, end: source.length })] };
  const whole = across(first.span, last.span);
  if (words.length === 5) return { faults: [fiveFields(words, whole)] };
  if (words.length < 6 || words.length > 7) return { faults: [wrongCount(words.length, whole)] };
  const { schedule, faults } = readCron(source, words);
  if (schedule) {
    return { schedule, faults: [...spacing(source, body, words), ...formFaults(source, schedule)] };
  }
  const missing = words.length === 6 ? withoutYear(source, words, whole) : undefined;
  return { faults: missing ? [missing] : faults };
}

const wrongCount = (count: number, span: Span): Fault => ({
  code: 'cron-fields',
  level: 'error',
  span,
  message: `cron(…) has six fields, ${FIELDS}, not ${count}.`,
});

/** A crontab line has no year; a lost space makes one field of two. */
function fiveFields(words: readonly Token[], whole: Span): Fault {
  const glued = gluedWord(words);
  if (glued) {
    const { word, text } = glued;
    const message = `A space is missing in ${word.text}.`;
    return { code: 'cron-missing-space', level: 'error', span: word.span, message, fix: surely(text) };
  }
  const fix = crontabFix(words);
  return {
    code: 'cron-five-fields',
    level: 'error',
    span: whole,
    message: 'A crontab line has five fields. cron(…) has a sixth, the year, and ? in one of the day fields.',
    ...(fix && { fix }),
  };
}

/** Six fields that begin with seconds and leave the year out, as other schedulers allow. */
function withoutYear(source: string, words: readonly Token[], whole: Span): Fault | undefined {
  if (words[0]?.text !== '0') return undefined;
  const complete = replaceIn(source, { start: whole.end, end: whole.end }, ' *');
  const { schedule } = readCron(complete, wordsIn(complete, { start: whole.start, end: whole.end + 2 }));
  if (!schedule) return undefined;
  const fields = words.slice(1).map(({ text }) => text);
  return {
    code: 'cron-missing-year',
    level: 'error',
    span: whole,
    message: `These fields begin with seconds and leave out the year. Write ${FIELDS}.`,
    fix: surely(`cron(${fields.join(' ')} *)`),
  };
}
