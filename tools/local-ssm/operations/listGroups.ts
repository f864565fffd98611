import { groupArn } from '../groupArn.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { groupsPage } from '../page.ts';

/** The resource groups of the caller's account and Region. Filters narrow nothing: the groups here are of nodes. */
export function listGroups({ input, place, world }: OperationCall): OperationResult {
  const page = groupsPage([...world.groups.keys()].toSorted(), input, world);
  if ('error' in page) return page;
  const groups = page.items.map((name) => ({ name, arn: groupArn(name, place) }));
  return {
    output: {
      GroupIdentifiers: groups.map(({ name, arn }) => ({ GroupName: name, GroupArn: arn })),
      Groups: groups.map(({ name, arn }) => ({ Name: name, GroupArn: arn })),
      ...page.token,
    },
  };
}
