import { expect, test } from 'vitest';
import { rateControl } from '../../../../client/src/deploy/before/rateControl.ts';

const ROUNDED = 'rounded down, AWS does not say how it rounds';

const CASES: readonly (readonly [
  concurrency: string | undefined,
  errors: string | undefined,
  total: number | undefined,
  atOnce: number | undefined,
  stopsAfter: number | undefined,
  says: string,
])[] = [
  ['10%', '10%', 50, 5, 6, '5 at once (10% of 50), stops after the 6th failure (10%)'],
  ['10%', '10%', 42, 4, 5, `4 at once (10% of 42), stops after the 5th failure (10%), ${ROUNDED}`],
  ['10', '3', 42, 10, 4, '10 at once, stops after the 4th failure'],
  ['10%', '0', 5, 1, 1, `1 at once (10% of 5), stops after the first failure, ${ROUNDED}`],
  ['1%', '0%', 7, 1, 1, `1 at once (1% of 7), stops after the first failure (0%), ${ROUNDED}`],
  ['100%', '100%', 42, 42, undefined, 'all 42 at once, failures do not stop it'],
  ['50', '50', 42, 42, undefined, 'all 42 at once, failures do not stop it'],
  ['42', '41', 42, 42, 42, 'all 42 at once, stops after the 42nd failure'],
  ['5', '10', 13, 5, 11, '5 at once, stops after the 11th failure'],
  [undefined, undefined, 42, 42, undefined, 'all 42 at once, failures do not stop it'],
  [undefined, undefined, 1, 1, undefined, 'one run, failures do not stop it'],
  [
    undefined,
    '2',
    51,
    undefined,
    3,
    'AWS decides how many at once: all, or 50 (its pages differ), stops after the 3rd failure',
  ],
  ['10%', '10%', undefined, undefined, undefined, '10% of them at once, stops when more than 10% fail'],
  ['10', '1', undefined, 10, 2, '10 at once, stops after the 2nd failure'],
  ['100%', '100%', undefined, undefined, undefined, '100% of them at once, failures do not stop it'],
  [
    'x',
    '101',
    undefined,
    undefined,
    102,
    'AWS decides how many at once: all, or 50 (its pages differ), stops after the 102nd failure',
  ],
];

test.each(CASES)('%s at once, %s errors, of %s', (MaxConcurrency, MaxErrors, total, atOnce, stops, says) => {
  expect(rateControl({ Name: 'X', MaxConcurrency, MaxErrors }, total)).toEqual({
    ...(atOnce !== undefined && { atOnce }),
    ...(stops !== undefined && { stopsAfter: stops }),
    says,
  });
});
