/** What to say about one kind of failure. */
export interface Words {
  readonly says: string;
  readonly advice: string;
  /** A shell command that helps; the profile is added to it. */
  readonly command?: string;
}

/** Names differ by the protocol they were made for: `ExpiredToken`, `ExpiredTokenException`. */
export const keyOf = (name: string): string => name.replace(/Exception$/, '');

/** The errors that CreateAssociation and UpdateAssociation declare, and what the protocol adds; by AWS's name without `Exception`. */
export const REFUSALS: Readonly<Record<string, Words>> = {
  AssociationAlreadyExists: {
    says: 'An association of this document with this node exists already.',
    advice: 'Look at it in State Manager, and change that one instead of creating another.',
  },
  AssociationLimitExceeded: {
    says: 'This account has as many associations as its quota allows in this Region.',
    advice: 'Delete associations that are no longer needed, or ask AWS to raise the quota.',
  },
  InvalidDocument: {
    says: 'AWS does not know this SSM document here, or does not let it run from an association.',
    advice: 'Check the spelling of Name, the Region, and that the document is shared with this account.',
  },
  InvalidDocumentVersion: {
    says: 'The document does not have this version, or does not allow one to be given.',
    advice: 'Choose an existing version, or leave DocumentVersion out to run the default version.',
  },
  InvalidInstanceId: {
    says: 'AWS does not accept a node id here.',
    advice: 'Check that the nodes exist in this Region, are managed by Systems Manager, and are running.',
  },
  InvalidOutputLocation: {
    says: 'AWS does not accept where the output is to go.',
    advice: 'Check the bucket name, its Region and the key prefix in OutputLocation.',
  },
  InvalidParameters: {
    says: 'The parameters do not fit the document.',
    advice:
      'Compare them with what the document asks for: names (case counts), required ones, allowed values.',
  },
  InvalidSchedule: {
    says: 'AWS does not accept the schedule.',
    advice: 'Use rate(30 minutes) or more, at(…), or a cron(…) that State Manager supports.',
  },
  InvalidTag: {
    says: 'AWS does not accept a tag.',
    advice: 'Check keys and values in Tags; keys must differ and must not start with aws:.',
  },
  InvalidTarget: {
    says: 'AWS does not accept the targets.',
    advice: 'Check the target keys, and that they suit this type of document.',
  },
  InvalidTargetMaps: {
    says: 'AWS does not accept the target maps.',
    advice: 'Check TargetMaps, and that Targets is not given beside it.',
  },
  UnsupportedPlatformType: {
    says: 'The document does not run on the platform of a target.',
    advice: 'Choose a document for that platform, or target only nodes it runs on.',
  },
  AssociationDoesNotExist: {
    says: 'AWS does not know this association here (any more).',
    advice: 'Check the account and the Region; somebody may have deleted it.',
  },
  InvalidAssociationVersion: {
    says: 'Somebody changed the association since it was looked at.',
    advice: 'Compare the file with it once more, then decide again.',
  },
  AssociationVersionLimitExceeded: {
    says: 'This association has as many versions as AWS keeps.',
    advice: 'Delete it and create it anew.',
  },
  InvalidUpdate: {
    says: 'AWS does not accept this update.',
    advice: 'Read what AWS says, correct the file, then update it again.',
  },
  TooManyUpdates: {
    says: 'Another update of this association is under way.',
    advice: 'Wait a moment, then compare and update it again.',
  },
  Validation: {
    says: 'AWS does not accept the request.',
    advice: 'Correct the file, then create it again.',
  },
  Serialization: {
    says: 'AWS could not read the request: a value has the wrong type.',
    advice: 'Check that text is text and lists are lists.',
  },
};

const EXPIRED: Words = {
  says: 'The credentials have expired.',
  advice: 'Sign in again (for IAM Identity Center as below), or renew them, then start over.',
  command: 'aws sso login',
};
const UNKNOWN_KEY: Words = {
  says: 'AWS does not know the access key.',
  advice: 'Check the profile: its key may be deleted, inactive, incomplete, or of another AWS partition.',
};
const BAD_SIGNATURE: Words = {
  says: 'AWS does not accept the signature.',
  advice: "Check the profile's secret key, and that this machine's clock is right.",
};
const DENIED: Words = {
  says: 'These credentials are not allowed to do this.',
  advice:
    'It takes the permission for this call of Systems Manager, and iam:PassRole for a role named in the file. Ask for it (IAM Policy for This File writes what it takes), or use another profile.',
};
const THROTTLED: Words = {
  says: 'AWS is turning requests away because there are too many.',
  advice: 'Wait a moment, then create it again.',
};
/** What may be wrong with who asks, or how often; the same at Systems Manager and STS. By name without `Exception`. */
export const ACCESS: Readonly<Record<string, Words>> = {
  ExpiredToken: EXPIRED,
  RequestExpired: EXPIRED,
  UnrecognizedClient: UNKNOWN_KEY,
  InvalidClientTokenId: UNKNOWN_KEY,
  MissingAuthenticationToken: UNKNOWN_KEY,
  InvalidSignature: BAD_SIGNATURE,
  SignatureDoesNotMatch: BAD_SIGNATURE,
  IncompleteSignature: BAD_SIGNATURE,
  RequestTimeTooSkewed: BAD_SIGNATURE,
  AccessDenied: DENIED,
  NotAuthorized: DENIED,
  UnauthorizedOperation: DENIED,
  OptInRequired: {
    says: 'This account has not enabled the service or the Region.',
    advice: 'Enable it in the account, or choose another Region.',
  },
  Throttling: THROTTLED,
  Throttled: THROTTLED,
  TooManyRequests: THROTTLED,
  RequestLimitExceeded: THROTTLED,
};

/** Why our own side sent nothing. */
export const UNSENT: Readonly<Record<string, Words>> = {
  AbortError: {
    says: 'You cancelled before all of it was sent.',
    advice: 'Start again to have the rest done.',
  },
  InvalidEndpoint: {
    says: 'The endpoint that is set for Systems Manager or STS is not an http or https address.',
    advice:
      'Correct ssmAssociation.endpoint.ssm or .sts in the user settings, AWS_ENDPOINT_URL…, or endpoint_url of the profile.',
  },
  NoAccount: {
    says: 'The reply of STS names no account.',
    advice: 'Check the STS endpoint that is set.',
  },
  IncompleteRequest: {
    says: 'The AWS SDK in this extension cannot send the request exactly as it is written.',
    advice: 'Update the extension, or leave out what is new in the file.',
  },
};
