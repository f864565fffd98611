import { describe, expect, test } from 'vitest';
import { targetKeyMeant } from '../../../server/src/service/rules/targetKeyMeant.ts';
import { unsupportedTargetKey } from '../../../server/src/service/rules/unsupportedTargetKey.ts';
import { testRule } from '../../support/testRule.ts';

const on = (name: string, key: string, value = 'x'): string =>
  `Name: ${name}\nTargets:\n  - Key: ${key}\n    Values: ["${value}"]\n`;

testRule(unsupportedTargetKey, {
  valid: [
    ...['InstanceIds', 'instanceids', 'tag-key', 'tag:Patch Group', 'tag:aws:autoscaling:groupName'].map(
      (key) => on('AWS-UpdateSSMAgent', key),
    ),
    ...['resource-groups:Name', 'resource-groups:name', 'aws:NoOpAutomationTag'].map((key) =>
      on('AWS-UpdateSSMAgent', key),
    ),
    ...['ParameterValues', 'ResourceGroup', 'AWS::EC2::Instance', 'InstanceIds', 'tag:Stop', 'tag-key'].map(
      (key) => on('AWS-StopEC2Instance', key),
    ),
    ...['ParameterValues', 'ResourceGroup', 'tag:Stop', 'InstanceIds'].map((key) => on('My-Document', key)),
    // What is not written, another message speaks about.
    'Name: AWS-UpdateSSMAgent\nTargets:\n  - Values: [x]\n',
    on('AWS-UpdateSSMAgent', '""'),
  ],
  invalid: [
    [
      on('AWS-UpdateSSMAgent', '«Instance Ids»'),
      {
        says: "'Instance Ids' is no target key. A Command document takes tag:<name>",
        fixed: on('AWS-UpdateSSMAgent', 'InstanceIds'),
      },
    ],
    [on('AWS-UpdateSSMAgent', '«Environment»'), { fixed: on('AWS-UpdateSSMAgent', 'tag:Environment') }],
    [on('AWS-GatherSoftwareInventory', '«foo»'), { severity: 'warning', says: 'A Policy document takes' }],
    [
      on('AWS-UpdateSSMAgent', '«ResourceGroup»'),
      { says: 'of runbooks', fixed: on('AWS-UpdateSSMAgent', 'resource-groups:Name') },
    ],
    [on('AWS-UpdateSSMAgent', '«ParameterValues»'), { says: 'of runbooks' }],
    [on('AWS-StopEC2Instance', '«All Instances»', '*'), { severity: 'warning', says: 'Runbooks take' }],
    [on('My-Document', '«foo»'), { severity: 'warning', says: 'Use tag:<name>' }],
    [
      on('AWS-UpdateSSMAgent', '«Tag:Environment»'),
      { severity: 'warning', fixed: on('AWS-UpdateSSMAgent', 'tag:Environment') },
    ],
    [
      on('AWS-StopEC2Instance', '«parametervalues»'),
      { severity: 'warning', fixed: on('AWS-StopEC2Instance', 'ParameterValues') },
    ],
    [on('AWS-UpdateSSMAgent', '«"tag:"»'), { severity: 'warning', says: 'missing behind tag:' }],
    [
      `Name: AWS-StopEC2Instance\nTargetLocations:\n  - Accounts: ["111122223333"]\n    Regions: [eu-central-1]\n    Targets:\n      - Key: «foo»\n        Values: [x]\n`,
      { severity: 'warning' },
    ],
  ],
});

describe('what an unknown key stands for', () => {
  test.each([
    ['Instance Ids', 'InstanceIds', true],
    ['instance-ids', 'InstanceIds', true],
    ['InstanceId', 'InstanceIds', true],
    ['All Instances', 'InstanceIds', true],
    ['InstancesIds', 'InstanceIds', false],
    ['Parameter Values', 'ParameterValues', true],
    ['tag-name:Environment', 'tag:Environment', false],
    ['tags:Environment', 'tag:Environment', true],
    ['tag=Environment', 'tag:Environment', true],
    ['tag.Environment', 'tag:Environment', true],
    ['Environment', 'tag:Environment', false],
    ['resource-group', 'ResourceGroup', false],
    ['ParameterValue', 'ParameterValues', false],
  ])('of a runbook: %s → %s', (written, name, sure) => {
    const meant = targetKeyMeant(written, true);
    expect([meant.names[0], meant.sure]).toEqual([name, sure]);
  });

  test.each([
    ['resource-group', 'resource-groups:Name'],
    ['resource-groups', 'resource-groups:Name'],
    ['ParameterValues', 'tag:ParameterValues'],
    ['aws:ec2', undefined],
  ])('of a Command document: %s → %s', (written, name) => {
    expect(targetKeyMeant(written, false).names[0]).toBe(name);
  });
});
