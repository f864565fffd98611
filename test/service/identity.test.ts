import { describe, expect, test } from 'vitest';
import { identitiesOf } from '../../server/src/service/identity.ts';
import { bothFormats } from '../support/bothFormats.ts';

const NIGHTLY = `Name: AWS-RunShellScript
Parameters:
  commands: [one, two]
  workingDirectory: [/tmp]
Targets:
  - Key: tag:Environment
    Values: [Production, Test]
  - Key: tag:Team
    Values: [web]
ScheduleExpression: rate(1 day)
`;

const SAME: readonly (readonly [what: string, one: string, other: string])[] = [
  ['one text', NIGHTLY, NIGHTLY],
  [
    'targets in another order',
    NIGHTLY,
    `Name: AWS-RunShellScript
ScheduleExpression: rate(1 day)
Targets:
  - Values: [web]
    Key: tag:Team
  - Key: tag:Environment
    Values: [Test, Production]
Parameters:
  workingDirectory: [/tmp]
  commands: [one, two]
`,
  ],
  [
    'another rate of work',
    NIGHTLY,
    `${NIGHTLY}MaxConcurrency: 10%\nMaxErrors: "1"\nComplianceSeverity: LOW\n`,
  ],
  [
    'one name',
    `${NIGHTLY}AssociationName: nightly\n`,
    'Name: AWS-UpdateSSMAgent\nAssociationName: nightly\n',
  ],
];

const DIFFERENT: readonly (readonly [what: string, one: string, other: string])[] = [
  ['other names', `${NIGHTLY}AssociationName: nightly\n`, `${NIGHTLY}AssociationName: daily\n`],
  ['a name and none', `${NIGHTLY}AssociationName: nightly\n`, NIGHTLY],
  ['names in another case', 'Name: A\nAssociationName: nightly\n', 'Name: A\nAssociationName: Nightly\n'],
  ['another document', NIGHTLY, NIGHTLY.replace('Shell', 'PowerShell')],
  ['commands in another order', NIGHTLY, NIGHTLY.replace('[one, two]', '[two, one]')],
  ['another target', NIGHTLY, NIGHTLY.replace('web', 'database')],
  ['another schedule', NIGHTLY, NIGHTLY.replace('1 day', '2 days')],
];

const identities = (text: string): readonly (readonly string[])[] =>
  bothFormats(text).map(({ file }) => identitiesOf(file));

describe('the same association', () => {
  test.each(SAME)('%s', (_, one, other) => {
    expect(identities(other)).toEqual(identities(one));
    expect(identities(one)).toEqual([[expect.any(String)], identities(one)[0]]);
  });
});

describe('another association', () => {
  test.each(DIFFERENT)('%s', (_, one, other) => {
    expect(identities(other).flat()).toHaveLength(2);
    expect(identities(other)[0]).not.toEqual(identities(one)[0]);
  });
});

test.each([
  [
    'the request of an update',
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nAssociationName: nightly\n',
  ],
  ['a file of which only the document is written', 'Name: AWS-RunShellScript\n'],
  ['a file without a document', 'Targets: []\n'],
  ['a list', '[]'],
])('%s has no identity', (_, text) => {
  expect(identities(text)).toEqual([[], []]);
});

test('each entry of a batch has its own', () => {
  const text = 'Entries:\n  - AssociationName: one\n  - text\n  - AssociationName: two\n';
  expect(identities(text)[0]).toEqual(['named one', 'named two']);
});
