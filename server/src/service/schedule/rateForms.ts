import { type Fault, surely } from './fault.ts';
import { type Rate, TOO_MANY_MINUTES, unitFor } from './rate.ts';
import { spacing } from './spacing.ts';
import { across, replaceIn, type Span } from './span.ts';

/** What AWS's guide rules out, or contradicts itself on, in a rate that can be read. */
export const rateForms = (source: string, body: Span, rate: Rate): readonly Fault[] => [
  ...layout(source, body, rate),
  ...spelling(source, rate),
  ...tooLong(rate),
];

/** AWS's guide writes `rate(1day)` in an example and asks for a space elsewhere. */
function layout(source: string, body: Span, { value, unit }: Rate): readonly Fault[] {
  if (value.span.end < unit.span.start) return spacing(source, body, [value, unit], 'warning');
  return [
    {
      code: 'rate-space',
      level: 'hint',
      span: across(value.span, unit.span),
      message: 'Put a space between the number and the unit: the AWS guide asks for one.',
      fix: surely(replaceIn(source, body, `${value.text} ${unit.text}`)),
    },
  ];
}

/** `1 hour`, `2 hours`: the guide says that other endings are not valid. Capitals are read by the agent only. */
function spelling(source: string, { value, unit }: Rate): readonly Fault[] {
  const right = unitFor(value.amount, unit.name);
  if (unit.text === right) return [];
  const number = unit.text.toLowerCase() !== right;
  return [
    {
      code: number ? 'rate-plural' : 'schedule-case',
      level: 'warning',
      span: unit.span,
      message: number
        ? `The AWS guide wants ${right} after ${value.amount}, not ${unit.text}.`
        : `AWS writes ${right} in small letters.`,
      fix: surely(replaceIn(source, unit.span, right)),
    },
  ];
}

const tooLong = ({ minutes, value, unit }: Rate): readonly Fault[] =>
  minutes < TOO_MANY_MINUTES
    ? []
    : [
        {
          code: 'rate-too-long',
          level: 'warning',
          span: across(value.span, unit.span),
          message: 'The AWS guide allows intervals of less than 31 days.',
        },
      ];
