import { targetsAndTargetMaps } from '../../../server/src/service/rules/targetsAndTargetMaps.ts';
import { testRule } from '../../support/testRule.ts';

const targets = 'Targets:\n  - Key: tag:AutoStop\n    Values: ["true"]\n';
const maps = '  - InstanceId: [i-0123456789abcdef0]\n';

testRule(targetsAndTargetMaps, {
  valid: [
    `Name: My-Runbook\n${targets}`,
    `Name: My-Runbook\nTargetMaps:\n${maps}`,
    `Name: My-Runbook\nTargets: []\nTargetMaps:\n${maps}`,
    `Name: My-Runbook\n${targets}TargetMaps: []\n`,
  ],
  invalid: [
    [`Name: My-Runbook\n${targets}«TargetMaps»:\n${maps}`, { fixed: `Name: My-Runbook\n${targets}` }],
    `Entries:\n  - Name: My-Runbook\n    Targets:\n      - Key: tag:AutoStop\n        Values: ["true"]\n    «TargetMaps»:\n      - InstanceId: [a]\n`,
  ],
});
