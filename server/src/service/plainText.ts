/**
 * What a snippet in LSP syntax says while nobody has typed over it: proposals and first choices. For editors that do
 * not know snippets.
 */
export const plainText = (snippet: string): string =>
  snippet.replace(PART, (_, escaped?: string, choice?: string, proposal?: string) =>
    escaped === undefined ? (choice ?? proposal ?? '').replace(/\\([\\$}|,])/g, '$1') : escaped,
  );

/** An escaped sign, a choice, a proposal, or a bare place. */
const PART =
  /\\([\\$}])|\$\{\d+\|((?:\\.|[^|,\\])*)(?:\\.|[^|\\])*\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\}|\$\d+/g;
