import type { Path } from '../tree.ts';

/** The way to a place in an association, whichever items of lists it leads through: `Targets.#.Key`. */
export const placeForm = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');
