import type { CronField } from './cronField.ts';
import { type Fault, surely } from './fault.ts';
import { replaceIn } from './span.ts';

/** For a field that leaves nothing out but is not written `*`. `unit` is what the field counts: `day`. */
export const starHint = (source: string, { text, span }: CronField, code: string, unit: string): Fault => ({
  code,
  level: 'hint',
  span,
  message: `${text} is every ${unit}. AWS writes it as *.`,
  fix: surely(replaceIn(source, span, '*')),
});
