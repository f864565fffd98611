import { nodesAt } from './nodes.ts';
import type { OperationCall } from './operation.ts';

/** Every tag of what is tagged here: nodes and associations. */
export function resourceTags({
  associations,
  place,
  world,
}: OperationCall): readonly (readonly [string, string])[] {
  const tagged = [...nodesAt(world, place), ...associations.all()];
  return tagged.flatMap(({ tags = {} }) => Object.entries(tags));
}
