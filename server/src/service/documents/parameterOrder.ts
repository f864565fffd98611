import { plain } from '../mistakes/closest.ts';
import { type Node, nameOf, nodeAt, propertyOf } from '../tree.ts';
import type { DocumentParameter, SsmDocument } from './ssmDocument.ts';

export type NamedParameter = readonly [name: string, parameter: DocumentParameter];

/** The parameter by which a runbook gets the role it acts as. */
export const ROLE_PARAMETER = 'AutomationAssumeRole';

/** Whether a value must be given: as far as is known, there is none to fall back on. */
export const isRequired = ({ required, default: usual }: DocumentParameter): boolean =>
  required === true && usual === undefined;

/** What is known of one parameter of a document. */
export const parameterOf = ({ parameters }: SsmDocument, name: string): DocumentParameter | undefined =>
  Object.hasOwn(parameters, name) ? parameters[name] : undefined;

/** The parameters of a document: required ones first, then the role of a runbook, otherwise in the document's order. */
export function parameterOrder({ parameters }: SsmDocument): readonly NamedParameter[] {
  const rank = ([name, parameter]: NamedParameter): number =>
    isRequired(parameter) ? 0 : name === ROLE_PARAMETER ? 1 : 2;
  return Object.entries(parameters).toSorted((a, b) => rank(a) - rank(b));
}

/** The parameters of a runbook that can receive targets one by one, those that take ids first. */
export function targetParameters({ parameters }: SsmDocument): readonly NamedParameter[] {
  const rank = ([name, parameter]: NamedParameter): number =>
    (ID_NAME.test(name) ? 0 : 2) + (isRequired(parameter) ? 0 : 1);
  return Object.entries(parameters)
    .filter(([name, { type = 'String' }]) => name !== ROLE_PARAMETER && !NOT_TARGETS.has(type))
    .toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The parameters whose values come from the targets of an association: named by `AutomationTargetParameterName`, by
 * `TargetMaps`, or, where targets name none that the runbook has, the one that is most likely meant.
 */
export function namesFromTargets(association: Node | undefined, document: SsmDocument): readonly string[] {
  const named = nodeAt(association, ['AutomationTargetParameterName']);
  const maps = nodeAt(association, ['TargetMaps']);
  const inMaps = (maps?.kind === 'array' ? maps.items : []).flatMap((map) =>
    map.kind === 'object' ? map.properties.map(nameOf) : [],
  );
  const isNamed = named?.kind === 'scalar' && typeof named.value === 'string';
  const said = [...(isNamed ? [String(named.value)] : []), ...inMaps];
  const meant = said.flatMap((name) =>
    Object.keys(document.parameters).filter((one) => plain(one) === plain(name)),
  );
  const isDue = isNamed || hasTargets(association);
  return meant.length === 0 && isDue && document.type === 'Automation'
    ? likelyTarget(association, document)
    : meant;
}

/** What has no value yet, a required parameter first. */
function likelyTarget(association: Node | undefined, document: SsmDocument): readonly string[] {
  const given = nodeAt(association, ['Parameters']);
  const free = targetParameters(document).filter(([name]) => propertyOf(given, name) === undefined);
  const [name] = free.find(([, parameter]) => isRequired(parameter)) ?? free[0] ?? [];
  return name === undefined ? [] : [name];
}

function hasTargets(association: Node | undefined): boolean {
  const places = nodeAt(association, ['TargetLocations']);
  const holders = [association, ...(places?.kind === 'array' ? places.items : [])];
  return holders.some((holder) => propertyOf(holder, 'Targets') !== undefined);
}

const ID_NAME = /(?:Ids?|Identifiers?)$/i;

/** Types of which a single target is no value. */
const NOT_TARGETS: ReadonlySet<string> = new Set(['Boolean', 'Integer', 'StringMap', 'MapList']);
