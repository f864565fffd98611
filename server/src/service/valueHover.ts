import { documentHere } from './documents/documentHere.ts';
import { escapeMarkdown } from './fieldWords.ts';
import type { HoverSource } from './hoverSource.ts';
import { meaningOf } from './values/meaningOf.ts';
import { placeForm } from './values/placeForm.ts';

/** What a value says where it does not speak for itself: the name of a Region, what a target key chooses. */
export const valueHover: HoverSource = ({ root, path, kind, node, property }) => {
  if (property || node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const here = documentHere(root, kind, path, undefined);
  const words = here && meaningOf(placeForm(here.path), node.value);
  if (words === undefined) return undefined;
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return escapeMarkdown(sentence.endsWith('.') ? sentence : `${sentence}.`);
};
