import type schema from '../../../schemas/association.schema.json';
import type { SsmDocument } from './documents/ssmDocument.ts';
import { partsOf } from './parts.ts';
import type { RequestKind } from './requestKind.ts';
import { type ParsedSchedule, parseSchedule } from './schedule/schedule.ts';
import type { Documents, Surroundings } from './surroundings.ts';
import {
  type ArrayNode,
  type Node,
  nameOf,
  nodeAt,
  type ObjectNode,
  type Path,
  type Property,
  propertyOf,
  type ScalarNode,
} from './tree.ts';

/** A field of an association, in any of the three requests. */
export type FieldName = keyof typeof schema.properties | 'AssociationId' | 'AssociationVersion';

/**
 * One association of a file as rules look at it: by field name. It answers where a value has the type that the schema
 * asks for, and is silent elsewhere, so that a rule never speaks about what the schema already refuses.
 */
export interface Association {
  readonly kind: RequestKind;
  /** Way from the root of the file: `[]`, or `['Entries', 2]`. */
  readonly path: Path;
  readonly node: ObjectNode;
  /** What is known of the document that `Name` says. */
  readonly document: SsmDocument | undefined;
  /** Undefined where there is no `ScheduleExpression`; without `schedule` where it cannot be read. */
  readonly schedule: ParsedSchedule | undefined;
  /** The items of `Targets` that are objects. */
  readonly targets: readonly Target[];
  /** The entries of `Parameters`. */
  readonly parameters: readonly Parameter[];
  /** The field, whatever it holds: to point at its key, to remove it. */
  property(field: FieldName): Property | undefined;
  text(field: FieldName): Text | undefined;
  /** True only for `true`. */
  isSet(field: FieldName): boolean;
  number(field: FieldName): number | undefined;
  list(field: FieldName): ArrayNode | undefined;
}

/** A string and where it stands. */
export interface Text {
  readonly value: string;
  readonly node: ScalarNode;
}

export interface Target {
  readonly node: ObjectNode;
  readonly key: Text | undefined;
  /** The strings among `Values`. */
  readonly values: readonly Text[];
  readonly valuesProperty: Property | undefined;
}

/** An entry of `Parameters`. */
export interface Parameter {
  readonly name: string;
  readonly property: Property;
  /** The strings of its list. */
  readonly values: readonly Text[];
}

/** The association around a place of a file: the whole file, or the entry of a batch that `path` leads into. */
export function associationAround(
  root: Node | undefined,
  path: Path,
  kind: RequestKind,
  { documents }: Pick<Surroundings, 'documents'>,
): Association | undefined {
  const own = kind === 'batch' ? path.slice(0, 2) : [];
  const node = kind === 'batch' && own[0] !== 'Entries' ? undefined : nodeAt(root, own);
  return root?.kind === 'object' && node ? associationOf(node, own, kind, documents) : undefined;
}

/** The associations of a file: one, or each entry of a batch. */
export function associationsOf(
  root: Node | undefined,
  kind: RequestKind,
  { documents }: Pick<Surroundings, 'documents'>,
): readonly Association[] {
  return root
    ? partsOf(root, kind).flatMap(({ node, path }) => associationOf(node, path, kind, documents) ?? [])
    : [];
}

/** The association that a node is; undefined for any other value. Whatever is asked of it is looked for then. */
export function associationOf(
  node: Node,
  path: Path,
  kind: RequestKind,
  documents: Documents | undefined,
): Association | undefined {
  if (node.kind !== 'object') return undefined;
  let properties: ReadonlyMap<string, Property> | undefined;
  let document: { readonly found: SsmDocument | undefined } | undefined;
  let schedule: ParsedSchedule | undefined;
  let targets: readonly Target[] | undefined;
  let parameters: readonly Parameter[] | undefined;
  const property = (field: FieldName): Property | undefined => {
    // As in `propertyOf`, the last of duplicates counts.
    properties ??= new Map(node.properties.map((one) => [nameOf(one), one]));
    return properties.get(field);
  };
  const value = (field: FieldName): Node | undefined => property(field)?.value;
  const text = (field: FieldName): Text | undefined => textOf(value(field));
  const list = (field: FieldName): ArrayNode | undefined => {
    const node = value(field);
    return node?.kind === 'array' ? node : undefined;
  };
  return {
    kind,
    path,
    node,
    get document() {
      const name = document ? undefined : text('Name');
      document ??= { found: name && documents?.find(name.value) };
      return document.found;
    },
    get schedule() {
      const expression = schedule ? undefined : text('ScheduleExpression');
      if (expression) schedule = parseSchedule(expression.value);
      return schedule;
    },
    get targets() {
      targets ??= (list('Targets')?.items ?? []).flatMap((item) =>
        item.kind === 'object' ? [targetOf(item)] : [],
      );
      return targets;
    },
    get parameters() {
      parameters ??= parametersOf(value('Parameters'));
      return parameters;
    },
    property,
    text,
    isSet: (field) => scalarOf(value(field)) === true,
    number: (field) => {
      const number = scalarOf(value(field));
      return typeof number === 'number' ? number : undefined;
    },
    list,
  };
}

/** A target as it is written in `Targets`, of an association or of a place in `TargetLocations`. */
export function targetOf(node: ObjectNode): Target {
  const valuesProperty = propertyOf(node, 'Values');
  return {
    node,
    key: textOf(propertyOf(node, 'Key')?.value),
    values: textsOf(valuesProperty?.value),
    valuesProperty,
  };
}

/** The string of a node, and where it stands. */
export const textOf = (node: Node | undefined): Text | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? { value: node.value, node } : undefined;

/** The strings of a list. */
export const textsOf = (node: Node | undefined): readonly Text[] =>
  node?.kind === 'array' ? node.items.map(textOf).filter((text) => text !== undefined) : [];

const parametersOf = (node: Node | undefined): readonly Parameter[] =>
  node?.kind === 'object'
    ? node.properties.map((property) => ({
        name: nameOf(property),
        property,
        values: textsOf(property.value),
      }))
    : [];

const scalarOf = (node: Node | undefined) => (node?.kind === 'scalar' ? node.value : undefined);
