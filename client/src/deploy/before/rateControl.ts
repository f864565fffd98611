import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { textOf } from '../words.ts';

/** MaxConcurrency and MaxErrors in real numbers. */
export interface RateControl {
  /** How many run at the same time; undefined where AWS decides, or the total is not known. */
  readonly atOnce?: number;
  /** After this failure no further one starts; undefined where failures stop nothing, or the total is not known. */
  readonly stopsAfter?: number;
  /** `4 at once (10% of 42), stops after the 5th failure (10%)`, without a full stop. */
  readonly says: string;
}

/**
 * @param total how many nodes or runs there are, undefined when it is not known
 *
 * From the guide's page on rate controls: an error threshold of 3 stops at the fourth failure, 10% of 50 at the sixth. How AWS
 * rounds a fraction it does not say: here it is rounded down, at least to one at once, and the words say so. Without
 * MaxErrors the threshold is 100%. Without MaxConcurrency the API reference says all at once, the guide 50.
 */
export function rateControl(request: AssociationRequest, total: number | undefined): RateControl {
  const concurrency = limitOf(request.MaxConcurrency, total);
  const errors = limitOf(request.MaxErrors, total);
  const atOnce = atOnceOf(concurrency, total);
  const stopsAfter = stopsAfterOf(errors, total);
  const isRounded = concurrency?.isRounded || errors?.isRounded;
  return {
    ...(atOnce !== undefined && { atOnce }),
    ...(stopsAfter !== undefined && { stopsAfter }),
    says: [
      concurrencyInWords(concurrency, atOnce, total),
      errorsInWords(errors, stopsAfter),
      ...(isRounded ? ['rounded down, AWS does not say how it rounds'] : []),
    ].join(', '),
  };
}

interface Limit {
  readonly text: string;
  readonly isPercentage: boolean;
  /** Undefined for a percentage of an unknown total. */
  readonly number?: number;
  readonly isRounded: boolean;
}

function limitOf(value: unknown, total: number | undefined): Limit | undefined {
  const text = textOf(value);
  const [, digits, percent] = /^(\d{1,6})(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (!percent) return { text, isPercentage: false, number: Number(digits), isRounded: false };
  if (total === undefined) return { text, isPercentage: true, isRounded: false };
  const hundredfold = total * Number(digits);
  return {
    text,
    isPercentage: true,
    number: Math.floor(hundredfold / 100),
    isRounded: hundredfold % 100 !== 0,
  };
}

function atOnceOf(limit: Limit | undefined, total: number | undefined): number | undefined {
  if (!limit) return total !== undefined && total <= DEFAULT_OF_THE_GUIDE ? total : undefined;
  if (limit.number === undefined) return undefined;
  return Math.min(Math.max(limit.number, 1), total ?? limit.number);
}

/** As many failures as there are targets stop nothing. */
function stopsAfterOf(limit: Limit | undefined, total: number | undefined): number | undefined {
  if (limit?.number === undefined || (total !== undefined && limit.number >= total)) return undefined;
  return limit.number + 1;
}

function concurrencyInWords(
  limit: Limit | undefined,
  atOnce: number | undefined,
  total: number | undefined,
): string {
  if (atOnce !== undefined && atOnce === total) return atOnce === 1 ? 'one run' : `all ${total} at once`;
  if (!limit) return 'AWS decides how many at once: all, or 50 (its pages differ)';
  if (atOnce === undefined) return `${limit.text} of them at once`;
  return `${atOnce} at once${limit.isPercentage ? ` (${limit.text} of ${total})` : ''}`;
}

function errorsInWords(limit: Limit | undefined, stopsAfter: number | undefined): string {
  if (stopsAfter !== undefined) {
    return `stops after the ${ordinal(stopsAfter)} failure${limit?.isPercentage ? ` (${limit.text})` : ''}`;
  }
  const isUnknown = limit && limit.number === undefined && limit.text !== '100%';
  return isUnknown ? `stops when more than ${limit.text} fail` : 'failures do not stop it';
}

function ordinal(number: number): string {
  if (number === 1) return 'first';
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

const DEFAULT_OF_THE_GUIDE = 50;
