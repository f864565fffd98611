import { expect, test } from 'vitest';
import { analyze } from '../../../server/src/service/analyze.ts';
import { changesOf } from '../../../server/src/service/changesOf.ts';
import { leftoverEmpty } from '../../../server/src/service/rules/leftoverEmpty.ts';
import { said } from '../../support/applied.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { surroundings } from '../../support/surroundings.ts';
import { testRule } from '../../support/testRule.ts';

const target = 'Targets:\n  - Key: tag:Environment\n    Values: [Production]\n';

testRule(leftoverEmpty, {
  valid: [
    // An empty value can be the one that is meant.
    `Name: AWS-UpdateSSMAgent\n${target}Parameters:\n  version: [""]\n`,
    `Name: a-b\n${target}Parameters:\n  KeyName: [web]\n`,
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nParameters: {}\n',
    // Other messages speak about these.
    'Name: AWS-UpdateSSMAgent\nTargets: []\n',
    'Name: a-b\nTargets:\n  - Key: tag:Environment\n    Values: [""]\n',
    `Name: a-b\n${target}MaxErrors: ""\nParameters: none\n`,
  ],
  invalid: [
    [`Name: a-b\n${target}«Parameters»: {}\n`, { fixed: `Name: a-b\n${target}` }],
    `Name: a-b\n${target}«TargetMaps»: []\n«Tags»: []\n«CalendarNames»: [""]\n`,
    'Name: a-b\n«Targets»: []\nTargetMaps:\n  - InstanceId: [a]\n',
    `Name: a-b\n${target}«Parameters»:\n  KeyName: [""]\n`,
    `Name: a-b\n${target}«OutputLocation»: {}\n`,
    `Name: a-b\n${target}«Tags»:\n  - Key: ""\n    Value: ""\n`,
    `Name: a-b\n${target}Parameters:\n  commands: [ls]\n  «KeyName»: [""]\n`,
    `Name: a-b\n${target}«TargetLocations»:\n  - Accounts: [""]\n    IncludeChildOrganizationUnits: true\n`,
    `Name: a-b\n${target}«OutputLocation»:\n  S3Location: {}\n`,
    [
      `Name: a-b\n${target}«OutputLocation»:\n  S3Location:\n    OutputS3KeyPrefix: ""\n`,
      { fixed: `Name: a-b\n${target}` },
    ],
    [
      `Name: a-b\n${target}OutputLocation:\n  S3Location:\n    OutputS3BucketName: logs\n    «OutputS3KeyPrefix»: ""\n`,
      { fixed: `Name: a-b\n${target}OutputLocation:\n  S3Location:\n    OutputS3BucketName: logs\n` },
    ],
    `Entries:\n  - Name: a-b\n    Targets:\n      - Key: tag:Environment\n        Values: [Test]\n    «Parameters»: {}\n`,
  ],
});

const SKELETON = `Name: AWS-UpdateSSMAgent
DocumentVersion: ""
InstanceId: ""
Parameters:
  KeyName: [""]
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3Region: ""
    OutputS3KeyPrefix: ""
ApplyOnlyAtCronInterval: true
TargetLocations:
  - Accounts: [""]
    ExecutionRoleName: ""
    TargetLocationAlarmConfiguration:
      IgnorePollAlarmFailure: true
      Alarms:
        - Name: ""
ScheduleOffset: 0
`;
const KEPT = `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ApplyOnlyAtCronInterval: true
`;

test.each([
  ['the rest of a skeleton', SKELETON, KEPT],
  ['with something behind it', `${SKELETON}SyncCompliance: AUTO\n`, `${KEPT}SyncCompliance: AUTO\n`],
])('one fix removes %s', (_, text, expected) => {
  for (const { file, format } of bothFormats(text)) {
    const found = analyze(file, surroundings).filter(({ code }) => code === 'leftover-empty');
    expect(found, format).toHaveLength(3);
    for (const { fixes } of found) {
      const changes = fixes[1] && changesOf(fixes[1], file);
      const cleared = changes?.reduceRight(
        (result, { span, text: by }) => result.slice(0, span.start) + by + result.slice(span.end),
        file.text,
      );
      expect(said(cleared ?? ''), format).toEqual(said(expected));
    }
  }
});
