/**
 * Text from files and from AWS, fit to be shown: one line, without control or invisible characters, at most `limit`
 * characters, and without the `](` by which editors recognise links in messages.
 */
export function plainText(text: string, limit = 300): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('](', '] (')
    .trim();
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/** A word for a POSIX shell. */
export function shellWord(text: string): string {
  const line = plainText(text, 2048);
  return /^[\w@%+=:,./-]+$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
}
