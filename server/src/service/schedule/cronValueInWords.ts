import { type CronField, isEvery, isUnset, readField, singleValue, valuesOf } from './cronField.ts';
import type { CronFieldSpec } from './cronFieldSpec.ts';
import { dayFieldInWords } from './daysInWords.ts';
import type { Token } from './span.ts';
import { listInWords, monthInWords, numbersInWords, twoDigits } from './words.ts';

/** What a value means in a field of a cron expression, in a few words: `02:00 UTC`; or what is wrong with it. */
export function cronValueInWords(source: string, token: Token, spec: CronFieldSpec): string {
  const { field, fault } = readField(source, token, spec);
  return field ? fieldInWords(field) : (fault?.message ?? '');
}

function fieldInWords(field: CronField): string {
  const values = valuesOf(field);
  switch (field.spec.name) {
    case 'dayOfMonth':
      return isUnset(field) ? 'the weekday decides' : dayFieldInWords(field);
    case 'dayOfWeek':
      return isUnset(field) ? 'the day of the month decides' : dayFieldInWords(field);
    case 'month':
      return isEvery(field) ? 'every month' : listInWords(values.map(monthInWords));
    case 'hours': {
      const hour = singleValue(field);
      if (hour !== undefined) return `${twoDigits(hour)} o'clock UTC`;
      return isEvery(field) ? 'every hour' : `hours ${numbersInWords(values)}, UTC`;
    }
    default: {
      const unit = field.spec.name.replace(/s$/, '');
      if (isEvery(field)) return `every ${unit}`;
      return `${unit}${values.length === 1 ? '' : 's'} ${numbersInWords(values)}`;
    }
  }
}
