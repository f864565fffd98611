import { SCHEDULES_PAGE } from '../rules/pages.ts';
import type { Explained } from '../rules/rule.ts';
import type { FaultCode } from '../schedule/fault.ts';
import { CRON_FIELD_MESSAGES } from './cronFields.ts';
import { CRON_FORM_MESSAGES } from './cronForms.ts';
import { AT_MESSAGES, RATE_MESSAGES } from './rateAndAt.ts';
import { SHAPE_MESSAGES } from './scheduleShape.ts';
import type { Told } from './told.ts';

/** Each code that can be said of a schedule, in the order of the documentation. */
const TOLD: Readonly<Record<FaultCode, Told>> = {
  ...SHAPE_MESSAGES,
  ...CRON_FIELD_MESSAGES,
  ...CRON_FORM_MESSAGES,
  ...RATE_MESSAGES,
  ...AT_MESSAGES,
};

/** What is said of schedules. For the documentation: no part of the server. */
export const SCHEDULE_MESSAGES: readonly Explained[] = Object.entries(TOLD).map(
  ([code, { bad, good, waits, ...told }]) => ({
    code,
    ...told,
    docs: SCHEDULES_PAGE,
    example: { bad: fileWith(bad, waits), good: fileWith(good, waits) },
  }),
);

function fileWith(schedule: string, waits = false): string {
  const lines = [
    'Name: AWS-UpdateSSMAgent',
    'Targets:',
    '  - Key: tag:Environment',
    '    Values: [Production]',
    `ScheduleExpression: ${schedule}`,
    ...(waits ? ['ApplyOnlyAtCronInterval: true'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
