import { plainText } from '../deploy/plainText.ts';

/**
 * Text from AWS for labels, where VS Code draws `$(name)` as an icon: the space keeps it text. Everything else as `plainText`
 * has it; no label is read as Markdown or HTML.
 */
export const shownText = (text: string, limit = 120): string =>
  plainText(text, limit).replaceAll('$(', '$ (');
