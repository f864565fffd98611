import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { type Differences, differencesOf, isSame } from './live/differences.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import type { LookedUp, Match } from './lookUp.ts';
import { plainText } from './plainText.ts';
import type { Option, Ports } from './ports.ts';
import { hasTagChanges, type TagChanges, tagChanges } from './tagChanges.ts';
import { targetsInWords } from './targetsInWords.ts';
import { updateInWords } from './updateSummary.ts';
import { textOf } from './words.ts';

/** What is to be done with a file, given what there is. Nothing is sent yet. */
export type Decision =
  | { readonly kind: 'create'; readonly notes: readonly string[] }
  | {
      readonly kind: 'update';
      readonly live: LiveAssociation;
      readonly differences: Differences;
      readonly tags: TagChanges;
    }
  | { readonly kind: 'same'; readonly live: LiveAssociation }
  | { readonly kind: 'cancelled' };

/** Shows how the file differs from what there is, and asks what to do. Without a match there is nothing to ask. */
export async function decide(
  request: AssociationRequest,
  kind: 'create' | 'update',
  { matches, notes }: LookedUp,
  ports: Pick<Ports, 'choose' | 'showDifference'>,
): Promise<Decision> {
  const mayCreate = kind === 'create';
  const match = await which(matches, mayCreate, ports);
  if (match === 'cancelled') return { kind: 'cancelled' };
  if (match === 'another' || match === undefined) return { kind: 'create', notes: anotherOf(matches, notes) };

  const { live } = match;
  const differences = differencesOf(request, live.request);
  const tags = tagChanges(request, match.tags);
  const name = `${nameOf(live)} (${plainText(live.associationId)}, version ${plainText(live.version)})`;
  const another: Option<'another'> = {
    label: 'Create another',
    detail: `Makes a second association of ${textOf(request.Name)}; ${name} stays as it is`,
    value: 'another',
  };
  if (isSame(differences) && !hasTagChanges(tags)) {
    if (!mayCreate) return { kind: 'same', live };
    const keep = { label: 'Leave it', detail: `${name} says what the file says`, value: 'same' } as const;
    const picked = await ports.choose<'same' | 'another'>({
      title: 'This association exists already, and is the same',
      options: [keep, another],
    });
    if (picked === 'another') return { kind: 'create', notes: anotherOf(matches, notes) };
    return picked === 'same' ? { kind: 'same', live } : { kind: 'cancelled' };
  }
  await ports.showDifference(live, request);
  const picked = await ports.choose<'update' | 'another' | 'cancel'>({
    title: `This association exists already: ${name}`,
    options: [
      { label: 'Update', detail: updateInWords({ differences, tags }, request), value: 'update' },
      ...(mayCreate ? [another] : []),
      { label: 'Cancel', detail: 'Nothing is sent', value: 'cancel' },
    ],
  });
  if (picked === 'update') return { kind: 'update', live, differences, tags };
  if (picked === 'another') return { kind: 'create', notes: anotherOf(matches, notes) };
  return { kind: 'cancelled' };
}

/** @returns undefined when there is none */
async function which(
  matches: readonly Match[],
  mayCreate: boolean,
  { choose }: Pick<Ports, 'choose'>,
): Promise<Match | 'another' | 'cancelled' | undefined> {
  const [first, second] = matches;
  if (!second) return first;
  const picked = await choose<Match | 'another'>({
    title: 'Several associations are like this one. Which one does the file mean?',
    options: [
      ...matches.map((match) => ({
        label: nameOf(match.live),
        description: plainText(match.live.associationId),
        detail: `${targetsInWords(match.live.request).join(', and ')} · ${textOf(match.live.request.ScheduleExpression) || 'no schedule'}`,
        value: match,
      })),
      ...(mayCreate
        ? [
            {
              label: 'None: create another',
              detail: 'All of them stay as they are',
              value: 'another' as const,
            },
          ]
        : []),
    ],
  });
  return picked ?? 'cancelled';
}

const nameOf = ({ request }: LiveAssociation): string =>
  textOf(request.AssociationName) || textOf(request.Name);

function anotherOf(matches: readonly Match[], notes: readonly string[]): string[] {
  const [first] = matches;
  if (!first) return [...notes];
  const ids = matches.map(({ live }) => plainText(live.associationId)).join(', ');
  return [...notes, `There is one like it already: ${ids}. This makes another.`];
}
