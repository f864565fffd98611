import { plain } from './closest.ts';

/** The fields that people call otherwise, by other tools' names or by what they mean; `typed` in any spelling. */
export function aliasOf(typed: string): string | undefined {
  const word = plain(typed);
  return Object.hasOwn(ALIASES, word) ? ALIASES[word] : undefined;
}

const ALIASES: Readonly<Record<string, string>> = {
  alarm: 'AlarmConfiguration',
  alarms: 'AlarmConfiguration',
  args: 'Parameters',
  assumerole: 'AssociationDispatchAssumeRole',
  bucket: 'OutputS3BucketName',
  calendar: 'CalendarNames',
  calendars: 'CalendarNames',
  concurrency: 'MaxConcurrency',
  cron: 'ScheduleExpression',
  document: 'Name',
  documentname: 'Name',
  documentparameters: 'Parameters',
  inputs: 'Parameters',
  label: 'AssociationName',
  nodes: 'Targets',
  prefix: 'OutputS3KeyPrefix',
  rate: 'ScheduleExpression',
  region: 'OutputS3Region',
  rolearn: 'AssociationDispatchAssumeRole',
  s3bucketname: 'OutputS3BucketName',
  s3keyprefix: 'OutputS3KeyPrefix',
  s3region: 'OutputS3Region',
  schedule: 'ScheduleExpression',
  severity: 'ComplianceSeverity',
  ssmdocument: 'Name',
  targetparametername: 'AutomationTargetParameterName',
  title: 'AssociationName',
  version: 'DocumentVersion',
};
