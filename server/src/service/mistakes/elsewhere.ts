import { OPERATIONS, type RequestKind } from '../requestKind.ts';
import { itemSchema, membersOf, requestSchema, type Schema } from '../schema.ts';
import type { Path } from '../tree.ts';
import { listInWords } from '../words.ts';

/** Where a key belongs that stands in the wrong object, or why it belongs nowhere in a request. */
export interface Elsewhere {
  readonly words: string;
  /** The object it belongs in, when there is only one. */
  readonly home?: Path;
}

/** Keys that other files about associations do hold: other operations, AWS's answers, CloudFormation, other services. */
export function stranger(name: string, kind: RequestKind): Elsewhere | undefined {
  if (Object.hasOwn(STRANGERS, name)) return { words: `${STRANGERS[name]}` };
  if (ANSWERED.includes(name)) {
    return { words: `${name} is part of what AWS answers about an association; it cannot be sent.` };
  }
  if (homesOf(name, kind).length > 0) return undefined;
  const other = (['create', 'update', 'batch'] as const).find((one) => takes(requestSchema(one), name));
  return other && { words: `${name} is for ${OPERATIONS[other]}; ${OPERATIONS[kind]} does not take it.` };
}

/** A field of the request that stands in an object where it is not known. */
export function misplaced(name: string, kind: RequestKind): Elsewhere | undefined {
  const [home, ...others] = homesOf(name, kind);
  if (!home) return undefined;
  const homes = [home, ...others.filter(({ length }) => length === home.length)];
  const places = [...new Set(homes.map(homeInWords))].slice(0, 3);
  const words = `${name} belongs ${listInWords(places, 'or')}.`;
  return homes.length === 1 ? { words, home } : { words };
}

/** The objects of a request that have a field `name`: their paths, shallow first. */
const homesOf = (name: string, kind: RequestKind): readonly Path[] => HOMES[kind]().get(name) ?? [];

const takes = ({ properties = {} }: Schema, name: string): boolean => Object.hasOwn(properties, name);

function homeInWords(home: Path): string {
  const names = home.filter((step) => typeof step === 'string');
  if (names.length === 0) return 'at the top level';
  return typeof home.at(-1) === 'number' ? `in an item of ${names.at(-1)}` : `in ${names.join('.')}`;
}

function homes(schema: Schema): ReadonlyMap<string, readonly Path[]> {
  const found = new Map<string, readonly Path[]>();
  for (const { schema: object, path } of [...objectsOf(schema)].sort(
    (a, b) => a.path.length - b.path.length,
  )) {
    for (const [name] of membersOf(object)) found.set(name, [...(found.get(name) ?? []), path]);
  }
  return found;
}

function* objectsOf(schema: Schema, path: Path = []): Generator<{ schema: Schema; path: Path }> {
  yield { schema, path };
  for (const [name, member] of membersOf(schema)) {
    const items = itemSchema(member);
    yield* items ? objectsOf(items, [...path, name, 0]) : objectsOf(member, [...path, name]);
  }
}

const HOMES: Readonly<Record<RequestKind, () => ReadonlyMap<string, readonly Path[]>>> = {
  create: onFirstUse('create'),
  update: onFirstUse('update'),
  batch: onFirstUse('batch'),
};

/** Most files have no field that is out of place. */
function onFirstUse(kind: RequestKind): () => ReadonlyMap<string, readonly Path[]> {
  let found: ReadonlyMap<string, readonly Path[]> | undefined;
  return () => {
    found ??= homes(requestSchema(kind));
    return found;
  };
}

/** Members of AssociationDescription that no request has. */
const ANSWERED: readonly string[] = [
  'Date',
  'Detail',
  'DetailedStatus',
  'LastExecutionDate',
  'LastSuccessfulExecutionDate',
  'LastUpdateAssociationDate',
  'Overview',
  'Status',
];

const TEMPLATE = 'This is a CloudFormation template; an association file holds the request alone.';

const STRANGERS: Readonly<Record<string, string>> = {
  $schema: '$schema is for editors; AWS refuses it in a request.',
  AssociationDescription:
    'AssociationDescription is what AWS answers about an association. Keep only the fields inside that can be sent.',
  AWSTemplateFormatVersion: TEMPLATE,
  Comment: 'Comment is for SendCommand; an association has none.',
  InstanceIds: 'InstanceIds is the key of a target; it belongs in an item of Targets.',
  Properties: 'Properties is CloudFormation; in an association file its content stands at the top level.',
  Region: 'A request names no Region; it is chosen when the association is created.',
  Resources: TEMPLATE,
  ScheduleTimezone: 'ScheduleTimezone is for maintenance windows; an association runs by UTC.',
  TargetLocationsURL:
    'TargetLocationsURL is for StartAutomationExecution; an association lists TargetLocations.',
  TimeoutSeconds: 'TimeoutSeconds is for SendCommand; an association has Duration, in hours.',
  Type: 'Type is CloudFormation; an association file holds the request alone.',
  WaitForSuccessTimeoutSeconds:
    'WaitForSuccessTimeoutSeconds works in CloudFormation only; AWS refuses it here.',
};
