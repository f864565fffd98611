import { wideTargets } from '../../../server/src/service/rules/wideTargets.ts';
import { testRule } from '../../support/testRule.ts';

const all = 'Targets:\n  - Key: InstanceIds\n    Values: ["*"]\n';
const marked = 'Targets:\n  - Key: InstanceIds\n    Values: [«"*"»]\n';
const script = 'Name: AWS-RunShellScript\n';
const limits = 'MaxConcurrency: 10%\nMaxErrors: 10%\n';

testRule(wideTargets, {
  valid: [
    `${script}${all}${limits}`,
    `${script}${all}MaxErrors: "0"\n`,
    `${script}${all}MaxConcurrency: 50\n`,
    `${script}${all}  - Key: tag:Environment\n    Values: [Test]\n`,
    `${script}Targets:\n  - Key: tag:Environment\n    Values: ["*"]\n`,
    `${script}Targets: []\n`,
    script,
  ],
  invalid: [
    [`${script}${marked}`, { fixed: `${script}${all}${limits}` }],
    `Name: My-Document\n${marked}`,
    'Name: AWS-StopEC2Instance\nAutomationTargetParameterName: InstanceId\nTargets:\n  - Key: AWS::EC2::Instance\n    Values: [«"*"»]\n',
    `Name: AWS-RunPatchBaseline\nParameters:\n  Operation: [Install]\n${marked}`,
    [`Name: AWS-RunPatchBaseline\nParameters:\n  Operation: [Scan]\n${marked}`, { severity: 'information' }],
    [`Name: AWS-GatherSoftwareInventory\n${marked}`, { severity: 'information' }],
    [`Name: AWS-UpdateSSMAgent\n${marked}`, { severity: 'information' }],
  ],
});
