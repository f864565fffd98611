import type { LiveSchedule, SchedulesResult } from '../../../server/src/protocol.ts';
import type { Answer } from '../deploy/ports.ts';
import type { Call, ListedAssociation, SignedIn } from '../deploy/signedIn.ts';
import { type AssociationRow, associationRows, scheduleKey, type Told } from './associationRows.ts';

/** Says what schedules come to in words, one answer for each in their order. May reject. */
export type Tell = (schedules: readonly LiveSchedule[]) => Promise<SchedulesResult>;

/** All associations of a region by name: one listing, and one request for all schedules. Without words the rows stay. */
export async function listRows(
  signedIn: SignedIn,
  tell: Tell,
  call: Call,
): Promise<Answer<AssociationRow[]>> {
  const listed = await signedIn.associations({}, call);
  if (!listed.ok) return listed;
  const asked = schedulesOf(listed.value);
  const answers = asked.size === 0 ? [] : await tell([...asked.values()]).catch(() => []);
  const told = new Map(
    [...asked.keys()].flatMap((key, index): [string, Told][] => {
      const answer = answers[index];
      return answer ? [[key, answer]] : [];
    }),
  );
  return { ok: true, value: associationRows(listed.value, told) };
}

/** Each schedule once. Whether an association waits for its first scheduled time is not told by a listing. */
const schedulesOf = (associations: readonly ListedAssociation[]): ReadonlyMap<string, LiveSchedule> =>
  new Map(
    associations.flatMap((association): [string, LiveSchedule][] => {
      const { schedule: expression, scheduleOffset: offset } = association;
      if (expression === undefined) return [];
      return [[scheduleKey(association), { expression, ...(offset !== undefined && { offset }) }]];
    }),
  );
