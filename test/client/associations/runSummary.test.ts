import { describe, expect, test } from 'vitest';
import { pageKey, pageTitle } from '../../../client/src/associations/live.ts';
import { runSummary } from '../../../client/src/associations/runSummary.ts';
import { ACCOUNT, signedInWith } from '../deploy/support/signedIn.ts';

const REQUEST = {
  Name: 'AWS-RunShellScript',
  AssociationName: 'Weekly',
  DocumentVersion: '2',
  Parameters: { commands: ['echo hunter2'] },
  Targets: [{ Key: 'tag:Stage', Values: ['prod'] }],
  MaxConcurrency: '10%',
};

describe('what is confirmed before a run', () => {
  test('names account, region, document and targets, and no value of a parameter', () => {
    const { question, lines } = runSummary(REQUEST, 'id-1', signedInWith());
    expect(question).toBe('Run this association now in account 111122223333, eu-west-1?');
    expect(lines).toEqual([
      'Account: 111122223333, as arn:aws:sts::111122223333:assumed-role/Admin/me',
      'Region: eu-west-1',
      '',
      'Association name: Weekly',
      'AssociationId: id-1',
      'Document: AWS-RunShellScript, version 2',
      'Targets: nodes tagged Stage = prod',
      'Rate control: 10% at once, no MaxErrors',
      'Parameters: commands (values not shown)',
      '',
      'It runs on all its targets at once, whatever its schedule says.',
    ]);
  });

  test('names the alias, an endpoint that is not AWS’s own, and targets in other accounts', () => {
    const signedIn = signedInWith({
      account: { ...ACCOUNT, alias: 'prod' },
      endpoints: { ssm: { url: 'http://127.0.0.1:4566', from: 'a setting' } },
    });
    const locations = [{ Accounts: ['444455556666'], Regions: ['us-east-1'] }];
    const { question, lines } = runSummary({ Name: 'Doc', TargetLocations: locations }, 'id-1', signedIn);
    expect(question).toBe('Run this association now in account 111122223333 (prod), eu-west-1?');
    expect(lines).toContain("⚠ Systems Manager endpoint: http://127.0.0.1:4566, not AWS's own (a setting)");
    expect(lines).toContain('Targets: in account 444455556666, Regions us-east-1 (TargetLocations)');
    expect(lines).toContain('Document: Doc, default version');
  });

  test('a hostile name adds no line', () => {
    const { lines } = runSummary(
      { ...REQUEST, AssociationName: 'a\nTargets: none' },
      'id\n1',
      signedInWith(),
    );
    expect(lines).toContain('Association name: a Targets: none');
    expect(lines).toContain('AssociationId: id 1');
  });
});

test('pages of two accounts are two, pages of one association are told apart', () => {
  const association = { associationId: 'id-1', document: 'Doc', name: 'Weekly' };
  const here = { association, signedIn: signedInWith() };
  const there = { association, signedIn: signedInWith({ account: { ...ACCOUNT, id: '444455556666' } }) };
  expect(pageTitle(here)).toBe('Weekly (live, eu-west-1)');
  expect(pageTitle(here, 'executions')).toBe('Weekly (executions, eu-west-1)');
  expect(new Set([pageKey(here), pageKey(there), pageKey(here, 'executions')]).size).toBe(3);
});
