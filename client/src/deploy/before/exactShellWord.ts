/**
 * A word that a POSIX shell reads as exactly this text, newlines and quotes included; and zsh, where a bare `=ls` is a path.
 * A text with NUL cannot be one.
 */
export const exactShellWord = (text: string): string =>
  /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
