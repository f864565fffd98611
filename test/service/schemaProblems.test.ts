import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { codeActions } from '../../server/src/service/index.ts';
import { applied, said } from '../support/applied.ts';
import { bothFormats } from '../support/bothFormats.ts';
import { withoutRules } from '../support/withoutRules.ts';

/** What is marked gets the message; each fix, by its title, leads to a text that says the same as the one given. */
interface Case {
  readonly file: string;
  readonly says?: string;
  readonly fixes?: Readonly<Record<string, string>>;
}

function check({ file: marked, says, fixes = {} }: Case): void {
  for (const { file, spans, format } of bothFormats(marked)) {
    const problems = analyze(file, withoutRules).filter(({ severity }) => severity !== 'information');
    expect(
      problems.map(({ message }) => message),
      format,
    ).toEqual(says ? [says] : []);
    expect(
      problems.map(({ span }) => span),
      format,
    ).toEqual(spans);
    const [span] = spans;
    const offered = span ? codeActions(file, file.rangeOf(span), {}, withoutRules) : [];
    // To hide a message is offered for every one that is no error.
    const actions = offered.filter(({ title }) => !title.startsWith('Hide '));
    const outcomes = actions.map(({ edit, title }) => [
      title,
      said(applied(file, edit?.changes?.[file.uri] ?? [])),
    ]);
    expect(outcomes, format).toEqual(Object.entries(fixes).map(([title, text]) => [title, said(text)]));
  }
}

const cases = (table: readonly Case[]) =>
  table.map((one) => ({ ...one, shown: one.file.replace(/\n/g, ' ⏎ ') }));

describe('nothing to say', () => {
  test.each(
    cases([
      { file: 'Name: AWS-RunShellScript' },
      { file: 'Name: my-doc\nTargets: []\nParameters: {}\nTags: []' },
      { file: 'Name: my-doc\nTags:\n  - Key: Team\n    Value: ""' },
      { file: 'Name: my-doc\nOutputLocation:\n  S3Location:\n    OutputS3KeyPrefix: ""' },
      { file: 'Name: my-doc\nParameters:\n  commands: [""]' },
      { file: 'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nAssociationVersion: "2"' },
      { file: 'Entries:\n  - Name: my-doc\n  - Name: my-doc\n    Duration: 4' },
    ]),
  )('$shown', check);
});

