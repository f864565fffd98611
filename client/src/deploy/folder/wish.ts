import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { associationNameOf, reachOf } from '../live/reachOf.ts';
import { attemptKey } from '../memory.ts';
import type { SignedIn, UpdateRequest } from '../signedIn.ts';
import { listOf, membersOf } from '../words.ts';
import type { FolderFile, InvalidRow } from './plan.ts';

/** One association that a file wants: a file of `CreateAssociation` or of `UpdateAssociation`, or an entry of a batch. */
export type Wish = CreateWish | UpdateWish;

export interface CreateWish extends OfFile {
  readonly kind: 'create';
  readonly request: AssociationRequest;
}

export interface UpdateWish extends OfFile {
  readonly kind: 'update';
  readonly request: UpdateRequest;
}

interface OfFile {
  readonly uri: string;
  readonly label: string;
  /** Under which it is remembered. */
  readonly key: string;
  /** Whether it runs as soon as it is created or updated. */
  readonly atOnce: boolean;
  /** What the language server warns of. */
  readonly warnings: readonly string[];
}

/** What a file wants, or why it wants nothing that could be sent. */
export function wishesOf(
  { uri, label, prepared }: FolderFile,
  signedIn: SignedIn,
): readonly (Wish | InvalidRow)[] {
  if (!prepared.ready) {
    const says = prepared.errors[0]?.message ?? 'The file cannot be read.';
    return [{ kind: 'invalid', uri, label, says, errors: Math.max(1, prepared.errors.length) }];
  }
  const warnings = prepared.warnings.map(({ message }) => message);
  if (prepared.kind === 'batch') return entriesOf(prepared.request, warnings, { uri, label }, signedIn);
  const { request, schedule } = prepared;
  const file = {
    uri,
    label,
    key: keyOf(uri, signedIn),
    atOnce: schedule?.atOnce ?? runsAtOnce(request),
    warnings,
  };
  if (prepared.kind === 'create') return [{ ...file, kind: 'create', request: prepared.request }];
  const { AssociationId } = request;
  return typeof AssociationId === 'string'
    ? [{ ...file, kind: 'update', request: { ...request, AssociationId } }]
    : [{ kind: 'invalid', uri, label, says: 'AssociationId is missing.', errors: 1 }];
}

/** Each entry as a request of its own; the role of the whole batch goes with each. */
function entriesOf(
  { Entries, AssociationDispatchAssumeRole: role }: Readonly<Record<string, unknown>>,
  warnings: readonly string[],
  { uri, label: file }: Pick<FolderFile, 'uri' | 'label'>,
  signedIn: SignedIn,
): readonly (Wish | InvalidRow)[] {
  return listOf(Entries).map((entry, index) => {
    const label = `${file} › Entries[${index}]`;
    const request = {
      ...membersOf(entry),
      ...(role !== undefined && { AssociationDispatchAssumeRole: role }),
    };
    if (!isRequest(request)) return { kind: 'invalid', uri, label, says: 'Name is missing.', errors: 1 };
    // An entry is remembered by what it is, not by its place: places move as entries come and go.
    const key = keyOf(`${uri}#${identityOf(request)}`, signedIn);
    // Which entry a warning is about is told by the file alone.
    const first = index === 0 ? warnings : [];
    return { kind: 'create', uri, label, key, request, atOnce: runsAtOnce(request), warnings: first };
  });
}

/**
 * What makes two files the same association: its AssociationName; without one, its document and targets. AWS is not known to keep
 * either apart.
 */
export const identityOf = (request: AssociationRequest): string => {
  const name = associationNameOf(request);
  return name === undefined ? reachOf(request) : `named ${name}`;
};

/** State Manager runs what is new or changed at once, unless it is told to wait for the schedule. */
const runsAtOnce = ({ ApplyOnlyAtCronInterval }: Readonly<Record<string, unknown>>): boolean =>
  ApplyOnlyAtCronInterval !== true;

const keyOf = (uri: string, { account, region }: SignedIn): string =>
  attemptKey(uri, { account, where: { profile: undefined, region } });

const isRequest = (value: Readonly<Record<string, unknown>>): value is AssociationRequest =>
  typeof value.Name === 'string' && value.Name !== '';
