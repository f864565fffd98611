import type { Explained } from '../rules/rule.ts';

/** What is said of schedules. For the documentation: no part of the server. */
export const SCHEDULE_MESSAGES: readonly Explained[] = [];
