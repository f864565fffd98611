import { RULES } from '../../server/src/service/rules/index.ts';
import type { Surroundings } from '../../server/src/service/surroundings.ts';

/** Every rule off: for tables about what is said of fields one by one, whose files are no whole associations. */
export const withoutRules: Surroundings = {
  levels: Object.fromEntries(RULES.map(({ code }) => [code, 'off' as const])),
};
