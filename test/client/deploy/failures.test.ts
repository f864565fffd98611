import { expect, test } from 'vitest';
import { createFailure, signInFailure } from '../../../client/src/deploy/failureOf.ts';
import type { AwsError } from '../../../client/src/deploy/ports.ts';
import serviceModel from '../../../tools/local-ssm/service-model.json' with { type: 'json' };

const HERE = { profile: 'prod', region: 'eu-west-1' };
const REQUEST = {
  Name: 'AWS-RunShellScript',
  ScheduleExpression: 'rate(1 day)',
  Targets: [{ Key: 'tag:Env', Values: ['test'] }],
  Parameters: { commands: ['ls'] },
  AutomationTargetParameterName: 'InstanceId',
  SyncCompliance: 'MANUAL',
};

const reply = (name: string, text = '', status = 400): AwsError => ({ name, text, status, reached: 'reply' });
const network = (name: string, reached: 'connecting' | 'network'): AwsError => ({
  name,
  text: name,
  reached,
});

/** An answer of AWS that says no; a word of what we say; the members it is about. */
const REFUSED: readonly (readonly [AwsError, says: RegExp, members: readonly string[]])[] = [
  [reply('AssociationAlreadyExists'), /exists already/, ['Name']],
  [reply('AssociationLimitExceeded'), /quota/, []],
  [reply('InvalidDocument', 'Document does not exist: X'), /does not know this SSM document/, ['Name']],
  [reply('InvalidDocumentVersion', 'x'), /version/, ['Name']],
  [reply('InvalidInstanceId', 'x'), /node id/, ['Targets']],
  [reply('InvalidOutputLocation'), /output/, ['OutputLocation']],
  [reply('InvalidParameters'), /parameters do not fit/, ['Parameters']],
  [
    reply('InvalidParameters', 'Parameter "commands" has value "x" not found in [y].'),
    /parameters/,
    ['parameters.commands'],
  ],
  [reply('InvalidParameters', 'Parameter "version" requires a value.'), /parameters/, ['Parameters']],
  [
    reply('InvalidParameters', 'Parameter "InstanceId" is not defined in the document.'),
    /parameters/,
    ['AutomationTargetParameterName'],
  ],
  [
    reply('InvalidParameters', 'Parameter "AssociationId" is not defined in the document.'),
    /parameters/,
    ['SyncCompliance'],
  ],
  [reply('InvalidSchedule', 'Minimum interval is 30 minutes.'), /schedule/, ['ScheduleExpression']],
  [reply('InvalidSchedule', 'ScheduleOffset is not supported for x'), /schedule/, ['ScheduleOffset']],
  [
    reply('InvalidSchedule', 'ScheduleOffset is not supported for non ApplyOnlyAtCronInterval associations.'),
    /schedule/,
    ['ScheduleOffset'],
  ],
  [
    reply('InvalidSchedule', 'ApplyOnlyAtCronInterval is not supported for Rate Schedule associations.'),
    /schedule/,
    ['ApplyOnlyAtCronInterval'],
  ],
  [reply('InvalidTag', 'x'), /tag/, ['Tags']],
  [reply('InvalidTarget', 'Unsupported Target Type'), /targets/, ['Targets']],
  [reply('InvalidTargetMaps', 'x'), /target maps/, ['TargetMaps']],
  [reply('UnsupportedPlatformType', 'x'), /platform/, ['Name']],
  [
    reply(
      'ValidationException',
      "1 validation error detected: Value 'a b' at 'associationName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]{3,128}$",
    ),
    /^AWS does not accept AssociationName: it is not written as the API asks\.$/,
    ['associationName'],
  ],
  [
    reply(
      'ValidationException',
      "2 validation errors detected: Value '7' at 'scheduleOffset' failed to satisfy constraint: Member must have value less than or equal to 6; Value '' at 'targets.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ),
    /^AWS does not accept ScheduleOffset: it is too large, the most is 6\. AWS does not accept Targets\[0\]\.Key: it is too short, the least is 1\.$/,
    ['scheduleOffset', 'targets.1.member.key'],
  ],
  [
    reply(
      'ValidationException',
      "1 validation error detected: Value 'HUGE' at 'complianceSeverity' failed to satisfy constraint: Member must satisfy enum value set: [CRITICAL, HIGH]",
    ),
    /it must be one of CRITICAL, HIGH/,
    ['complianceSeverity'],
  ],
  [
    reply(
      'ValidationException',
      "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
    ),
    /Name: it is required/,
    ['name'],
  ],
  [
    reply('ValidationException', 'Must specify both Automation Target Parameter Name and Targets'),
    /does not accept the request/,
    ['AutomationTargetParameterName'],
  ],
  [reply('ValidationException', 'Something new'), /does not accept the request/, []],
  [reply('SerializationException', 'x'), /wrong type/, []],
  [reply('AccessDeniedException', 'not authorized to perform: ssm:CreateAssociation'), /not allowed/, []],
  [reply('ExpiredTokenException', 'x'), /expired/, []],
  [reply('ExpiredToken', 'x'), /expired/, []],
  [reply('UnrecognizedClientException', 'x'), /access key/, []],
  [reply('InvalidSignatureException', 'x'), /signature/, []],
  [reply('ThrottlingException', 'Rate exceeded'), /too many/, []],
  [reply('TooManyRequestsException', 'x', 429), /too many/, []],
  [reply('SomethingNewException', 'x'), /refused the request/, []],
];

test.each(REFUSED)('refused: %j', (error, says, members) => {
  const failure = createFailure(error, REQUEST, HERE);
  expect(failure.outcome).toBe('refused');
  expect(failure.says).toMatch(says);
  expect(failure.advice).not.toBe('');
  expect(failure.places.map(({ member }) => member)).toEqual(members);
});

test('every error that CreateAssociation declares has words of its own', () => {
  const declared = serviceModel.operations.CreateAssociation.errors;
  expect(declared).toHaveLength(13);
  const other = createFailure(reply('Unheard'), REQUEST, HERE);
  for (const name of declared) {
    const { says, advice } = createFailure(
      reply(name, '', name === 'InternalServerError' ? 500 : 400),
      REQUEST,
      HERE,
    );
    expect([says, advice], name).not.toEqual([other.says, other.advice]);
  }
});

/** What is known to have been stopped before AWS. */
const NOT_SENT: readonly (readonly [AwsError, RegExp])[] = [
  [network('ECONNREFUSED', 'connecting'), /^Nothing answers at the address of AWS \(ECONNREFUSED\)\.$/],
  [network('ENOTFOUND', 'connecting'), /could not be found \(ENOTFOUND\)/],
  [network('EAI_AGAIN', 'connecting'), /could not be found/],
  [network('EHOSTUNREACH', 'connecting'), /no way to AWS/],
  [network('CERT_HAS_EXPIRED', 'connecting'), /certificate/],
  [network('SELF_SIGNED_CERT_IN_CHAIN', 'connecting'), /certificate/],
  [network('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'connecting'), /certificate/],
  [network('ERR_TLS_CERT_ALTNAME_INVALID', 'connecting'), /certificate/],
  [{ name: 'TypeError', text: 'x', reached: 'none' }, /could not be sent/],
  [{ name: 'IncompleteRequest', text: 'x', reached: 'none' }, /exactly as it is written/],
];

test.each(NOT_SENT)('not sent: %j', (error, says) => {
  const failure = createFailure(error, REQUEST, HERE);
  expect(failure).toMatchObject({ outcome: 'not-sent', says: expect.stringMatching(says), places: [] });
});

/** What may have reached AWS. */
const UNKNOWN: readonly (readonly [AwsError, RegExp])[] = [
  [network('ECONNRESET', 'network'), /connection broke before the reply came \(ECONNRESET\)/],
  [network('EPIPE', 'network'), /connection broke/],
  [network('ECONNREFUSED', 'network'), /connection broke/],
  [network('TimeoutError', 'network'), /no reply came in time/],
  [network('AbortError', 'network'), /cancelled while/],
  [reply('InternalServerError', 'x', 500), /error on its side \(HTTP 500\)/],
  [reply('InternalServerError', 'x', 400), /error on its side \(HTTP 400\)/],
  [reply('ServiceUnavailable', '', 503), /HTTP 503/],
  [{ name: 'SyntaxError', text: '<html>', status: 502, reached: 'network' }, /HTTP 502/],
  [
    { name: 'SyntaxError', text: '<html>', status: 403, reached: 'network' },
    /could not be understood \(HTTP 403\)/,
  ],
  [
    { name: 'SyntaxError', text: '<html>', status: 200, reached: 'network' },
    /could not be understood \(HTTP 200\)/,
  ],
  [{ name: 'NoAssociationId', text: '', status: 200, reached: 'network' }, /no AssociationId/],
  [{ name: 'Error', text: 'boom', reached: 'network' }, /not known/],
  [network('ETIMEDOUT', 'network'), /no reply came in time/],
];

test.each(UNKNOWN)('unknown: %j', (error, says) => {
  const failure = createFailure(error, REQUEST, HERE);
  expect(failure).toMatchObject({
    outcome: 'unknown',
    says: expect.stringMatching(says),
    advice: expect.stringMatching(/may exist/),
    places: [],
  });
});

const provider = (text: string): AwsError => ({ name: 'CredentialsProviderError', text, reached: 'none' });

/** Sign-in, and the command offered. */
const SIGN_IN: readonly (readonly [AwsError, RegExp, command: string | undefined])[] = [
  [
    provider('The SSO session associated with this profile has expired.'),
    /Identity Center/,
    'aws sso login --profile prod',
  ],
  [
    {
      ...provider("Token is expired. To refresh this SSO session run 'aws sso login'"),
      name: 'TokenProviderError',
    },
    /Identity Center/,
    'aws sso login --profile prod',
  ],
  [
    provider('UnauthorizedException: Session token not found or invalid'),
    /Identity Center/,
    'aws sso login --profile prod',
  ],
  [provider('Please re-authenticate using aws login'), /sign-in/, 'aws login --profile prod'],
  [
    provider('Could not resolve credentials using profile: [prod] in configuration'),
    /profile is incomplete/,
    'aws configure list --profile prod',
  ],
  [provider('Profile prod requires multi-factor authentication, but no MFA code callback'), /MFA/, undefined],
  [
    provider('Could not load credentials from any providers'),
    /No credentials/,
    'aws sts get-caller-identity --profile prod',
  ],
  [reply('ExpiredToken', 'x', 403), /expired/, 'aws sso login --profile prod'],
  [reply('InvalidClientTokenId', 'x', 403), /access key/, undefined],
  [reply('AccessDenied', 'x', 403), /not allowed/, undefined],
  [network('ECONNREFUSED', 'connecting'), /Nothing answers/, undefined],
  [network('ECONNRESET', 'network'), /did not answer/, undefined],
  [network('TimeoutError', 'network'), /did not answer/, undefined],
  [{ name: 'InvalidEndpoint', text: 'x', reached: 'none' }, /endpoint that is set/, undefined],
  [{ name: 'NoAccount', text: 'x', status: 200, reached: 'network' }, /names no account/, undefined],
  [{ name: 'Error', text: 'x', reached: 'none' }, /account/, 'aws sts get-caller-identity --profile prod'],
];

test.each(SIGN_IN)('sign-in: %j', (error, says, command) => {
  const failure = signInFailure(error, HERE);
  expect(failure).toMatchObject({ outcome: 'not-sent', says: expect.stringMatching(says), places: [] });
  expect(failure.command).toBe(command);
});

test('the profile is a word of the shell in a command', () => {
  const { command } = signInFailure(provider('SSO'), { profile: "it's; rm -rf", region: 'eu-west-1' });
  expect(command).toBe(`aws sso login --profile 'it'\\''s; rm -rf'`);
});

test("AWS's text is data: one line, bounded, without links and patterns", () => {
  const text = `a\u0000b\n[click](command:evil) \u202e${'x'.repeat(1000)}`;
  const { detail = '', places } = createFailure(reply('InvalidTarget', text), REQUEST, HERE);
  for (const shown of [detail, places[0]?.says ?? '']) {
    expect(shown).toContain('a b [click] (command:evil)');
    expect(shown).not.toMatch(/\p{Cc}|\p{Cf}|\]\(/u);
    expect(shown.length).toBeLessThan(420);
  }
  const pattern = 'x failed: must satisfy regular expression pattern: ^[a-z]+$';
  expect(createFailure(reply('ValidationException', pattern), REQUEST, HERE).detail).not.toContain('^[a-z]');
});

test('what the SDK says of credentials is not repeated: it may quote a configuration file', () => {
  const failure = signInFailure(provider('Command failed: get-key --password hunter2'), HERE);
  expect(JSON.stringify(failure)).not.toContain('hunter2');
});
