/** What VS Code's `inspect` tells of a setting; only what is read here. */
export interface Inspected {
  readonly globalValue?: unknown;
}

/**
 * The value a person gave a setting on this machine. What a workspace or folder says is not looked at: opening a folder must
 * not decide where requests go. Undefined for nothing and for blanks.
 */
export function machineSetting(inspected: Inspected | undefined): string | undefined {
  const value = inspected?.globalValue;
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
