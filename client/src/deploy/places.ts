import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { keyOf } from './failures.ts';
import { plainText } from './plainText.ts';
import type { AwsError } from './ports.ts';

/** A field that AWS complains about. */
export interface Place {
  /** AWS's spelling: `ScheduleExpression`, `targets.1.member.key`. */
  readonly member: string;
  readonly says: string;
}

/** The fields that an error is about, with what to say there; `says` is what is said of the error as a whole. */
export function placesOf(error: AwsError, request: AssociationRequest, says: string): Place[] {
  const violations = violationsOf(error.text);
  if (violations.length > 0) return violations;
  const text = plainText(error.text);
  const members = (MEMBERS[keyOf(error.name)] ?? (() => []))(request, error.text);
  return members.map((member) => ({ member, says: text ? `${says} AWS says: ${text}` : says }));
}

/**
 * What a ValidationException lists: `Value '…' at 'targets.1.member.key' failed to satisfy constraint: Member must …`,
 * one after another.
 */
function violationsOf(text: string): Place[] {
  return [...text.matchAll(/ at '([\w.$-]{1,200})' failed to satisfy constraint: (.*?)(?=; Value |$)/gs)].map(
    ([, member = '', constraint = '']) => ({
      member,
      says: `AWS does not accept ${fieldName(member)}: it ${constraintInWords(constraint)}.`,
    }),
  );
}

/** `targets.1.member.key` as the file writes it: `Targets[0].Key`. */
function fieldName(member: string): string {
  return member
    .replace(/\.(\d+)\.member\b/g, (_, number: string) => `[${Number(number) - 1}]`)
    .replace(/(^|\.)([a-z])/g, (_, dot: string, letter: string) => dot + letter.toUpperCase());
}

function constraintInWords(constraint: string): string {
  for (const [pattern, words] of CONSTRAINTS) {
    const [found, limit = ''] = pattern.exec(constraint) ?? [];
    if (found) return words(plainText(limit, 200));
  }
  return 'breaks a rule of the API';
}

const CONSTRAINTS: readonly (readonly [RegExp, (limit: string) => string])[] = [
  [/must not be null/i, () => 'is required'],
  [/length greater than or equal to (\d+)/i, (limit) => `is too short, the least is ${limit}`],
  [/length less than or equal to (\d+)/i, (limit) => `is too long, the most is ${limit}`],
  [/value greater than or equal to (-?\d+)/i, (limit) => `is too small, the least is ${limit}`],
  [/value less than or equal to (-?\d+)/i, (limit) => `is too large, the most is ${limit}`],
  [/enum value set: \[([^\]]*)\]/i, (limit) => `must be one of ${limit}`],
  [/regular expression pattern/i, () => 'is not written as the API asks'],
];

type MembersOf = (request: AssociationRequest, text: string) => readonly string[];

const only =
  (...members: readonly string[]): MembersOf =>
  () =>
    members;

/** Those that the request has, else the first. */
const present =
  (first: string, ...others: readonly string[]): MembersOf =>
  (request) => {
    const found = [first, ...others].filter((member) => request[member] !== undefined);
    return found.length > 0 ? found : [first];
  };

/** The last one that AWS's text names, else the first. */
const mentioned =
  (first: string, ...others: readonly string[]): MembersOf =>
  (_, text) => [others.find((member) => text.includes(member)) ?? first];

const MEMBERS: Readonly<Record<string, MembersOf>> = {
  AssociationAlreadyExists: only('Name'),
  InvalidDocument: only('Name'),
  InvalidDocumentVersion: present('DocumentVersion', 'Name'),
  InvalidInstanceId: present('InstanceId', 'Targets'),
  InvalidOutputLocation: only('OutputLocation'),
  InvalidParameters: parameterNamed,
  InvalidSchedule: mentioned('ScheduleExpression', 'ScheduleOffset', 'ApplyOnlyAtCronInterval'),
  InvalidTag: only('Tags'),
  InvalidTarget: only('Targets'),
  InvalidTargetMaps: only('TargetMaps'),
  UnsupportedPlatformType: only('Name'),
  Validation: (_, text) =>
    /Automation Target Parameter Name/i.test(text) ? ['AutomationTargetParameterName'] : [],
};

/** InvalidParameters is also about the two members that name a parameter of the document. */
function parameterNamed(request: AssociationRequest, text: string): readonly string[] {
  const name = /Parameter "([\w.-]{1,100})"/.exec(text)?.[1];
  if (name === undefined) return ['Parameters'];
  const given =
    typeof request.Parameters === 'object' && request.Parameters !== null ? request.Parameters : {};
  if (Object.hasOwn(given, name)) return [`parameters.${name}`];
  if (request.AutomationTargetParameterName === name) return ['AutomationTargetParameterName'];
  if (name === 'AssociationId' && request.SyncCompliance === 'MANUAL') return ['SyncCompliance'];
  return ['Parameters'];
}
