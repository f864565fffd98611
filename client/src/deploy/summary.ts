import type { PreparedProblem, ScheduleInWords } from '../../../server/src/protocol.ts';
import type { Target } from './outcome.ts';
import { accountInWords, placeInWords } from './placeInWords.ts';
import { plainText } from './plainText.ts';
import { targetsInWords } from './targetsInWords.ts';
import { listed, listOf, membersOf, textOf } from './words.ts';

/** What a person confirms: one question, below it a line for each thing to check, and what the button says. */
export interface Summary {
  readonly question: string;
  readonly lines: readonly string[];
  readonly action: string;
}

/** What the language server says of the request beside itself. */
export interface Prepared {
  readonly warnings: readonly PreparedProblem[];
  readonly schedule?: ScheduleInWords;
}

/** The request in the words of what a careful person checks. Names of parameters are shown, their values never. */
export function summarize(
  target: Target,
  { warnings, schedule }: Prepared,
  notes: readonly string[],
): Summary {
  const { account, where, request } = target;
  return {
    question: `Create this association in account ${accountInWords(account)}, ${plainText(where.region)}?`,
    action: 'Create Association',
    lines: [
      ...notes.map((note) => `⚠ ${note}`),
      ...(notes.length > 0 ? [''] : []),
      ...placeInWords(target),
      '',
      `Document: ${textOf(request.Name)}, ${versionInWords(textOf(request.DocumentVersion))}`,
      ...member('Association name', request.AssociationName),
      ...targetsInWords(request).map((words, index) => (index === 0 ? `Targets: ${words}` : `and ${words}`)),
      ...member('Target parameter', request.AutomationTargetParameterName),
      ...scheduleInWords(target.request, schedule),
      `Rate control: ${rateInWords(textOf(request.MaxConcurrency), textOf(request.MaxErrors))}`,
      ...parametersInWords(request.Parameters),
      ...member('Dispatch role', request.AssociationDispatchAssumeRole),
      ...othersInWords(request),
      ...warningsInWords(warnings),
    ],
  };
}

const versionInWords = (version: string): string => (version ? `version ${version}` : 'default version');

const member = (label: string, value: unknown): string[] =>
  textOf(value) ? [`${label}: ${textOf(value)}`] : [];

/** State Manager runs a new association at once unless ApplyOnlyAtCronInterval is true and its schedule allows that. */
function scheduleInWords(
  request: Readonly<Record<string, unknown>>,
  schedule: ScheduleInWords | undefined,
): string[] {
  const expression = textOf(request.ScheduleExpression);
  const offset = textOf(request.ScheduleOffset);
  const waits = request.ApplyOnlyAtCronInterval === true;
  if (!expression) {
    return [
      `Schedule: ${waits ? 'none, ApplyOnlyAtCronInterval is true' : 'none, it RUNS ONCE, AT ONCE when created'}`,
    ];
  }
  const shifted = offset ? `${expression} + ${offset} ${offset === '1' ? 'day' : 'days'}` : expression;
  const atOnce = schedule?.atOnce ?? !waits;
  const zero = atOnce ? 'and it RUNS AT ONCE when created' : 'not before its first scheduled time';
  const first = schedule?.firstRun ? ` First scheduled run: ${plainText(schedule.firstRun)}.` : '';
  return [
    `Schedule: ${shifted}, ${zero}`,
    ...(schedule ? [`In words: ${plainText(schedule.words)}.${first}`] : []),
  ];
}

function rateInWords(concurrency: string, errors: string): string {
  if (!concurrency && !errors) return 'none (no MaxConcurrency, no MaxErrors)';
  const atOnce = concurrency ? `${concurrency} at once` : 'no MaxConcurrency';
  return `${atOnce}, ${errors ? `stops after ${errors} errors` : 'no MaxErrors'}`;
}

function parametersInWords(parameters: unknown): string[] {
  const names = Object.keys(membersOf(parameters));
  return names.length > 0 ? [`Parameters: ${listed(names)} (values not shown)`] : [];
}

/** Whatever else is sent is at least named. */
function othersInWords(request: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(request).filter((name) => !SAID.has(name));
  const calendars = listOf(request.CalendarNames).map(textOf);
  return [
    ...(calendars.length > 0 ? [`Only while open: ${listed(calendars)}`] : []),
    ...(names.length > 0 ? [`Also set: ${listed(names)}`] : []),
  ];
}

const SAID: ReadonlySet<string> = new Set([
  'Name',
  'DocumentVersion',
  'AssociationName',
  'InstanceId',
  'Targets',
  'TargetMaps',
  'TargetLocations',
  'AutomationTargetParameterName',
  'ScheduleExpression',
  'ScheduleOffset',
  'ApplyOnlyAtCronInterval',
  'MaxConcurrency',
  'MaxErrors',
  'Parameters',
  'AssociationDispatchAssumeRole',
  'CalendarNames',
]);

export function warningsInWords(warnings: readonly PreparedProblem[]): string[] {
  const shown = warnings.slice(0, MOST_WARNINGS).map(({ message }) => `⚠ ${plainText(message, 160)}`);
  const more = warnings.length - shown.length;
  return shown.length === 0 ? [] : ['', ...shown, ...(more > 0 ? [`⚠ and ${more} more in Problems`] : [])];
}

const MOST_WARNINGS = 4;
