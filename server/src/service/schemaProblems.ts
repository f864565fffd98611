import validators, { type ValidationError } from '../generated/validate.cjs';
import { missing } from './mistakes/missing.ts';
import { noValue } from './mistakes/noValue.ts';
import { outOfLimits } from './mistakes/outOfLimits.ts';
import { type Place, spanOf } from './mistakes/place.ts';
import { unknownField } from './mistakes/unknownField.ts';
import { unknownValue } from './mistakes/unknownValue.ts';
import { wrongForm } from './mistakes/wrongForm.ts';
import { wrongType } from './mistakes/wrongType.ts';
import { entriesOf } from './parts.ts';
import type { Problem } from './problem.ts';
import type { RequestKind } from './requestKind.ts';
import { schemaAt } from './schema.ts';
import { type JsonValue, jsonOf, type Node, type Path, propertyOf } from './tree.ts';

/** Where a batch breaks the schema around its entries. */
export function batchProblems(root: Node): readonly Problem[] {
  const entries = entriesOf(root);
  if (root.kind !== 'object' || !entries) return problemsIn(root, [], 'batch', jsonOf(root));
  const others = root.properties.filter(({ value }) => value !== entries);
  const around = jsonOf({ ...root, properties: others });
  return problemsIn(root, [], 'batch', { ...Object(around), Entries: entries.items.map(() => SOUND) });
}

/** Where a part of a file breaks the schema. */
export const partProblems = (node: Node, path: Path, kind: RequestKind): readonly Problem[] =>
  kind === 'batch'
    ? problemsIn(node, path, kind, { Entries: [jsonOf(node)] })
    : problemsIn(node, path, kind, jsonOf(node));

/** An entry that breaks nothing. */
const SOUND: JsonValue = { Name: 'AWS-UpdateSSMAgent' };

/**
 * Where a request breaks the schema, in the user's words: at most one problem for each mistake.
 * @param path of the node in its file; in the request it is where it would be if it were the first of its list
 */
function problemsIn(node: Node, path: Path, kind: RequestKind, request: unknown): readonly Problem[] {
  const validate = validators[kind];
  if (validate(request)) return [];
  const errors = new Map<string, ValidationError[]>();
  for (const error of validate.errors ?? []) {
    const at = errors.get(error.instancePath);
    if (at) at.push(error);
    else errors.set(error.instancePath, [error]);
  }
  return [...errors].flatMap(([pointer, at]) => {
    const place = placeAt(node, path, kind, pointer);
    return place ? problemsAt(place, at) : [];
  });
}

/** A value of the wrong type breaks other constraints too; only the first of this order is worth saying. */
const BY_WEIGHT = ['type', 'enum', 'minLength', 'maxLength', 'minimum', 'maximum', 'pattern'] as const;

function problemsAt(place: Place, errors: readonly ValidationError[]): readonly Problem[] {
  const { node } = place;
  const heaviest = BY_WEIGHT.flatMap(
    (keyword) => errors.find((error) => error.keyword === keyword && error.propertyName === undefined) ?? [],
  )[0];
  if (heaviest) return [valueProblem(place, heaviest.keyword)];
  if (node.kind !== 'object') return errors.slice(0, 1).map(() => outOfLimits(place));
  const unknown = errors.flatMap((error) => {
    const name = error.keyword === 'additionalProperties' ? error.params.additionalProperty : undefined;
    const property = name === undefined ? undefined : propertyOf(node, name);
    return property ? [unknownField(place, property, node)] : [];
  });
  const meant = unknown.flatMap((field) => field.meant);
  const lacking = errors.flatMap((error) => {
    const name = error.keyword === 'required' ? error.params.missingProperty : undefined;
    return name === undefined || meant.includes(name) || propertyOf(node, name) ? [] : [name];
  });
  return [
    ...unknown.map(({ problem }) => problem),
    ...(lacking.length > 0 ? [missing(place, lacking, node)] : []),
    ...errors.flatMap((error) => nameProblem(place, error)),
    ...(errors.some(({ keyword }) => /Properties$/.test(keyword) && keyword !== 'additionalProperties')
      ? [outOfLimits(place)]
      : []),
  ];
}

function valueProblem(place: Place, keyword: ValidationError['keyword']): Problem {
  const { node } = place;
  if (node.kind === 'scalar' && node.value === '' && keyword !== 'type') return noValue(place);
  if (keyword === 'type') return wrongType(place);
  if (keyword === 'enum') return unknownValue(place);
  return keyword === 'pattern' ? wrongForm(place) : outOfLimits(place);
}

/** A name of a map that is too short or too long. */
function nameProblem(place: Place, error: ValidationError): readonly Problem[] {
  const property =
    error.keyword === 'propertyNames' ? propertyOf(place.node, error.params.propertyName) : undefined;
  const schema = place.schema.propertyNames;
  if (!property || !schema) return [];
  const named: Place = { ...place, node: property.key, schema, held: undefined };
  const problem = outOfLimits(named);
  return [
    { ...problem, span: spanOf(named), message: `A name in ${problem.message.replace(/^Item/, 'item')}` },
  ];
}

function placeAt(from: Node, start: Path, kind: RequestKind, pointer: string): Place | undefined {
  let node: Node | undefined = from;
  let held: Place['held'];
  const path = [...start];
  for (const step of pointer.split('/').slice(1 + start.length)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node?.kind === 'array') {
      path.push(Number(name));
      node = node.items[Number(name)];
      held = undefined;
    } else {
      const property = propertyOf(node, name);
      path.push(name);
      held = property && node?.kind === 'object' ? { by: property, in: node } : undefined;
      node = property?.value;
    }
  }
  const schema = schemaAt(kind, path);
  return node && schema && { kind, path, node, schema, held };
}
