import { unknownAssociation } from '../asked.ts';
import { type OperationCall, type OperationResult, pick } from '../operation.ts';
import { ssmPage } from '../page.ts';

/** What each version says, the latest first (AWS documents no order). */
export function listAssociationVersions({ input, associations, world }: OperationCall): OperationResult {
  const found = associations.byId(input.AssociationId);
  if (found === undefined) return { error: unknownAssociation() };
  const versions = found.versions.map((description) => ({
    ...pick(description, 'AssociationVersionInfo'),
    CreatedDate: description.LastUpdateAssociationDate ?? null,
  }));
  const page = ssmPage(versions.toReversed(), input, world);
  return 'error' in page ? page : { output: { AssociationVersions: page.items, ...page.token } };
}
