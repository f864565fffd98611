import { plainText } from '../deploy/plainText.ts';

/** What a page is called in its tab: the last part of a path, so that no separator may be in it. */
export const pageName = (title: string): string => plainText(title, 120).replace(/[/\\]+/g, '-') || 'page';
