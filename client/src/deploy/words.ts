import { plainText } from './plainText.ts';

/** A value as text fit to be shown; anything but text and numbers is empty. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? plainText(String(value)) : '';

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** `1 node`, `3 nodes`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `a, b and c`; of many only the first ones and how many more. */
export function listed(texts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const shown = texts.map((text) => plainText(text, 128));
  if (shown.length > MOST_LISTED)
    return `${shown.slice(0, MOST_LISTED).join(', ')} … ${shown.length - MOST_LISTED} more`;
  const last = shown.at(-1) ?? 'nothing';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}

const MOST_LISTED = 6;
