import type { Call } from './signedIn.ts';

/** Lets progress tell that AWS asks to wait. */
export const waitingWords = (say: (words: string) => void): Pick<Call, 'waiting'> => ({
  waiting: (milliseconds) =>
    say(`AWS asks to slow down; trying again in ${Math.max(1, Math.round(milliseconds / 1000))} s…`),
});
