import type { JsonValue } from '../../server/src/service/tree.ts';
import { type FieldCase, fieldCase } from './fieldCase.ts';

const text = (length: number): string => 'x'.repeat(length);
const list = (length: number, item: JsonValue): JsonValue => Array.from({ length }, () => item);
const map = (size: number, value: JsonValue): JsonValue =>
  Object.fromEntries(Array.from({ length: size }, (_, index) => [`Parameter${index}`, value]));

const TARGET = { Key: 'tag:Environment', Values: ['Production'] };

const COMMAND = { Name: 'AWS-RunShellScript', Parameters: { commands: ['uptime'] }, Targets: [TARGET] };

const SCHEDULED = {
  ...COMMAND,
  ScheduleExpression: 'cron(0 22 ? * TUE#2 *)',
  ApplyOnlyAtCronInterval: true,
};

const TAGGED = { ...COMMAND, Tags: [{ Key: 'Team', Value: 'platform' }] };

const ALARMED = { ...COMMAND, AlarmConfiguration: { Alarms: [{ Name: 'service-unhealthy' }] } };

const STORED = {
  ...COMMAND,
  OutputLocation: { S3Location: { OutputS3BucketName: 'ssm-association-output' } },
};

const RUNBOOK = {
  Name: 'AWS-StopEC2Instance',
  Parameters: { AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation'] },
  AutomationTargetParameterName: 'InstanceId',
  Targets: [TARGET],
};

const MAPPED = {
  Name: 'AWS-StopEC2Instance',
  Parameters: { AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation'] },
  TargetMaps: [{ InstanceId: ['i-0123456789abcdef0'] }],
};

const LOCATED = {
  ...RUNBOOK,
  TargetLocations: [{ Accounts: ['111122223333'], Regions: ['eu-central-1'] }],
};

const ALARMED_LOCATION = {
  ...RUNBOOK,
  TargetLocations: [
    {
      Accounts: ['111122223333'],
      Regions: ['eu-central-1'],
      TargetLocationAlarmConfiguration: { Alarms: [{ Name: 'service-unhealthy' }] },
    },
  ],
};

const TARGETED_LOCATION = {
  ...RUNBOOK,
  TargetLocations: [{ Accounts: ['111122223333'], Regions: ['eu-central-1'], Targets: [TARGET] }],
};

/** A number or percentage from 1, as text. */
const CONCURRENCY = {
  accepted: ['1', '10', '10%', '100%', '9999999'],
  refused: {
    type: [10, 0.1],
    pattern: ['0', '0%', '101%', '010', '10 %', '-1', 'all'],
    minLength: [''],
    maxLength: ['10000000'],
  },
} as const;

/** A number or percentage from 0, as text. */
const ERRORS = {
  accepted: ['0', '1', '10', '0%', '10%', '100%'],
  refused: {
    type: [0, 10],
    pattern: ['101%', '010', '00', '10 %', '-1', 'none'],
    minLength: [''],
    maxLength: ['10000000'],
  },
} as const;

const TARGET_KEYS = {
  accepted: ['tag:Environment', 'tag-key', 'InstanceIds', 'resource-groups:Name', 'tag:Größe 1', text(163)],
  refused: {
    type: [1, null],
    pattern: ['tag:a+b', 'tag:a*', 'tag:"a"'],
    minLength: [''],
    maxLength: [text(164)],
  },
} as const;

/** For each field of `CreateAssociation` and each nested one: values that AWS takes and values that it refuses. */
export const FIELDS: readonly FieldCase[] = [
  fieldCase(
    COMMAND,
    'Name',
    [
      'AWS-RunShellScript',
      'My_Document.v2',
      'arn:aws:ssm:eu-central-1:111122223333:document/Shared-Hardening',
      text(3),
      text(128),
    ],
    { type: [1, null, ['AWS-RunShellScript']], pattern: ['', 'ab', 'My Document', 'a+b', text(129)] },
  ),
  fieldCase(COMMAND, 'AssociationName', ['patch-tuesday', 'a.b_C-1', text(3), text(128)], {
    type: [2030],
    pattern: ['', 'ab', 'patch tuesday', 'a/b', text(129)],
  }),
  fieldCase({ ...COMMAND, Name: 'My-Document' }, 'DocumentVersion', ['$DEFAULT', '$LATEST', '1', '12'], {
    type: [1],
    pattern: ['', '0', '01', 'v1', 'DEFAULT', '$latest'],
  }),
  fieldCase(COMMAND, 'Parameters', [{ commands: ['uptime'], executionTimeout: ['600'] }, {}], {
    type: ['uptime', ['uptime'], null],
  }),
  fieldCase(COMMAND, 'Parameters{}', [['uptime'], ['uptime', 'df -h'], []], {
    type: ['uptime', true, { Key: 'uptime' }],
  }),
  fieldCase(COMMAND, 'Parameters{}[]', ['uptime', '{{ssm:/app/script}}', '', '{"owner":"me"}'], {
    type: [3600, true, null, { owner: 'me' }],
  }),

  fieldCase(COMMAND, 'Targets', [[TARGET], [TARGET, { Key: 'tag-key', Values: ['Team'] }], list(5, TARGET)], {
    type: [TARGET, 'InstanceIds=*'],
    maxItems: [list(6, TARGET)],
  }),
  fieldCase(COMMAND, 'Targets[]', [TARGET, { Key: 'InstanceIds', Values: ['*'] }], {
    type: ['i-0123456789abcdef0', ['tag:Environment', 'Production']],
    additionalProperties: [
      { Key: 'tag:Environment', Value: 'Production' },
      { ...TARGET, Name: 'x' },
    ],
  }),
  fieldCase(COMMAND, 'Targets[].Key', TARGET_KEYS.accepted, TARGET_KEYS.refused),
  fieldCase(COMMAND, 'Targets[].Values', [['Production'], ['Production', 'Test'], list(50, 'Production')], {
    type: ['Production', null],
    maxItems: [list(51, 'Production')],
  }),
  fieldCase(COMMAND, 'Targets[].Values[]', ['Production', 'i-0123456789abcdef0', 'Größe 1 + 2'], {
    type: [1, true, null],
  }),
  fieldCase(
    MAPPED,
    'TargetMaps',
    [[{ InstanceId: ['i-0123456789abcdef0'] }], list(300, { VolumeId: ['a'] })],
    {
      type: [{ InstanceId: ['i-0123456789abcdef0'] }],
      maxItems: [list(301, { InstanceId: ['i-0123456789abcdef0'] })],
    },
  ),
  fieldCase(
    MAPPED,
    'TargetMaps[]',
    [{ InstanceId: ['i-0123456789abcdef0'] }, { [text(50)]: ['a'] }, map(20, ['a'])],
    {
      type: ['InstanceId'],
      propertyNames: [{ '': ['a'] }, { [text(51)]: ['a'] }],
      minProperties: [{}],
      maxProperties: [map(21, ['a'])],
    },
  ),
  fieldCase(
    MAPPED,
    'TargetMaps[]{}',
    [['i-0123456789abcdef0'], list(25, 'a')],
    { type: ['i-0123456789abcdef0'], maxItems: [list(26, 'a')] },
    'InstanceId',
  ),
  fieldCase(
    MAPPED,
    'TargetMaps[]{}[]',
    ['i-0123456789abcdef0', text(50)],
    { type: [1], minLength: [''], maxLength: [text(51)] },
    'InstanceId',
  ),
  fieldCase(RUNBOOK, 'AutomationTargetParameterName', ['InstanceId', text(50)], {
    type: [['InstanceId']],
    minLength: [''],
    maxLength: [text(51)],
  }),

  fieldCase(
    LOCATED,
    'TargetLocations',
    [
      [{ Accounts: ['111122223333'], Regions: ['eu-central-1'] }],
      list(100, { Accounts: ['111122223333'], Regions: ['eu-central-1'] }),
    ],
    {
      type: [{ Accounts: ['111122223333'], Regions: ['eu-central-1'] }],
      minItems: [[]],
      maxItems: [list(101, { Regions: ['eu-central-1'] })],
    },
  ),
  fieldCase(LOCATED, 'TargetLocations[]', [{ Accounts: ['ou-ab12-cd34ef56'], Regions: ['eu-central-1'] }], {
    type: ['111122223333', ['111122223333']],
    additionalProperties: [{ Account: '111122223333' }],
  }),
  fieldCase(LOCATED, 'TargetLocations[].Accounts', [['111122223333'], list(50, '012345678901')], {
    type: ['111122223333', 111122223333],
    minItems: [[]],
    maxItems: [list(51, '111122223333')],
  }),
  fieldCase(LOCATED, 'TargetLocations[].Accounts[]', ['111122223333', '012345678901', 'ou-ab12-cd34ef56'], {
    type: [111122223333, null],
  }),
  fieldCase(LOCATED, 'TargetLocations[].Regions', [['eu-central-1'], list(50, 'eu-central-1')], {
    type: ['eu-central-1'],
    minItems: [[]],
    maxItems: [list(51, 'eu-central-1')],
  }),
  fieldCase(LOCATED, 'TargetLocations[].Regions[]', ['eu-central-1', 'us-gov-west-1'], { type: [1, false] }),
  fieldCase(
    LOCATED,
    'TargetLocations[].ExcludeAccounts',
    [['111122223333'], ['ou-ab12-cd34ef56', '012345678901'], list(5000, '111122223333')],
    { type: ['111122223333'], minItems: [[]], maxItems: [list(5001, '111122223333')] },
  ),
  fieldCase(
    LOCATED,
    'TargetLocations[].ExcludeAccounts[]',
    ['111122223333', 'ou-ab12-cd34ef56', `ou-ab12-${text(32)}`],
    {
      type: [111122223333],
      pattern: ['my-account', '1111-2222-3333', 'OU-AB12-CD34EF56'],
      minLength: ['12345'],
      maxLength: [text(69)],
    },
  ),
  fieldCase(LOCATED, 'TargetLocations[].IncludeChildOrganizationUnits', [true, false], {
    type: ['true', 'yes', 1, null],
  }),
  fieldCase(
    LOCATED,
    'TargetLocations[].ExecutionRoleName',
    ['AWS-SystemsManager-AutomationExecutionRole', 'team/Automation+x=1,y.z@w', text(64)],
    { type: [1], pattern: ['***', '   '], minLength: [''], maxLength: [text(65)] },
  ),
  fieldCase(
    LOCATED,
    'TargetLocations[].TargetLocationMaxConcurrency',
    CONCURRENCY.accepted,
    CONCURRENCY.refused,
  ),
  fieldCase(LOCATED, 'TargetLocations[].TargetLocationMaxErrors', ERRORS.accepted, ERRORS.refused),
  fieldCase(TARGETED_LOCATION, 'TargetLocations[].Targets', [[TARGET], []], {
    type: [TARGET],
    maxItems: [[TARGET, TARGET]],
  }),
  fieldCase(TARGETED_LOCATION, 'TargetLocations[].Targets[]', [TARGET], {
    type: ['Production'],
    additionalProperties: [{ Key: 'tag:Environment', Value: ['Production'] }],
  }),
  fieldCase(TARGETED_LOCATION, 'TargetLocations[].Targets[].Key', TARGET_KEYS.accepted, TARGET_KEYS.refused),
  fieldCase(
    TARGETED_LOCATION,
    'TargetLocations[].Targets[].Values',
    [['Production'], list(50, 'Production')],
    { type: ['Production'], maxItems: [list(51, 'Production')] },
  ),
  fieldCase(TARGETED_LOCATION, 'TargetLocations[].Targets[].Values[]', ['Production'], { type: [1] }),
  fieldCase(LOCATED, 'TargetLocations[].TargetsMaxConcurrency', CONCURRENCY.accepted, CONCURRENCY.refused),
  fieldCase(LOCATED, 'TargetLocations[].TargetsMaxErrors', ERRORS.accepted, ERRORS.refused),
  fieldCase(
    ALARMED_LOCATION,
    'TargetLocations[].TargetLocationAlarmConfiguration',
    [{ Alarms: [{ Name: 'service-unhealthy' }] }],
    {
      type: ['service-unhealthy'],
      required: [{ IgnorePollAlarmFailure: true }],
      additionalProperties: [{ Alarms: [{ Name: 'service-unhealthy' }], Alarm: 'x' }],
    },
  ),
  fieldCase(
    ALARMED_LOCATION,
    'TargetLocations[].TargetLocationAlarmConfiguration.Alarms',
    [[{ Name: 'service-unhealthy' }]],
    { type: ['x', { Name: 'x' }], minItems: [[]], maxItems: [[{ Name: 'x' }, { Name: 'y' }]] },
  ),
  fieldCase(
    ALARMED_LOCATION,
    'TargetLocations[].TargetLocationAlarmConfiguration.Alarms[]',
    [{ Name: 'service-unhealthy' }],
    { type: ['x'], required: [{}], additionalProperties: [{ Name: 'x', Arn: 'y' }] },
  ),
  fieldCase(
    ALARMED_LOCATION,
    'TargetLocations[].TargetLocationAlarmConfiguration.Alarms[].Name',
    ['service-unhealthy', text(255)],
    { type: [1], pattern: [' '], minLength: [''], maxLength: [text(256)] },
  ),
  fieldCase(
    ALARMED_LOCATION,
    'TargetLocations[].TargetLocationAlarmConfiguration.IgnorePollAlarmFailure',
    [true, false],
    { type: ['true'] },
  ),

  fieldCase(
    COMMAND,
    'ScheduleExpression',
    ['rate(30 minutes)', 'rate(1 day)', 'cron(0 2 ? * SUN *)', 'cron(0 0/12 * * ? *)'],
    { type: [30, { rate: '1 day' }], minLength: [''], maxLength: [`cron(${text(251)})`] },
  ),
  fieldCase(SCHEDULED, 'ScheduleOffset', [1, 2, 6], {
    type: ['2', 1.5, true],
    minimum: [0, -1],
    maximum: [7],
  }),
  fieldCase(SCHEDULED, 'ApplyOnlyAtCronInterval', [true], { type: ['true', 'yes', 1, null] }),
  fieldCase(SCHEDULED, 'Duration', [1, 4, 24], { type: ['4', 1.5, '4 hours'], minimum: [0], maximum: [25] }),
  fieldCase(
    COMMAND,
    'CalendarNames',
    [['Maintenance-Calendar'], [], ['a', 'arn:aws:ssm:eu-central-1:111122223333:document/b']],
    { type: ['Maintenance-Calendar'] },
  ),
  fieldCase(COMMAND, 'CalendarNames[]', ['Maintenance-Calendar'], { type: [1, null] }),
  fieldCase(COMMAND, 'MaxConcurrency', CONCURRENCY.accepted, CONCURRENCY.refused),
  fieldCase(COMMAND, 'MaxErrors', ERRORS.accepted, ERRORS.refused),

  fieldCase(COMMAND, 'ComplianceSeverity', ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNSPECIFIED'], {
    type: [1],
    enum: ['critical', 'Severe', ''],
  }),
  fieldCase(COMMAND, 'SyncCompliance', ['AUTO'], { type: [true], enum: ['auto', 'Manually'] }),
  fieldCase(
    STORED,
    'OutputLocation',
    [{ S3Location: { OutputS3BucketName: 'ssm-association-output' } }, {}],
    { type: ['s3://ssm-association-output'], additionalProperties: [{ S3: 'ssm-association-output' }] },
  ),
  fieldCase(
    STORED,
    'OutputLocation.S3Location',
    [{ OutputS3BucketName: 'ssm-association-output', OutputS3KeyPrefix: 'patching' }],
    {
      type: ['s3://ssm-association-output'],
      additionalProperties: [{ BucketName: 'ssm-association-output' }],
    },
  ),
  fieldCase(STORED, 'OutputLocation.S3Location.OutputS3Region', ['eu-central-1', text(3), text(20)], {
    type: [1],
    minLength: ['', 'eu'],
    maxLength: [text(21)],
  }),
  fieldCase(STORED, 'OutputLocation.S3Location.OutputS3BucketName', ['ssm-association-output', text(63)], {
    type: [1],
    minLength: ['', 'ab'],
    maxLength: [text(64)],
  }),
  fieldCase(STORED, 'OutputLocation.S3Location.OutputS3KeyPrefix', ['patching/linux', '', text(500)], {
    type: [2030],
    maxLength: [text(501)],
  }),
  fieldCase(ALARMED, 'AlarmConfiguration', [{ Alarms: [{ Name: 'a' }], IgnorePollAlarmFailure: true }], {
    type: ['service-unhealthy', [{ Name: 'a' }]],
    required: [{}, { IgnorePollAlarmFailure: true }],
    additionalProperties: [{ Alarms: [{ Name: 'a' }], Alarm: 'a' }],
  }),
  fieldCase(ALARMED, 'AlarmConfiguration.Alarms', [[{ Name: 'service-unhealthy' }]], {
    type: ['service-unhealthy', { Name: 'service-unhealthy' }],
    minItems: [[]],
    maxItems: [[{ Name: 'a' }, { Name: 'b' }]],
  }),
  fieldCase(ALARMED, 'AlarmConfiguration.Alarms[]', [{ Name: 'service-unhealthy' }], {
    type: ['service-unhealthy'],
    required: [{}],
    additionalProperties: [{ Name: 'a', Arn: 'b' }],
  }),
  fieldCase(ALARMED, 'AlarmConfiguration.Alarms[].Name', ['service-unhealthy', 'Größer 5%?', text(255)], {
    type: [1],
    pattern: [' ', '\t'],
    minLength: [''],
    maxLength: [text(256)],
  }),
  fieldCase(ALARMED, 'AlarmConfiguration.IgnorePollAlarmFailure', [true, false], { type: ['true', 0] }),
  fieldCase(
    COMMAND,
    'AssociationDispatchAssumeRole',
    [
      'arn:aws:iam::111122223333:role/StateManagerDispatch',
      'arn:aws-cn:iam::111122223333:role/team/Dispatch',
      `arn:aws:iam::111122223333:role/${text(481)}`,
    ],
    {
      type: [1],
      pattern: ['StateManagerDispatch', 'arn:aws:iam::1111:role/x', 'arn:aws:iam::111122223333:user/x'],
      minLength: [''],
      maxLength: [`arn:aws:iam::111122223333:role/${text(482)}`],
    },
  ),
  fieldCase(
    TAGGED,
    'Tags',
    [[{ Key: 'Team', Value: 'platform' }], [], list(1000, { Key: 'a', Value: 'b' })],
    {
      type: [{ Team: 'platform' }],
      maxItems: [list(1001, { Key: 'a', Value: 'b' })],
    },
  ),
  fieldCase(TAGGED, 'Tags[]', [{ Key: 'Team', Value: 'platform' }], {
    type: ['Team=platform'],
    required: [{ Key: 'Team' }, { Value: 'platform' }, {}],
    additionalProperties: [{ Key: 'Team', Value: 'platform', Values: ['platform'] }],
  }),
  fieldCase(TAGGED, 'Tags[].Key', ['Team', 'cost:center', 'a+b', text(128)], {
    type: [1],
    pattern: ['a*b', 'a,b'],
    minLength: [''],
    maxLength: [text(129)],
  }),
  fieldCase(TAGGED, 'Tags[].Value', ['platform', '', 'a+b c', text(256)], {
    type: [2030, true],
    pattern: ['a*b', 'a,b'],
    maxLength: [text(257)],
  }),
  fieldCase(
    { Name: 'AWS-RunShellScript', Parameters: { commands: ['uptime'] } },
    'InstanceId',
    ['i-0123456789abcdef0', 'i-01234567', 'mi-0123456789abcdef0'],
    { type: [['i-0123456789abcdef0']], pattern: ['', '*', 'i-0123', 'i-0123456789abcdef01', 'mi-01234567'] },
  ),
];
