import type { Clock } from '../../../../client/src/deploy/clock.ts';
import type { LiveAssociation } from '../../../../client/src/deploy/live/liveAssociation.ts';
import { requestOf } from '../../../../client/src/deploy/live/requestOf.ts';
import type { Answer } from '../../../../client/src/deploy/ports.ts';
import type { ListedAssociation, SignedIn, Tag } from '../../../../client/src/deploy/signedIn.ts';
import { listOf, membersOf } from '../../../../client/src/deploy/words.ts';
import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { ok, refused, type Script, signedInWith } from '../support/signedIn.ts';

/** One call as it arrived. */
export interface Arrival {
  readonly verb: 'create' | 'update' | 'describe' | 'list';
  readonly at: number;
}

export interface Stored {
  readonly signedIn: SignedIn;
  readonly arrivals: readonly Arrival[];
  /** What there is. */
  all(): readonly LiveAssociation[];
  /** Another person creates one. */
  add(request: AssociationRequest): string;
  remove(associationId: string): void;
}

type Create = SignedIn['createAssociation'];

/**
 * AWS in memory: what is created can be listed. `around` may come between a creation and its reply; `script` replaces verbs.
 */
export function storedSignedIn(
  clock: Clock,
  { around = (create) => create, script = {} }: { around?: (create: Create) => Create; script?: Script } = {},
): Stored {
  const associations = new Map<string, LiveAssociation>();
  const tags = new Map<string, readonly Tag[]>();
  const arrivals: Arrival[] = [];
  const arrive = (verb: Arrival['verb']) => arrivals.push({ verb, at: clock.now() });
  let created = 0;

  const add = (request: AssociationRequest): string => {
    created += 1;
    const associationId = `00000000-0000-4000-8000-${String(created).padStart(12, '0')}`;
    const date = new Date(clock.now()).toISOString();
    const told = { version: '1', created: date, status: 'Pending', detailedStatus: '', counts: {} };
    associations.set(associationId, { associationId, ...told, request: requestOf(request) ?? request });
    return associationId;
  };
  const create: Create = async (request) => {
    arrive('create');
    return ok({ associationId: add(request) });
  };
  const signedIn = signedInWith({
    associations: async ({ Name, AssociationName }) => {
      arrive('list');
      const list = [...associations.values()].map(listedOf);
      return ok(
        list.filter(
          ({ document, name }) =>
            (Name ?? document) === document && (AssociationName ?? name ?? '') === (name ?? ''),
        ),
      );
    },
    association: async (associationId): Promise<Answer<LiveAssociation>> => {
      arrive('describe');
      const live = associations.get(associationId);
      return live ? ok(live) : refused('AssociationDoesNotExist');
    },
    updateAssociation: async ({ AssociationId, AssociationVersion, ...request }) => {
      arrive('update');
      const live = associations.get(AssociationId);
      if (!live) return refused('AssociationDoesNotExist');
      if (AssociationVersion !== live.version) return refused('InvalidAssociationVersion');
      const updated = {
        ...live,
        version: String(Number(live.version) + 1),
        request: { Name: live.request.Name, ...request },
      };
      associations.set(AssociationId, updated);
      return ok(updated);
    },
    tagsOf: async (associationId) => ok(tags.get(associationId) ?? []),
    tag: async (associationId, set) => {
      tags.set(associationId, set);
      return ok(undefined);
    },
    createAssociation: around(create),
    ...script,
  });
  return {
    signedIn,
    arrivals,
    all: () => [...associations.values()],
    add,
    remove: (associationId) => void associations.delete(associationId),
  };
}

function listedOf({ associationId, version, status, request }: LiveAssociation): ListedAssociation {
  const name = request.AssociationName;
  const targets = listOf(request.Targets)
    .map(membersOf)
    .map(({ Key, Values }) => ({ key: String(Key), values: listOf(Values).map(String) }));
  return {
    associationId,
    version,
    status,
    document: request.Name,
    targets,
    ...(typeof name === 'string' && { name }),
  };
}
