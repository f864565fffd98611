import type { AssociationRequest, PreparedProblem, PrepareResult, ScheduleInWords } from '../protocol.ts';
import { analyze } from './analyze.ts';
import { associationAround } from './association.ts';
import { instantInWords } from './instantWords.ts';
import type { Severity } from './problem.ts';
import { type RequestKind, requestKind } from './requestKind.ts';
import { nextRunsOf } from './schedule/nextRuns.ts';
import { scheduleInWords, waits } from './scheduleWords.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Surroundings } from './surroundings.ts';
import { timetableOf } from './timetable.ts';
import { type JsonValue, jsonOf, type Node } from './tree.ts';

/**
 * The gate before anything is sent: the request as it was analysed, references resolved, or the errors that stand in its
 * way in the order of the text.
 */
export function prepare(file: SourceFile, surroundings: Surroundings = {}): PrepareResult {
  const { root, version } = file;
  const problems = analyze(file, surroundings);
  const prepared = (severity: Severity): readonly PreparedProblem[] =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ message, code, span }) => ({ message, code, range: file.rangeOf(span) }));
  const errors = prepared('error');
  const request = root && errors.length === 0 ? jsonOf(root) : undefined;
  if (!isObject(request)) return { ready: false, version, errors };
  const kind = requestKind(root);
  const schedule = scheduleOf(root, kind, surroundings);
  const said = {
    ready: true,
    version,
    warnings: prepared('warning'),
    ...(schedule && { schedule }),
  } as const;
  if (kind !== 'create') return { ...said, kind, request };
  return isCreation(request) ? { ...said, kind, request } : { ready: false, version, errors };
}

/** The entries of a batch have schedules of their own. */
function scheduleOf(
  root: Node | undefined,
  kind: RequestKind,
  surroundings: Surroundings,
): ScheduleInWords | undefined {
  const { now, timeZone } = surroundings;
  const association = associationAround(root, [], kind, surroundings);
  const timetable = association && timetableOf(association);
  if (!timetable) return undefined;
  const first = now && nextRunsOf(timetable, now, 1).find(({ kind }) => kind === 'scheduled');
  return {
    words: scheduleInWords(timetable),
    atOnce: !waits(timetable, now),
    ...(first && { firstRun: instantInWords(first.at, timeZone) }),
  };
}

const isObject = (value: JsonValue | undefined): value is { readonly [name: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCreation = (request: {
  readonly [name: string]: JsonValue;
}): request is AssociationRequest & typeof request => typeof request.Name === 'string';
