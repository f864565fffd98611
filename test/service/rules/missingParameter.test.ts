import { missingParameter } from '../../../server/src/service/rules/missingParameter.ts';
import { around } from '../../support/documents.ts';
import { testRule } from '../../support/testRule.ts';

const commands = '  commands: [uptime]\n';

testRule(missingParameter, {
  around,
  valid: [
    `Name: AWS-Clean\nParameters:\n  Mode: [Look]\n${commands}`,
    'Name: My-Document',
    'Name: AWS-Unheard\nParameters: {}',
    'Name: AWS-Clean\nParameters: wombat',
    // In another case it is there, and another rule speaks.
    `Name: AWS-Clean\nParameters:\n  mode: [Look]\n${commands}`,
    // Targets give the runbook its instances.
    'Name: AWS-Halt\nAutomationTargetParameterName: InstanceId\nParameters:\n  Reason: [a]',
    // Not the name it has: another rule speaks.
    'Name: AWS-Halt\nAutomationTargetParameterName: instanceId\nParameters:\n  Reason: [a]',
    'Name: AWS-Halt\nAutomationTargetParameterName: wombat\nParameters:\n  Reason: [a]',
    'Name: AWS-Halt\nTargetMaps:\n  - InstanceId: [i-0123456789abcdef0]\nParameters:\n  Reason: [a]',
    'Name: AWS-Halt\nTargets:\n  - Key: tag:a\n    Values: [b]\nParameters:\n  Reason: [a]',
    'Name: AWS-Halt\nTargetLocations:\n  - Targets:\n      - Key: tag:a\n        Values: [b]\nParameters:\n  Reason: [a]',
    // An update that leaves Parameters out empties it, which is another matter.
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nName: AWS-Clean',
  ],
  invalid: [
    [
      `Name: AWS-Clean\n«Parameters»:\n${commands}`,
      {
        says: 'AWS-Clean needs Mode in Parameters.',
        fixed: `Name: AWS-Clean\nParameters:\n${commands}  Mode: [Look]\n`,
      },
    ],
    [
      'Name: «AWS-Clean»\n',
      {
        says: 'AWS-Clean needs Mode and commands in Parameters.',
        fixed: `Name: AWS-Clean\nParameters:\n  Mode: [Look]\n${commands}`,
      },
    ],
    [
      `Name: AWS-Clean\nParameters:\n  Mode: «[]»\n${commands}`,
      {
        says: 'AWS-Clean needs Mode, and the list is empty.',
        fixed: `Name: AWS-Clean\nParameters:\n  Mode: [Look]\n${commands}`,
      },
    ],
    [
      'Name: AWS-Halt\nAutomationTargetParameterName: InstanceId\n«Parameters»:\n  Force: ["true"]',
      { says: 'AWS-Halt needs Reason' },
    ],
    'Name: Our-Setup\n«Parameters»: {}',
    `AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nName: AWS-Clean\n«Parameters»:\n${commands}`,
    `Entries:\n  - Name: AWS-Clean\n    «Parameters»:\n    ${commands}`,
  ],
});
