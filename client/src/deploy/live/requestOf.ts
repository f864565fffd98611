import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { listOf, membersOf } from '../words.ts';

/**
 * The `CreateAssociation` request that would make an association anew: of its description only what a request has, without
 * what is empty and without what AWS fills in by itself. Undefined without a document's name.
 * Defaults: service model and API reference of `AssociationDescription`; the target of a runbook without targets is what the
 * service stores for it.
 */
export function requestOf(description: unknown): AssociationRequest | undefined {
  const members = membersOf(description);
  const { Name } = members;
  if (typeof Name !== 'string' || Name === '') return undefined;
  const said = MEMBERS.flatMap((name): [string, unknown][] => {
    const value = members[name];
    return isEmpty(value) || isDefault(name, value) ? [] : [[name, value]];
  });
  return { Name, ...Object.fromEntries(said) };
}

/** Members of the request that a description tells, in the order of the API reference. */
const MEMBERS = [
  'DocumentVersion',
  'Parameters',
  'Targets',
  'ScheduleExpression',
  'OutputLocation',
  'AssociationName',
  'AutomationTargetParameterName',
  'MaxErrors',
  'MaxConcurrency',
  'ComplianceSeverity',
  'SyncCompliance',
  'ApplyOnlyAtCronInterval',
  'CalendarNames',
  'TargetLocations',
  'ScheduleOffset',
  'Duration',
  'TargetMaps',
  'AlarmConfiguration',
  'AssociationDispatchAssumeRole',
] as const;

/** What leaving a member out comes to. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  DocumentVersion: '$DEFAULT',
  ComplianceSeverity: 'UNSPECIFIED',
  SyncCompliance: 'AUTO',
  ApplyOnlyAtCronInterval: false,
};

const isDefault = (name: string, value: unknown): boolean =>
  (Object.hasOwn(DEFAULTS, name) && DEFAULTS[name] === value) ||
  (name === 'Targets' && targetsNothing(value));

const targetsNothing = (targets: unknown): boolean =>
  listOf(targets).every((target) => membersOf(target).Key === 'aws:NoOpAutomationTag');

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
