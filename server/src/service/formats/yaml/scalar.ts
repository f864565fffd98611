/** What the AWS CLI takes an unquoted word for (its reader's YAML 1.2 rules, tried there [RUN]). */
export type PlainScalar =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  /** Read as a date, or refused where it is read: no field of a request takes it. */
  | { readonly kind: 'date' | 'unreadable' };

/** Reads an unquoted word; `%YAML 1.1` on top of a file makes `yes` and `on` booleans. */
export function plainScalar(text: string, version: '1.1' | '1.2' = '1.2'): PlainScalar {
  const bool = BOOLEANS.get(text) ?? (version === '1.1' ? OLD_BOOLEANS.get(text.toLowerCase()) : undefined);
  if (bool !== undefined) return { kind: 'value', value: bool };
  if (NULL.test(text)) return { kind: 'value', value: null };
  if (DATE.test(text)) return { kind: 'date' };
  if (text === '=') return { kind: 'unreadable' };
  if (!INTEGER.test(text) && !FLOAT.test(text)) return { kind: 'value', value: text };
  const number = numberOf(text);
  return number === undefined ? { kind: 'unreadable' } : { kind: 'value', value: number };
}

/** True where `text`, written without quotes, is read as just this text. */
export function isPlainText(text: string, flow: boolean): boolean {
  const read = plainScalar(text);
  return (
    read.kind === 'value' &&
    read.value === text &&
    text !== '<<' &&
    !/^[-?:](?:\s|$)|^[\s,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|\s$|^(?:---|\.\.\.)/.test(text) &&
    !UNUSUAL.test(text) &&
    !(flow && /[,[\]{}]|^[-?:]/.test(text))
  );
}

/** A string in quotes; double ones where single ones cannot hold it. */
export function quoted(text: string, quote: '"' | "'" = '"'): string {
  if (quote === "'" && !UNUSUAL.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(UNUSUAL_ALL, (char) => {
    const code = char.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
}

/** A string as it is best written: bare where that says the same, else in quotes. */
export const stringText = (text: string, flow: boolean, quote?: '"' | "'"): string =>
  !quote && isPlainText(text, flow) ? text : quoted(text, quote);

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const OLD_BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'yes', 'on'].map((word) => [word, true] as const),
  ...['n', 'no', 'off'].map((word) => [word, false] as const),
]);
const NULL = /^(?:~|null|Null|NULL|)$/;
const INTEGER = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)$/;
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DATE =
  /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/;

/** Breaks, controls and what else a bare or single-quoted string cannot hold on one line. */
const UNUSUAL = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;
const UNUSUAL_ALL = /[\p{Cc}\u2028\u2029\ufeff]/gu;

/** Undefined where the CLI's reader fails on the digits. A lone `_` is text: it starts like no number. */
function numberOf(text: string): number | string | undefined {
  if (/^_/.test(text)) return text;
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '').toLowerCase()) ?? [];
  if (digits === '' || digits === '.' || /^0[box]$/.test(digits)) return undefined;
  const size =
    digits === '.inf' ? Number.POSITIVE_INFINITY : digits === '.nan' ? Number.NaN : Number(decimal(digits));
  return sign === '-' ? -size : size;
}

/** A leading zero makes no octal number. */
const decimal = (digits: string): string =>
  /^0+\d/.test(digits) ? digits.replace(/^0+/, '') || '0' : digits;
