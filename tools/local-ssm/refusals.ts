import type { DocumentFacts } from './documents.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { type ServiceError, serviceError } from './serviceError.ts';
import { type Target, targetsOf } from './target.ts';

/** The first refusal that AWS is known to give and that the service model does not hold. */
export function refusalOf(
  input: JsonObject,
  documentFacts: (name: string) => DocumentFacts | undefined,
): ServiceError | undefined {
  const request: Request = {
    input,
    document: documentFacts(String(input.Name)),
    targets: targetsOf(input.Targets),
  };
  for (const refusal of REFUSALS) {
    const message = refusal.message(request);
    if (message !== undefined) return serviceError(refusal.error, message);
  }
  return undefined;
}

interface Request {
  readonly input: JsonObject;
  readonly document: DocumentFacts | undefined;
  readonly targets: readonly Target[];
}

interface Refusal {
  /**
   * Where the refusal is known from. `bench`: seen in a recorded call of CreateAssociation; `issue`: its text is
   * quoted from AWS in a public issue. What documentation alone says is not enforced here.
   */
  readonly evidence: 'bench' | 'issue';
  /** `error` is the declared error that fits the field where the record holds the text alone. */
  readonly error: string;
  /** AWS's text when the request is to be refused. */
  readonly message: (request: Request) => string | undefined;
}

export const REFUSALS: readonly Refusal[] = [
  {
    evidence: 'issue', // hashicorp/terraform-provider-aws#10261
    error: 'InvalidTarget',
    message: ({ input, document, targets }) => {
      const otherwise = input.InstanceId ?? input.TargetLocations ?? input.TargetMaps;
      return runsOnNodes(document) && targets.length === 0 && otherwise === undefined
        ? 'Instance ID or targets must be specified'
        : undefined;
    },
  },
  {
    evidence: 'issue', // hashicorp/terraform#22935, hashicorp/terraform-provider-aws#32471
    error: 'ValidationException',
    message: ({ input, document, targets }) => {
      const unpaired = targets.length > 0 && input.AutomationTargetParameterName === undefined;
      return document?.type === 'Automation' && unpaired && !targetsNothing(targets)
        ? 'Must specify both Automation Target Parameter Name and Targets'
        : undefined;
    },
  },
  {
    evidence: 'issue', // association by instance with a document of schema 2.0 or later
    error: 'InvalidDocument',
    message: ({ input, document }) => {
      const version = document?.schemaVersion;
      return input.InstanceId !== undefined && version !== undefined && Number.parseFloat(version) >= 2
        ? `Document schema version, ${version}, is not supported by association that is created with instance id`
        : undefined;
    },
  },
  {
    evidence: 'issue', // hashicorp/terraform-provider-aws#35664
    error: 'InvalidDocument',
    message: ({ document }) =>
      document?.type === 'Package' ? 'Document type Package is not supported for associations' : undefined,
  },
  {
    evidence: 'bench', // key "foo" with AWS-RunShellScript
    error: 'InvalidTarget',
    message: ({ document, targets }) => {
      const key = targets.find((target) => !isKnownKey(target.key))?.key;
      return key === undefined || !runsOnNodes(document)
        ? undefined
        : `Unsupported target key: ${key}, can either be InstanceIds, aws:NoOpAutomationTag, resource-groups:name, tag-key or start with tag:`;
    },
  },
  {
    evidence: 'bench', // "i-" and "mi-" with 18 hexadecimal digits
    error: 'InvalidInstanceId',
    message: ({ targets }) => {
      const ids = targets
        .filter(({ key }) => key.toLowerCase() === 'instanceids')
        .flatMap(({ values }) => values);
      const tooLong = ids.find((id) => /^m?i-[0-9a-f]{18,}$/.test(id));
      return tooLong === undefined ? undefined : `Invalid InstanceId format: ${tooLong}`;
    },
  },
  {
    evidence: 'bench', // DocumentVersion "1" with AWS-RunShellScript
    error: 'InvalidDocumentVersion',
    message: ({ input }) => {
      const numbered = /^\d+$/.test(text(input.DocumentVersion));
      return numbered && /^(aws|amazon|amzn)/i.test(text(input.Name))
        ? 'Document version can not be used with Amazon document'
        : undefined;
    },
  },
  {
    evidence: 'issue', // hashicorp/terraform-provider-aws#35908, aws/aws-cli#6878
    error: 'InvalidParameters',
    message: ({ input, document }) => {
      const given = isJsonObject(input.Parameters) ? input.Parameters : {};
      const missing = Object.entries(document?.parameters ?? {}).find(
        ([name, parameter]) =>
          parameter.default === undefined &&
          !Object.hasOwn(given, name) &&
          input.AutomationTargetParameterName !== name,
      );
      return missing === undefined ? undefined : `Parameter "${missing[0]}" requires a value.`;
    },
  },
  {
    evidence: 'bench', // rate(29 minutes)
    error: 'InvalidSchedule',
    message: ({ input }) => {
      const expression = text(input.ScheduleExpression);
      const minutes = /^rate\((\d+) minutes?\)$/.exec(expression)?.[1];
      return minutes !== undefined && Number(minutes) < 30
        ? `Schedule expression ${expression} is not valid. Minimum interval for rate based association is 30 minutes.`
        : undefined;
    },
  },
  {
    evidence: 'bench', // cron with TUE#6
    error: 'InvalidSchedule',
    message: ({ input }) => {
      const expression = text(input.ScheduleExpression);
      return /^cron\(.*\w#(?![1-5]\b)\d+.*\)$/.test(expression)
        ? `Schedule expression ${expression} is currently not accepted. Supported expressions are every half, 1, 2, 4, 8 or 12 hour(s), every specified day and time of the week, or a specific day in a specific week of the month`
        : undefined;
    },
  },
];

/** False for a document of unknown type, too: what is not known is not refused. */
const runsOnNodes = (document: DocumentFacts | undefined): boolean =>
  document?.type === 'Command' || document?.type === 'Policy';

/** Keys of the refusal's own text, and those the user guide gives for runbooks. Letter case does not matter. */
function isKnownKey(key: string): boolean {
  return /^(instanceids|aws:NoOpAutomationTag|resource-groups:\w+|tag-key|tag:.*|ResourceGroup|ParameterValues|AWS::\w+::\w+)$/iu.test(
    key,
  );
}

const targetsNothing = (targets: readonly Target[]): boolean =>
  targets.every(({ key }) => key.toLowerCase() === 'aws:noopautomationtag');

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
