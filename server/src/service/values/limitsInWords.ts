/** What `MaxConcurrency` and its like say: how many targets run at once. Undefined for what is no such limit. */
export function concurrencyInWords(text: string): string | undefined {
  const limit = limitOf(text);
  if (!limit || limit.count === 0) return undefined;
  if (limit.count === 100 && limit.percent) return 'all at the same time';
  if (limit.percent) return `${limit.count} in 100 at the same time`;
  return limit.count === 1 ? 'one after the other' : `${limit.count} at the same time`;
}

/** What `MaxErrors` and its like say: which failure stops the rest. Undefined for what is no such limit. */
export function errorsInWords(text: string): string | undefined {
  const limit = limitOf(text);
  if (!limit) return undefined;
  if (limit.count === 0) return 'stops at the first failure';
  if (limit.count === 100 && limit.percent) return 'never stops for failures';
  if (limit.percent) return `stops when more than ${limit.count} in 100 failed`;
  return limit.count === 1 ? 'stops at the second failure' : `stops after more than ${limit.count} failures`;
}

function limitOf(text: string): { readonly count: number; readonly percent: boolean } | undefined {
  const match = /^(\d{1,7})(%?)$/.exec(text);
  if (!match) return undefined;
  const count = Number(match[1]);
  const percent = match[2] === '%';
  return percent && count > 100 ? undefined : { count, percent };
}