describe('a key that is not known', () => {
  test.each(
    cases([
      {
        file: 'Name: my-doc\n«targets»: []',
        says: "An association has no field 'targets'. Did you mean Targets?",
        fixes: { "Rename to 'Targets'": 'Name: my-doc\nTargets: []' },
      },
      {
        file: 'Name: my-doc\n«schedule_expression»: rate(1 day)',
        says: "An association has no field 'schedule_expression'. Did you mean ScheduleExpression?",
        fixes: { "Rename to 'ScheduleExpression'": 'Name: my-doc\nScheduleExpression: rate(1 day)' },
      },
      {
        file: 'Name: my-doc\n«MaxError»: "1"',
        says: "An association has no field 'MaxError'. Did you mean MaxErrors?",
        fixes: { "Rename to 'MaxErrors'": 'Name: my-doc\nMaxErrors: "1"' },
      },
      {
        file: 'Name: my-doc\n«Schedule»: rate(1 day)',
        says: "An association has no field 'Schedule'. Did you mean ScheduleExpression?",
        fixes: { "Rename to 'ScheduleExpression'": 'Name: my-doc\nScheduleExpression: rate(1 day)' },
      },
      {
        file: 'Name: my-doc\n«Automation»: x',
        says: "An association has no field 'Automation'. Did you mean AutomationTargetParameterName?",
        fixes: {
          "Rename to 'AutomationTargetParameterName'": 'Name: my-doc\nAutomationTargetParameterName: x',
        },
      },
      {
        file: '«Document»: my-doc\nDuration: 2',
        says: "An association has no field 'Document'. Did you mean Name?",
        fixes: { "Rename to 'Name'": 'Name: my-doc\nDuration: 2' },
      },
      {
        file: 'Name: my-doc\n«Wombat»: 1',
        says: "An association has no field 'Wombat'.",
        fixes: { "Remove 'Wombat'": 'Name: my-doc' },
      },
      {
        file: 'Name: my-doc\nTargets:\n  - Key: tag-key\n    «Value»: [Team]',
        says: "Item 1 of Targets has no field 'Value'. Did you mean Values?",
        fixes: { "Rename to 'Values'": 'Name: my-doc\nTargets:\n  - Key: tag-key\n    Values: [Team]' },
      },
      {
        file: 'Name: my-doc\nTargets:\n  - Key: tag-key\n    Values: [Team]\n    «Operator»: and',
        says: "Item 1 of Targets has no field 'Operator'. It has Key and Values.",
        fixes: { "Remove 'Operator'": 'Name: my-doc\nTargets:\n  - Key: tag-key\n    Values: [Team]' },
      },
      {
        file: 'Name: my-doc\n«OutputS3BucketName»: logs',
        says: 'OutputS3BucketName belongs in OutputLocation.S3Location.',
        fixes: {
          "Move into 'OutputLocation.S3Location'":
            'Name: my-doc\nOutputLocation:\n  S3Location:\n    OutputS3BucketName: logs',
        },
      },
      {
        file: 'Name: my-doc\nOutputLocation: {}\n«OutputS3BucketName»: logs',
        says: 'OutputS3BucketName belongs in OutputLocation.S3Location.',
        fixes: { "Remove 'OutputS3BucketName'": 'Name: my-doc\nOutputLocation: {}' },
      },
      {
        file: 'Name: my-doc\n«InstanceIds»: [i-0123456789abcdef0]',
        says: 'InstanceIds is the key of a target; it belongs in an item of Targets.',
        fixes: {
          "Move into 'Targets'":
            'Name: my-doc\nTargets:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]',
        },
      },
      {
        file: 'Name: my-doc\n«WaitForSuccessTimeoutSeconds»: 300',
        says: 'WaitForSuccessTimeoutSeconds works in CloudFormation only; AWS refuses it here.',
        fixes: { "Remove 'WaitForSuccessTimeoutSeconds'": 'Name: my-doc' },
      },
      {
        file: 'Name: my-doc\n«TargetLocationsURL»: https://example.com/x',
        says: 'TargetLocationsURL is for StartAutomationExecution; an association lists TargetLocations.',
        fixes: { "Remove 'TargetLocationsURL'": 'Name: my-doc' },
      },
      {
        file: 'Name: my-doc\n«Overview»: {}',
        says: 'Overview is part of what AWS answers about an association; it cannot be sent.',
        fixes: { "Remove 'Overview'": 'Name: my-doc' },
      },
      {
        file: '«AssociationDescription»:\n  Name: my-doc\n  Overview: {}',
        says: 'AssociationDescription is what AWS answers about an association. Keep only the fields inside that can be sent.',
      },
      {
        file: 'Name: my-doc\n«AssociationVersion»: "2"',
        says: 'AssociationVersion is for UpdateAssociation; CreateAssociation does not take it.',
        fixes: { "Remove 'AssociationVersion'": 'Name: my-doc' },
      },
      {
        file: 'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\n«Tags»: []',
        says: 'Tags is for CreateAssociation; UpdateAssociation does not take it.',
        fixes: { "Remove 'Tags'": 'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab' },
      },
      {
        file: 'Entries:\n  - Name: my-doc\n    «Tags»: []',
        says: 'Tags is for CreateAssociation; CreateAssociationBatch does not take it.',
        fixes: { "Remove 'Tags'": 'Entries:\n  - Name: my-doc' },
      },
      {
        file: 'Entries:\n  - Name: my-doc\n«Name»: my-doc',
        says: 'Name belongs in an item of Entries.',
        fixes: { "Remove 'Name'": 'Entries:\n  - Name: my-doc' },
      },
    ]),
  )('$shown', check);
});

