import { plainText } from '../plainText.ts';

/** Text of unknown origin for a cell of a Markdown table, or a heading: it shows as written, and is never markup or a link. */
export const markdownCell = (text: string, limit = 200): string =>
  plainText(text, limit)
    .replace(/[\\`*_[\]<>|~&$#!^]/g, '\\$&')
    // What would become a link by itself: an address on the web or of mail.
    .replace(/\/(?=\/)|(?<=\bwww)\.|@/gi, '\\$&');
