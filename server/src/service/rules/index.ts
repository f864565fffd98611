import { offsetWithoutInterval } from './offsetWithoutInterval.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [offsetWithoutInterval];
