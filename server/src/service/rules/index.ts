import { atWithoutInterval } from './atWithoutInterval.ts';
import { durationWithoutInterval } from './durationWithoutInterval.ts';
import { intervalWithoutSchedule } from './intervalWithoutSchedule.ts';
import { intervalWithRate } from './intervalWithRate.ts';
import { offsetWithoutCron } from './offsetWithoutCron.ts';
import { offsetWithoutInterval } from './offsetWithoutInterval.ts';
import { offsetWithoutNthWeekday } from './offsetWithoutNthWeekday.ts';
import { repeatedAssociation } from './repeatedAssociation.ts';
import { repeatedElsewhere } from './repeatedElsewhere.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  // When it runs.
  offsetWithoutInterval,
  offsetWithoutCron,
  offsetWithoutNthWeekday,
  intervalWithRate,
  intervalWithoutSchedule,
  atWithoutInterval,
  durationWithoutInterval,
  // Among others.
  repeatedAssociation,
  repeatedElsewhere,
];
