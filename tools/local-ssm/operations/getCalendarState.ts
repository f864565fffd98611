import { isJsonArray } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { serviceError } from '../serviceError.ts';

/** OPEN when every calendar named is open, at any time: the calendars here know no events. */
export function getCalendarState({ input, world }: OperationCall): OperationResult {
  const { CalendarNames = [], AtTime = new Date(world.now()).toISOString() } = input;
  const names = isJsonArray(CalendarNames) ? CalendarNames : [];
  const calendars = names.map((name) => world.documentFacts(String(name)));
  if (calendars.includes(undefined))
    return { error: serviceError('InvalidDocument', 'The specified calendar does not exist.') };
  if (calendars.some((document) => document?.type !== 'ChangeCalendar'))
    return { error: serviceError('InvalidDocumentType', 'The document is not a change calendar.') };
  const State = calendars.some((document) => document?.calendar === 'CLOSED') ? 'CLOSED' : 'OPEN';
  return { output: { State, AtTime } };
}
