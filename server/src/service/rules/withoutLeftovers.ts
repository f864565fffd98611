import type { Association } from '../association.ts';
import type { Fix } from '../problem.ts';
import { jsonOf, nameOf, type Property } from '../tree.ts';
import { isBlank } from './isBlank.ts';

/** One fix for all fields that say nothing, where there are several; numbers of the skeleton are 0. */
export function withoutLeftovers({ node }: Association): Fix | undefined {
  const blank = node.properties.filter(
    (property) => !/^(?:Name|Targets)$/.test(nameOf(property)) && (isLeftover(property) || isZero(property)),
  );
  const last = node.properties.at(-1);
  if (blank.length < 2 || !last) return undefined;
  // The last comma goes with what stands behind it: several changes there would get in each other's way.
  const isBraced = node.span.end > last.span.end;
  const rest = { ...node, properties: node.properties.filter((property) => !blank.includes(property)) };
  return {
    title: 'Remove every field that says nothing',
    edits:
      isBraced && blank.includes(last)
        ? [{ change: 'replace', node, by: jsonOf(rest) }]
        : blank.map((property) => ({ change: 'remove', property, from: node })),
  };
}

/** Whether a field says nothing. Of a parameter the empty value can be the one that is meant, except for the skeleton's own. */
export function isLeftover({ key, value }: Property): boolean {
  if (!value) return false;
  if (key.value !== 'Parameters') return isBlank(value);
  return value.kind === 'object' && value.properties.every(isStandIn);
}

/** Whether an entry of `Parameters` is the one that the skeleton of the AWS CLI shows in place of real ones. */
export const isStandIn = ({ key, value }: Property): boolean =>
  key.value === 'KeyName' && value !== undefined && isBlank(value);

const isZero = ({ value }: Property): boolean => value?.kind === 'scalar' && value.value === 0;
