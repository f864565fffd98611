import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnostics, sourceFile } from '../../server/src/service/index.ts';
import { harmless } from '../../tools/liveTest.ts';
import { isJsonObject } from '../../tools/local-ssm/json.ts';
import { main, readOptions } from '../../tools/test-live.ts';
import { awsHere, keys } from '../client/adapters/support/awsHere.ts';
import { clockAt } from '../client/deploy/support/clock.ts';

const here = awsHere({ aliases: { '111122223333': 'sandbox' } });
const ARGS = ['--profile', 'live', '--region', 'eu-west-1', '--account', '111122223333', '--yes'];

/** The program with a profile that leads to the local endpoint. */
async function run(args: readonly string[] = ARGS) {
  here.configure(
    `[profile live]\nregion = eu-west-1\nendpoint_url = ${here.local.url}`,
    keys('live', 'AKIDOFDEV', 'SECRETACCESSKEYOFDEV', 'SESSIONTOKENOFDEV'),
  );
  const lines: string[] = [];
  const code = await main(args, { say: (line) => lines.push(line), clock: clockAt() });
  return { code, said: lines.join('\n'), calls: here.local.requests().map(({ operation }) => operation) };
}

const SIGN_IN = ['GetCallerIdentity', 'ListAccountAliases'];
const LOOK = ['ListAssociations', 'ListAssociations'];
const CREATE = [...LOOK, 'CreateAssociation'];
const CLEAN_UP = ['ListAssociations', 'DeleteAssociation'];

test('creates, describes, updates, imports, compares and deletes, in this order', async () => {
  const { code, said, calls } = await run();
  expect({ code, calls }).toEqual({
    code: 0,
    calls: [
      ...SIGN_IN,
      ...CREATE,
      'DescribeAssociation',
      // Looks how the file differs, then updates it.
      'DescribeAssociation',
      'UpdateAssociation',
      'DescribeAssociation',
      ...CLEAN_UP,
    ],
  });
  expect(said).toContain(
    'Account 111122223333 (sandbox), eu-west-1, as arn:aws:iam::111122223333:user/local',
  );
  expect(said).toMatch(/^✓ Created association .*\n✓ Described it: version 1$/m);
  expect(said).toMatch(/^✓ Updated association .*, now version 2$/m);
  expect(said).toContain('✓ Compared it. Live: version 2, same as the file');
  expect(said).toMatch(/^✓ Deleted association .*\nAll went well, and nothing is left\.$/m);
  expect(here.local.associations()).toEqual([]);
});

test('sends what can do nothing', async () => {
  await run();
  const [creation] = here.requestsOf('CreateAssociation');
  const name = String(isJsonObject(creation?.body) ? creation.body.AssociationName : '');
  const random = /^ssm-association-live-test-([0-9a-f]{16})$/.exec(name)?.[1];
  expect(creation?.body).toEqual(harmless(random ?? ''));
});

test('what it sends has neither errors nor warnings', () => {
  const text = JSON.stringify(harmless('0123456789abcdef'));
  const file = sourceFile(TextDocument.create('file:///a.association.json', 'ssm-association-json', 1, text));
  const serious = diagnostics(file).filter(
    ({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning,
  );
  expect(serious).toEqual([]);
});

/** What goes wrong, what becomes of it, and how many associations are left. */
test.each([
  [
    { operation: 'UpdateAssociation', kind: 'error', name: 'AccessDeniedException' },
    /^✗ It was not updated/m,
    0,
  ],
  [{ operation: 'UpdateAssociation', kind: 'reset' }, /^✗ It was not updated/m, 0],
  [
    { operation: 'CreateAssociation', kind: 'error', name: 'AccessDeniedException' },
    /^✗ It was not created/m,
    0,
  ],
  [
    { operation: 'DescribeAssociation', kind: 'error', name: 'AccessDeniedException', times: 'always' },
    /^✗ AWS could not be asked: AccessDeniedException/m,
    0,
  ],
  [
    { operation: 'DeleteAssociation', kind: 'error', name: 'AccessDeniedException', times: 'always' },
    /^ {2}aws ssm delete-association --association-id [\w-]+ --region eu-west-1 --profile live$/m,
    1,
  ],
] as const)('%j: says so, and deletes what it can', async (fault, words, left) => {
  here.local.fail(fault);
  const { code, said } = await run();
  expect({ code, left: here.local.associations().length }).toEqual({ code: 1, left });
  expect(said).toMatch(words);
  expect(said).toMatch(/Not all went well: see above\.$/);
});

test('deletes what a lost reply has made, though it could not be found at once', async () => {
  here.local.fail({ operation: 'CreateAssociation', kind: 'drop' });
  here.local.fail({
    operation: 'DescribeAssociation',
    kind: 'error',
    name: 'AccessDeniedException',
    times: 'always',
  });
  const { code, said } = await run();
  expect({ code, left: here.local.associations() }).toEqual({ code: 1, left: [] });
  expect(said).toMatch(/^✓ Deleted association/m);
});

test('deletes what it made when it is interrupted', async () => {
  const { struck } = here.local.fail({ operation: 'UpdateAssociation', kind: 'hold' });
  void struck.then(() => process.emit('SIGINT'));
  const { code, said, calls } = await run();
  expect({ code, left: here.local.associations() }).toEqual({ code: 1, left: [] });
  expect(calls.slice(-2)).toEqual(CLEAN_UP);
  expect(said).toMatch(/^✓ Deleted association/m);
});

test('stops at another account than the one that was named', async () => {
  const { code, said, calls } = await run([...ARGS, '--account', '999988887777']);
  expect({ code, calls }).toEqual({ code: 1, calls: SIGN_IN });
  expect(said).toContain('✗ This is not account 999988887777. Nothing was sent.');
});

test('stops where nobody is signed in', async () => {
  here.local.fail({ operation: 'GetCallerIdentity', kind: 'error', name: 'ExpiredTokenException' });
  const { code, said, calls } = await run();
  expect({ code, calls }).toEqual({ code: 1, calls: ['GetCallerIdentity'] });
  expect(said).toMatch(/^✗ The credentials have expired\. .*Nothing was sent\./);
});

describe('sends nothing', () => {
  test.each([
    [[]],
    [['--yes']],
    [ARGS.slice(0, -1)],
    [['--profile', 'live', '--account', '111122223333', '--yes']],
    [['--region', 'eu-west-1', '--account', '111122223333', '--yes']],
  ])('%j: says what it would do, and that it was skipped', async (args) => {
    const { code, said, calls } = await run(args);
    expect({ code, calls }).toEqual({ code: 0, calls: [] });
    expect(said).toContain('"AssociationName": "ssm-association-live-test-0123456789abcdef"');
    expect(said).toMatch(/^Skipped: nothing was sent\./m);
  });

  test.each([
    [['--profile', 'live', '--region', 'eu-west-1', '--yes'], /--account is/],
    [[...ARGS, '--account', '12'], /--account is/],
    [['--force'], /--force/],
    [['prod'], /prod/],
  ])('%j is not understood', async (args, problem) => {
    expect(readOptions(args)).toMatch(problem);
    const { code, calls } = await run(args);
    expect({ code, calls }).toEqual({ code: 2, calls: [] });
  });
});
