import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { ListedAssociation } from '../signedIn.ts';
import { comparable } from './comparable.ts';

/** Document and targets of a request, written one way: equal texts reach the same. */
export const reachOf = ({ Name, Targets, InstanceId }: AssociationRequest): string =>
  JSON.stringify(comparable({ Name, Targets, InstanceId }));

/** The same of an association that AWS lists. */
export const reachOfListed = ({ document, targets }: ListedAssociation): string =>
  reachOf({ Name: document, Targets: targets.map(({ key, values }) => ({ Key: key, Values: values })) });

/** The `AssociationName` of a request; an empty one is none. */
export const associationNameOf = ({ AssociationName: name }: AssociationRequest): string | undefined =>
  typeof name === 'string' && name !== '' ? name : undefined;
