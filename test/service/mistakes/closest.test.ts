import { expect, test } from 'vitest';
import { closest } from '../../../server/src/service/mistakes/closest.ts';

const NAMES = ['MaxConcurrency', 'MaxErrors', 'Name', 'Tags', 'Targets', 'TargetMaps', 'AssociationName'];

test.each([
  ['targets', ['Targets'], true],
  ['max_errors', ['MaxErrors'], true],
  ['ASSOCIATION-NAME', ['AssociationName'], true],
  ['Target', ['Targets'], false],
  ['Tagets', ['Targets'], false],
  ['MaxConcurency', ['MaxConcurrency'], false],
  ['Nmae', [], false],
  ['Nam', ['Name'], false],
  ['Wombat', [], false],
  ['', [], false],
])('%s → %j', (word, names, sure) => {
  expect(closest(word, NAMES)).toEqual({ names, sure });
});
