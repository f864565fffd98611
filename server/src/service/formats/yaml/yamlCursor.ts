import type { Cursor } from '../format.ts';
import { cursorNearby } from '../nearby.ts';
import { placeAt } from './placeAt.ts';
import { readYaml } from './readYaml.ts';

/** What is half typed at `offset`. */
export const yamlCursor = cursorNearby(readYaml, cursorAt);

function cursorAt(text: string, offset: number): Cursor | undefined {
  const place = placeAt(text, offset);
  if (!place) return undefined;
  const { role, path, typed, prefix, present, keyOnly } = place;
  return { role, path, typed, prefix, present, keyOnly };
}
