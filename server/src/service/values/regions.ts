import regions from '../../../../schemas/regions.json';
import type { Proposal } from '../proposal.ts';
import type { Node } from '../tree.ts';
import { textsOfForm } from './textsIn.ts';

const REGIONS: Readonly<Record<string, string>> = regions;

/** The Regions of AWS, those that the file already names first. */
export function regionProposals(root: Node | undefined): readonly Proposal[] {
  const used = textsOfForm(root, /^arn:[^:]*:[^:]*:([a-z\d-]+):|^[a-z]{2,4}(?:-[a-z]+)+-\d$/).filter(
    regionName,
  );
  return [...new Set([...used, ...Object.keys(REGIONS)])].map((text) => ({
    text,
    detail: regionName(text) ?? '',
    words: used.includes(text) ? 'Named elsewhere in this file.' : '',
  }));
}

/** What AWS calls a Region. */
export const regionName = (code: string): string | undefined =>
  Object.hasOwn(REGIONS, code) ? REGIONS[code] : undefined;
