import type { Question } from './ports.ts';
import { isRegion } from './regions.ts';

/** Lets a person type a region that no list has. */
export const anotherRegion: NonNullable<Question<string>['other']> = {
  label: 'Another Region…',
  prompt: 'Name of the Region, such as eu-west-1',
  read: (text) =>
    isRegion(text.trim())
      ? { value: text.trim() }
      : { wrong: 'A Region is written like eu-west-1: lower-case words and a number, joined by hyphens.' },
};
