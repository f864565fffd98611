import { bracketPieces } from '../bracketPieces.ts';
import type { Pieces } from '../format.ts';

/** JSON has no comments and no references: its members can stand in any order. */
export const jsonPieces =
  (text: string): Pieces =>
  (object) =>
    bracketPieces(text, object);
