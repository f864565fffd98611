import { expect, test } from 'vitest';
import { type Deletable, typedConfirmation } from '../../../../client/src/deploy/after/typedConfirmation.ts';
import type { Account } from '../../../../client/src/deploy/ports.ts';
import { ACCOUNT } from '../support/signedIn.ts';

const CASES: readonly (readonly [
  Omit<Deletable, 'associationId'>,
  Partial<Account>,
  word: string,
  prompt: string,
])[] = [
  [
    { name: 'nightly', document: 'AWS-RunShellScript' },
    { alias: 'shop-prod' },
    'nightly',
    'This deletes it from account 111122223333 (shop-prod), eu-west-1. It cannot be undone. Type its name to delete it: nightly',
  ],
  [
    { document: 'AWS-RunShellScript' },
    {},
    'AWS-RunShellScript',
    'This deletes it from account 111122223333, eu-west-1. It cannot be undone. Type the name of its document to delete it: AWS-RunShellScript',
  ],
  [
    { name: '', document: 'a\u202E\nb' },
    { alias: '[x](command:y)' },
    'a b',
    'This deletes it from account 111122223333 ([x] (command:y)), eu-west-1. It cannot be undone. Type the name of its document to delete it: a b',
  ],
];

test.each(CASES)('%j', (association, account, word, prompt) => {
  const confirmation = typedConfirmation(
    { associationId: '9a8c', ...association },
    { ...ACCOUNT, ...account },
    'eu-west-1',
  );
  expect(confirmation).toMatchObject({ word, prompt, title: 'Delete association 9a8c' });
  expect(confirmation.wrong(` ${word} `)).toBeUndefined();
  for (const text of ['', word.toUpperCase(), word.slice(1), `${word}x`, '9a8c']) {
    expect(confirmation.wrong(text)).toMatch(
      /^Type .+ to delete it from account 111122223333.*, eu-west-1\.$/s,
    );
  }
});

test('an association without any name is not deleted by typing nothing', () => {
  const { wrong } = typedConfirmation({ associationId: '9a8c', document: '' }, ACCOUNT, 'eu-west-1');
  expect(wrong('')).toBeDefined();
});
