import { type At, parseAt } from './at.ts';
import { crontabFault } from './crontab.ts';
import { type Fault, isError } from './fault.ts';
import { parseCron } from './parseCron.ts';
import { parseRate } from './parseRate.ts';
import type { Rate } from './rate.ts';
import type { Cron } from './readCron.ts';
import { remembered } from './remembered.ts';
import { brokenShape, looseShape, shapeOf, unknownShape } from './shape.ts';

/** A ScheduleExpression as State Manager reads it. */
export type Schedule = Cron | Rate | At;

export interface ParsedSchedule {
  /** Missing where a fault is an error, and for a placeholder. */
  readonly schedule?: Schedule;
  /** In the order of the text. Empty for every form that AWS documents for associations without contradiction. */
  readonly faults: readonly Fault[];
}

const PARSERS = { cron: parseCron, rate: parseRate, at: parseAt } as const;

/**
 * Reads a ScheduleExpression; any text goes in. Offsets are relative to the text.
 * What depends on the day of reading (an `at` in the past) is told by `outdated`.
 */
export const parseSchedule: (source: string) => ParsedSchedule = remembered(parse);

function parse(source: string): ParsedSchedule {
  const shape = shapeOf(source);
  if (!shape) return { faults: [placeholder(source) ?? crontabFault(source) ?? unknownShape(source, reads)] };
  const broken = brokenShape(source, shape, reads);
  if (broken) return { faults: [broken] };
  const { schedule, faults } = PARSERS[shape.kind](source, shape.body);
  const all = [...looseShape(source, shape), ...faults].sort((a, b) => a.span.start - b.span.start);
  return schedule ? { schedule, faults: all } : { faults: all };
}

const reads = (text: string): boolean => shapeOf(text) !== undefined && !parse(text).faults.some(isError);

/** AWS's own example of an update says `cron_or_rate_expression`: something to fill in, not a mistake. */
function placeholder(source: string): Fault | undefined {
  const text = source.trim();
  if (!/^[a-z]+(?:[_-][a-z]+)+$/i.test(text) && !/^<.*>$|^\$\{|^\{\{/s.test(text)) return undefined;
  return {
    code: 'schedule-placeholder',
    level: 'warning',
    span: { start: 0, end: source.length },
    message: 'A placeholder, not yet a schedule. Write cron(…), rate(…) or at(…).',
  };
}
