import type { CronField } from './cronField.ts';
import { type Fault, type FaultCode, surely } from './fault.ts';
import { replaceIn } from './span.ts';

/** For a field that leaves nothing out but is not written `*`. `unit` is what the field counts: `day`. */
export const starHint = (
  source: string,
  { text, span }: CronField,
  code: FaultCode,
  unit: string,
): Fault => ({
  code,
  level: 'hint',
  span,
  message: `${text} is every ${unit}. AWS writes it as *.`,
  fix: surely(replaceIn(source, span, '*')),
});
