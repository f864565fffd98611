import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../tools/local-ssm/documents.ts';
import type { JsonObject } from '../../../tools/local-ssm/json.ts';
import { refusalOf } from '../../../tools/local-ssm/refusals.ts';

const command = (more: JsonObject): JsonObject => ({
  Name: 'AWS-RunShellScript',
  Targets: [{ Key: 'InstanceIds', Values: ['*'] }],
  ...more,
});
const target = (Key: string, ...Values: string[]): JsonObject => ({ Targets: [{ Key, Values }] });
const runbook = (more: JsonObject): JsonObject => ({ Name: 'AWS-StopEC2Instance', ...more });
const cron = (dayOfWeek: string): JsonObject => ({ ScheduleExpression: `cron(0 2 ? * ${dayOfWeek} *)` });

function check(request: JsonObject, expected: RegExp | undefined): void {
  const refusal = refusalOf(request, factsOf);
  const told = refusal === undefined ? undefined : `${refusal.name}: ${refusal.message}`;
  if (expected === undefined) expect(told).toBeUndefined();
  else expect(told).toMatch(expected);
}

describe('refused', () => {
  test.each<[string, JsonObject, RegExp]>([
    [
      'no target',
      { Name: 'AWS-RunShellScript' },
      /^InvalidTarget: Instance ID or targets must be specified$/,
    ],
    ['an empty list of targets', command({ Targets: [] }), /^InvalidTarget: Instance ID/],
    [
      'no target, named by ARN',
      { Name: 'arn:aws:ssm:eu-west-1::document/AWS-RunPatchBaseline' },
      /^InvalidTarget/,
    ],
    ['no target for a policy', { Name: 'AWS-GatherSoftwareInventory' }, /^InvalidTarget/],
    [
      'a target key',
      command(target('foo', 'a')),
      /^InvalidTarget: Unsupported target key: foo, can either be/,
    ],
    [
      'a target key with a space',
      command(target('Instance Ids', 'i-1')),
      /Unsupported target key: Instance Ids,/,
    ],
    [
      'an instance id of 18',
      command(target('InstanceIds', `i-${'0'.repeat(18)}`)),
      /^InvalidInstanceId: .*: i-0{18}$/,
    ],
    [
      'a node id of 18',
      command(target('instanceids', `mi-${'a'.repeat(18)}`)),
      /^InvalidInstanceId: .*: mi-a{18}$/,
    ],
    [
      'a version',
      command({ DocumentVersion: '1' }),
      /^InvalidDocumentVersion: Document version can not be used/,
    ],
    [
      'rate(29 minutes)',
      command({ ScheduleExpression: 'rate(29 minutes)' }),
      /^InvalidSchedule: .*\(29 minutes\) is/,
    ],
    ['a sixth Tuesday', command(cron('TUE#6')), /^InvalidSchedule: .*TUE#6 \*\) is currently not accepted/],
    ['a tenth Tuesday', command(cron('3#10')), /^InvalidSchedule/],
    [
      'a runbook with targets and no parameter for them',
      runbook(target('tag:a', 'b')),
      /^ValidationException: Must specify both Automation Target Parameter Name and Targets$/,
    ],
    [
      'schema 2.2 by instance',
      { Name: 'AWS-RunPatchBaseline', InstanceId: 'i-12345678' },
      /^InvalidDocument: Document schema version, 2\.2, is not supported/,
    ],
  ])('%s', (_, request, expected) => check(request, expected));
});

describe('accepted', () => {
  test.each<[string, JsonObject]>([
    ['a target', command({})],
    ['an instance', { Name: 'AWS-RunShellScript', InstanceId: 'i-12345678' }],
    ['target maps alone', { Name: 'AWS-RunShellScript', TargetMaps: [{ a: ['b'] }] }],
    ['a document nobody told of, untargeted', { Name: 'Mine' }],
    ['a document nobody told of, any key', { Name: 'Mine', ...target('foo', 'a') }],
    ['a runbook without targets', runbook({})],
    ['a runbook in other accounts', runbook({ TargetLocations: [{}] })],
    [
      'a runbook with both',
      runbook({ ...target('ParameterValues', 'a'), AutomationTargetParameterName: 'InstanceId' }),
    ],
    ['a runbook with the parameter alone', runbook({ AutomationTargetParameterName: 'InstanceId' })],
    ['a runbook that targets nothing', runbook(target('aws:NoOpAutomationTag', 'x'))],
    ['an instance id of 17', command(target('InstanceIds', `i-${'0'.repeat(17)}`))],
    ['keys in any letter case', command(target('instanceids', '*'))],
    ['a tag', command(target('tag:Stage', 'a'))],
    ['a tag key', command(target('tag-key', 'a'))],
    ['a resource group', command(target('resource-groups:Name', 'a'))],
    ['$DEFAULT', command({ DocumentVersion: '$DEFAULT' })],
    ["a version of a document of one's own", { ...command({ DocumentVersion: '2' }), Name: 'Mine' }],
    ['rate(30 minutes)', command({ ScheduleExpression: 'rate(30 minutes)' })],
    ['rate(1 hour)', command({ ScheduleExpression: 'rate(1 hour)' })],
    ['a fifth Tuesday', command(cron('TUE#5'))],
  ])('%s', (_, request) => check(request, undefined));
});