describe('a value of another type', () => {
  test.each(
    cases([
      {
        file: 'Name: my-doc\nMaxErrors: «10»',
        says: 'MaxErrors is text: put 10 in quotes.',
        fixes: { 'Put 10 in quotes': 'Name: my-doc\nMaxErrors: "10"' },
      },
      {
        file: 'Name: my-doc\nParameters:\n  verbose: [«true»]',
        says: 'Item 1 of verbose is text: put true in quotes.',
        fixes: { 'Put true in quotes': 'Name: my-doc\nParameters:\n  verbose: ["true"]' },
      },
      {
        file: 'Name: my-doc\nParameters:\n  commands: «ls»',
        says: 'commands is a list of text, even for one.',
        fixes: { 'Make it a list': 'Name: my-doc\nParameters:\n  commands: [ls]' },
      },
      {
        file: 'Name: my-doc\nParameters:\n  WhyRun: «false»',
        says: 'WhyRun is a list of text, even for one.',
        fixes: { 'Make it a list': 'Name: my-doc\nParameters:\n  WhyRun: ["false"]' },
      },
      {
        file: 'Name: my-doc\nParameters:\n  «sourceInfo»:\n    owner: me',
        says: 'sourceInfo is a list of text, not an object.',
        fixes: { 'Make it a list': `Name: my-doc\nParameters:\n  sourceInfo: ['{"owner":"me"}']` },
      },
      {
        file: 'Name: my-doc\n«Targets»:\n  Key: tag-key\n  Values: [Team]',
        says: 'Targets is a list of objects, not an object.',
        fixes: { 'Make it a list': 'Name: my-doc\nTargets:\n  - Key: tag-key\n    Values: [Team]' },
      },
      {
        file: 'Name: my-doc\n«Targets»:\n  tag:Team: platform',
        says: 'Targets is a list of objects, not an object.',
        fixes: { 'Make it a list': 'Name: my-doc\nTargets:\n  - Key: tag:Team\n    Values: [platform]' },
      },
      {
        file: 'Name: my-doc\n«Tags»:\n  Team: platform\n  Stage: 1',
        says: 'Tags is a list of objects, not an object.',
        fixes: {
          'Make it a list':
            'Name: my-doc\nTags:\n  - Key: Team\n    Value: platform\n  - Key: Stage\n    Value: "1"',
        },
      },
      {
        file: '«Name»: [my-doc]',
        says: 'Name is text, not a list.',
        fixes: { 'Take it out of the list': 'Name: my-doc' },
      },
      { file: '«Name»: [my-doc, other]', says: 'Name is text, not a list.' },
      {
        file: 'Name: my-doc\n«OutputLocation»:\n  - S3Location: {}',
        says: 'OutputLocation is an object, not a list.',
        fixes: { 'Take it out of the list': 'Name: my-doc\nOutputLocation:\n  S3Location: {}' },
      },
      {
        file: 'Name: my-doc\nScheduleOffset: «"2"»',
        says: 'ScheduleOffset is a whole number: write it without quotes.',
        fixes: { 'Change to 2': 'Name: my-doc\nScheduleOffset: 2' },
      },
      { file: 'Name: my-doc\nScheduleOffset: «1.5»', says: 'ScheduleOffset is a whole number; this is 1.5.' },
      {
        file: 'Name: my-doc\nApplyOnlyAtCronInterval: «"true"»',
        says: "ApplyOnlyAtCronInterval is true or false; this is 'true'.",
        fixes: { 'Change to true': 'Name: my-doc\nApplyOnlyAtCronInterval: true' },
      },
      {
        file: 'Name: my-doc\nApplyOnlyAtCronInterval: «"on"»',
        says: "ApplyOnlyAtCronInterval is true or false; this is 'on'.",
        fixes: { 'Change to true': 'Name: my-doc\nApplyOnlyAtCronInterval: true' },
      },
      {
        file: '«Name»:\n  Ref: Document',
        says: 'Name takes the value itself: Ref works in CloudFormation only.',
      },
      {
        file: 'Name: my-doc\nMaxErrors: «null»',
        says: 'MaxErrors has no value.',
        fixes: { "Remove 'MaxErrors'": 'Name: my-doc' },
      },
      {
        file: 'Name: my-doc\nMaxErrors: «""»',
        says: 'MaxErrors has no value.',
        fixes: { "Remove 'MaxErrors'": 'Name: my-doc' },
      },
      {
        file: 'Name: «""»',
        says: 'Name has no value.',
        fixes: { "Set to 'AWS-RunPatchBaseline'": 'Name: AWS-RunPatchBaseline' },
      },
    ]),
  )('$shown', check);
});

