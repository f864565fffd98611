/** The entry of this name, which others chose: `constructor` is one like any other. */
export const entryOf = <Entry>(
  entries: Readonly<Record<string, Entry>> | undefined,
  name: string,
): Entry | undefined => (entries && Object.hasOwn(entries, name) ? entries[name] : undefined);
