import type { Cursor } from '../format.ts';
import { placeAt } from './placeAt.ts';

/** What is half typed at `offset`. */
export function yamlCursor(text: string, offset: number): Cursor | undefined {
  const place = placeAt(text, offset);
  if (!place) return undefined;
  const { role, path, typed, prefix, present, keyOnly } = place;
  return { role, path, typed, prefix, present, keyOnly };
}
