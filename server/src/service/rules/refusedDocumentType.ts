import type { Association } from '../association.ts';
import type { DocumentType } from '../documents/ssmDocument.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const refusedDocumentType: AssociationRule = {
  code: 'refused-document-type',
  severity: 'error',
  summary: 'Only Command, Policy and Automation documents can be associated',
  explanation:
    'Packages are installed by AWS-ConfigureAWSPackage, which takes the name of the package as a parameter. Session documents are for ' +
    'Session Manager, calendars for CalendarNames.',
  evidence:
    'A refusal seen: «Document type Package is not supported for associations» (terraform-provider-aws#35664). The same is likely for ' +
    'Session and ChangeCalendar, hence a warning. Which names of AWS are packages, the guide to Distributor tells.',
  docs: API_PAGE,
  example: {
    bad: `Name: AmazonCloudWatchAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-ConfigureAWSPackage
Parameters:
  action: [Install]
  name: [AmazonCloudWatchAgent]
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const name = association.text('Name');
    const type = name && typeOf(association, name.value);
    const advice = type && ADVICE[type];
    if (!name || !advice) return;
    yield {
      span: name.node.span,
      message: `This is a ${type} document, which cannot be associated. ${advice}`,
      severity: type === 'Package' ? 'error' : 'warning',
    };
  },
};

const ADVICE: Readonly<Partial<Record<DocumentType, string>>> = {
  Package: 'Use AWS-ConfigureAWSPackage with its name as a parameter.',
  Session: 'Name a Command, Policy or Automation document.',
  ChangeCalendar: 'A calendar belongs to CalendarNames.',
};

const typeOf = ({ document }: Association, name: string): DocumentType | undefined =>
  document?.type ?? (PACKAGES.has(name) ? 'Package' : SESSIONS.has(name) ? 'Session' : undefined);

/** Packages that AWS publishes under these very names. */
const PACKAGES: ReadonlySet<string> = new Set([
  'AmazonCloudWatchAgent',
  'AWSPVDriver',
  'AwsEnaNetworkDriver',
  'AwsVssComponents',
]);

/** Session documents that AWS owns. */
const SESSIONS: ReadonlySet<string> = new Set([
  'AWS-PasswordReset',
  'AWS-StartInteractiveCommand',
  'AWS-StartNonInteractiveCommand',
  'AWS-StartPortForwardingSession',
  'AWS-StartPortForwardingSessionToRemoteHost',
  'AWS-StartSSHSession',
  'SSM-SessionManagerRunShell',
]);
