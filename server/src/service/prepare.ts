import type { AssociationRequest, PreparedProblem, PrepareResult, ScheduleInWords } from '../protocol.ts';
import { analyze } from './analyze.ts';
import { associationAround } from './association.ts';
import { instantInWords } from './instantWords.ts';
import type { Problem } from './problem.ts';
import { requestKind } from './requestKind.ts';
import { nextRunsOf } from './schedule/nextRuns.ts';
import { scheduleInWords, waits } from './scheduleWords.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Surroundings } from './surroundings.ts';
import { timetableOf } from './timetable.ts';
import { type JsonValue, jsonOf, type Node } from './tree.ts';

/**
 * The gate before creating: the request as it was analysed, references resolved, or the errors that stand in its
 * way in the order of the text.
 */
export function prepare(file: SourceFile, surroundings: Surroundings = {}): PrepareResult {
  const { root, version } = file;
  const problems = analyze(file, surroundings);
  const prepared = ({ message, code, span }: Problem): PreparedProblem => ({
    message,
    code,
    range: file.rangeOf(span),
  });
  const kind = requestKind(root);
  const errors = problems.filter(({ severity }) => severity === 'error').map(prepared);
  if (kind !== 'create') {
    const marker = problems.filter(({ code }) => code === 'other-request').map(prepared);
    return { ready: false, version, errors: marker.length > 0 ? marker : errors };
  }
  const request = root && errors.length === 0 ? jsonOf(root) : undefined;
  if (!isRequest(request)) return { ready: false, version, errors };
  const warnings = problems.filter(({ severity }) => severity === 'warning').map(prepared);
  const schedule = scheduleOf(root, surroundings);
  return { ready: true, version, request, warnings, ...(schedule && { schedule }) };
}

function scheduleOf(root: Node | undefined, surroundings: Surroundings): ScheduleInWords | undefined {
  const { now, timeZone } = surroundings;
  const association = associationAround(root, [], 'create', surroundings);
  const timetable = association && timetableOf(association);
  if (!timetable) return undefined;
  const first = now && nextRunsOf(timetable, now, 1).find(({ kind }) => kind === 'scheduled');
  return {
    words: scheduleInWords(timetable),
    atOnce: !waits(timetable, now),
    ...(first && { firstRun: instantInWords(first.at, timeZone) }),
  };
}

const isRequest = (value: JsonValue | undefined): value is AssociationRequest & JsonValue =>
  typeof value === 'object' && value !== null && 'Name' in value && typeof value.Name === 'string';