describe('a value out of its limits', () => {
  test.each(
    cases([
      { file: 'Name: my-doc\nScheduleOffset: «9»', says: 'ScheduleOffset is 1 to 6 days; this is 9.' },
      { file: 'Name: my-doc\nDuration: «0»', says: 'Duration is 1 to 24 hours; this is 0.' },
      {
        file: 'Name: my-doc\nMaxErrors: «"12345678"»',
        says: 'MaxErrors takes 1 to 7 characters; this has 8.',
      },
      {
        file: 'Name: my-doc\nTargetLocations:\n  - «Accounts»: []',
        says: 'Accounts takes 1 to 50 items; this has 0.',
      },
      {
        file: 'Name: my-doc\nTargetLocations:\n  - Targets: [{ Key: a }, «{ Key: b }»]',
        says: 'Targets takes at most 1 item; this has 2.',
      },
      {
        file: 'Name: my-doc\nTargetMaps:\n  - «{}»',
        says: 'Item 1 of TargetMaps takes 1 to 20 entries; this has 0.',
      },
      {
        file: `Name: my-doc\nTargetMaps:\n  - «${'x'.repeat(51)}»: [a]`,
        says: 'A name in item 1 of TargetMaps takes 1 to 50 characters; this has 51.',
      },
    ]),
  )('$shown', check);
});

describe('a value that is none of the words or has not the form', () => {
  test.each(
    cases([
      {
        file: 'Name: my-doc\nComplianceSeverity: «high»',
        says: "ComplianceSeverity is CRITICAL, HIGH, MEDIUM, LOW or UNSPECIFIED; this is 'high'.",
        fixes: { "Change to 'HIGH'": 'Name: my-doc\nComplianceSeverity: HIGH' },
      },
      {
        file: 'Name: my-doc\nSyncCompliance: «Never»',
        says: "SyncCompliance is AUTO or MANUAL; this is 'Never'.",
      },
      {
        file: 'Name: «my doc»',
        says: 'Name takes a document name or ARN: 3 to 128 letters, digits and _ - . : / without spaces.',
      },
      {
        file: 'Name: my-doc\nMaxConcurrency: «"10 ``"»',
        says: "MaxConcurrency has stray characters around '10'.",
        fixes: { "Change to '10'": 'Name: my-doc\nMaxConcurrency: "10"' },
      },
      {
        file: 'AssociationId: «8dfe3659-4309-493a-8755-01234EXAMPLE»',
        says: "'8dfe3659-4309-493a-8755-01234EXAMPLE' is a place-holder: write the real value.",
      },
      {
        file: 'Name: my-doc\nDocumentVersion: «$LATEST1»',
        says: 'DocumentVersion takes a version number such as 3 without leading zeros, $LATEST or $DEFAULT.',
      },
    ]),
  )('$shown', check);
});

describe('something missing', () => {
  test.each(
    cases([
      {
        file: '«Duration»: 2',
        says: 'An association needs Name.',
        fixes: { "Add 'Name'": 'Duration: 2\nName: AWS-RunPatchBaseline' },
      },
      {
        file: 'Name: my-doc\n«AlarmConfiguration»:\n  IgnorePollAlarmFailure: true',
        says: 'AlarmConfiguration needs Alarms.',
        fixes: {
          "Add 'Alarms'":
            'Name: my-doc\nAlarmConfiguration:\n  IgnorePollAlarmFailure: true\n  Alarms:\n    - Name: service-unhealthy',
        },
      },
      {
        file: 'Name: my-doc\nTags:\n  - «Key»: Team',
        says: 'Item 1 of Tags needs Value.',
        fixes: { "Add 'Value'": 'Name: my-doc\nTags:\n  - Key: Team\n    Value: platform' },
      },
      {
        file: 'Entries:\n  - «Duration»: 2',
        says: 'Item 1 of Entries needs Name.',
        fixes: { "Add 'Name'": 'Entries:\n  - Duration: 2\n    Name: AWS-RunPatchBaseline' },
      },
    ]),
  )('$shown', check);
});

describe('advice', () => {
  test.each(
    cases([
      {
        file: 'Name: my-doc\n«InstanceId»: i-0123456789abcdef0',
        says: 'Deprecated by AWS: use Targets with the key InstanceIds.',
      },
    ]),
  )('$shown', check);
});
