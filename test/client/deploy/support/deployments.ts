import { differencesInWords, differencesOf } from '../../../../client/src/deploy/live/differences.ts';
import { hasTagChanges, tagChanges } from '../../../../client/src/deploy/tagChanges.ts';
import type { AssociationRequest, PreparedRequest } from '../../../../server/src/protocol.ts';
import type { StoredAssociation } from '../../../../tools/local-ssm/associations.ts';

/** A file, what is there of it before, and what is there once it is deployed. */
export interface Deployment {
  readonly file: PreparedRequest;
  /** Somebody made it earlier. */
  readonly before?: AssociationRequest;
  /** The same file was deployed before, as this. */
  readonly earlier?: PreparedRequest;
  /** Every association that the file says, by name. */
  readonly wanted: readonly string[];
}

const ASSOCIATION = {
  Name: 'AWS-RunShellScript',
  AssociationName: 'nightly',
  Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
  Parameters: { commands: ['true'] },
  ScheduleExpression: 'rate(1 day)',
};
const tags = (tags: Readonly<Record<string, string>>) => ({
  Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
});
const TAGGED = { ...ASSOCIATION, ...tags({ Stage: 'test', Team: 'edge' }) };
const OTHER = { ...ASSOCIATION, ScheduleExpression: 'rate(2 days)' };

const ready = { ready: true, version: 1, warnings: [] } as const;
const creates = (request: AssociationRequest): PreparedRequest => ({ ...ready, kind: 'create', request });

export const DEPLOYMENTS = {
  create: { file: creates(ASSOCIATION), wanted: ['nightly'] },
  'create with tags': { file: creates(TAGGED), wanted: ['nightly'] },
  update: {
    file: creates(TAGGED),
    before: { ...OTHER, ...tags({ Stage: 'beta', Old: '' }) },
    wanted: ['nightly'],
  },
  'update tags': {
    file: creates(TAGGED),
    before: { ...ASSOCIATION, ...tags({ Old: '' }) },
    wanted: ['nightly'],
  },
  batch: {
    file: {
      ...ready,
      kind: 'batch',
      request: {
        Entries: ['one', 'two'].map((AssociationName) => ({
          ...ASSOCIATION,
          AssociationName,
          Targets: [{ Key: 'tag:Stage', Values: [AssociationName] }],
        })),
      },
    },
    wanted: ['one', 'two'],
  },
  'second run': { file: creates(ASSOCIATION), earlier: creates(ASSOCIATION), wanted: ['nightly'] },
  'second run, changed': { file: creates(TAGGED), earlier: creates(OTHER), wanted: ['nightly'] },
} as const satisfies Readonly<Record<string, Deployment>>;

/** The associations that there are: by id, all of each that a deployment may change. */
export const statesOf = (stored: readonly StoredAssociation[]): ReadonlyMap<string, string> =>
  new Map(
    stored.map(({ description, tags }) => [
      String(description.AssociationId),
      JSON.stringify([description.AssociationVersion, Object.entries(tags).sort()]),
    ]),
  );

/** How what there is differs from what the file says, each of its associations once; empty when it does not. */
export function unlike(
  { file, wanted }: Deployment,
  stored: readonly StoredAssociation[],
): readonly string[] {
  const names = stored.map(({ description }) => String(description.AssociationName)).sort();
  if (names.join() !== wanted.join()) return [`there: ${names.join()}`];
  if (file.kind === 'batch') return [];
  const [one] = stored;
  const differences = differencesInWords(differencesOf(file.request, { ...one?.description }));
  const live = Object.entries(one?.tags ?? {}).map(([key, value]) => ({ key, value }));
  const unset = hasTagChanges(tagChanges(file.request, live));
  return [...(differences === 'nothing differs' ? [] : [differences]), ...(unset ? ['tags differ'] : [])];
}
