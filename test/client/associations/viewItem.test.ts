import { describe, expect, test } from 'vitest';
import { associationRows } from '../../../client/src/associations/associationRows.ts';
import {
  associationItems,
  failureItem,
  lookOf,
  notSignedIn,
  regionItems,
} from '../../../client/src/associations/viewItem.ts';
import type { AwsError } from '../../../client/src/deploy/ports.ts';
import { signedInWith } from '../deploy/support/signedIn.ts';

const SIGNED_IN = signedInWith();
const HOSTILE = '$(flame) [x](command:y) <b>\n**z**';
const ROWS = associationRows(
  [{ associationId: 'one', version: '1', document: 'Doc', name: HOSTILE, targets: [], status: 'Failed' }],
  new Map(),
);

describe('regions', () => {
  test('the one signed in to is open, the others ask AWS only once they are opened', () => {
    const looks = regionItems(['eu-west-1', 'us-east-1', 'xx-new-9'], SIGNED_IN).map(lookOf);
    expect(
      looks.map(({ label, description, context, opens }) => [label, description, context, opens]),
    ).toEqual([
      ['eu-west-1', '111122223333 · Europe (Ireland)', 'region.home', 'expanded'],
      ['us-east-1', '111122223333 · US East (N. Virginia)', 'region.added', 'collapsed'],
      ['xx-new-9', '111122223333', 'region.added', 'collapsed'],
    ]);
    expect(looks[0]?.tooltip).toBe('eu-west-1, Europe (Ireland)\nAccount: 111122223333');
  });
});

describe('associations', () => {
  test('no name is read as an icon, a link or Markdown', () => {
    const [look] = associationItems(ROWS, SIGNED_IN).map(lookOf);
    expect(look).toEqual({
      id: '["111122223333","eu-west-1","one"]',
      label: '$ (flame) [x] (command:y) <b> **z**',
      description: 'no schedule · Failed',
      tooltip: [
        'Name: $(flame) [x] (command:y) <b> **z**',
        'Document: Doc',
        'Targets: none given',
        'Status: Failed',
        'Version: 1',
        'AssociationId: one',
      ].join('\n'),
      icon: 'error',
      context: 'association',
      opens: 'never',
    });
  });

  test('an empty region says so', () => {
    expect(associationItems([], SIGNED_IN).map(lookOf)).toMatchObject([
      { label: 'No associations', icon: 'info', context: 'note' },
    ]);
  });
});

describe('what went wrong is one element, in words', () => {
  test.each<[AwsError, string, readonly string[]]>([
    [
      { name: 'AccessDeniedException', text: 'No ssm:ListAssociations $(x)', reached: 'reply', status: 400 },
      'These credentials are not allowed to do this.',
      ['AWS says: “No ssm:ListAssociations $(x)”'],
    ],
    [
      { name: 'ECONNREFUSED', text: 'secret', reached: 'connecting' },
      'Nothing answers at the address of AWS (ECONNREFUSED).',
      [],
    ],
    [
      { name: 'Strange', text: '[x](command:y)', reached: 'reply', status: 400 },
      'What there is in AWS could not be looked at.',
      ['AWS says: “[x] (command:y)”'],
    ],
    [{ name: 'AbortError', text: '', reached: 'none' }, 'This was stopped before AWS answered.', []],
  ])('%j', (error, label, more) => {
    const look = lookOf(failureItem(error, 'eu-west-1'));
    expect(look).toMatchObject({ label, icon: 'warning', opens: 'never' });
    expect(look.tooltip.split('\n')).toEqual([label, ...more, 'Refresh the view to try again.']);
  });

  test('a region that credentials do not reach', () => {
    expect(lookOf(notSignedIn('us-east-1'))).toMatchObject({
      label: 'Not signed in',
      tooltip: 'There are no credentials for us-east-1.\nRefresh the view to try again.',
    });
  });
});
