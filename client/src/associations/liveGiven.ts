import { window } from 'vscode';
import { asking } from '../adapters/asking.ts';
import type { OneAssociation } from '../adapters/showReport.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import type { Session } from '../session.ts';
import type { AssociationsTree } from './associationsTree.ts';
import { listedOf } from './listedOf.ts';
import type { Live } from './live.ts';

/**
 * The association that a command was started on: by a menu of the view, or by a report. Its account is confirmed again where that
 * was a while ago. Undefined when it cannot be had, which the person is told; `none` when the command was started on nothing.
 */
export async function liveGiven(
  argument: unknown,
  tree: AssociationsTree,
  session: Session,
): Promise<Live | undefined | 'none'> {
  if (tree.holds(argument)) {
    if (argument.kind !== 'association') return 'none';
    const signedIn = await stillSignedIn(argument.signedIn, session);
    return signedIn && { association: argument.row.association, signedIn };
  }
  if (!isOneAssociation(argument)) return 'none';
  const signedIn = await stillSignedIn(argument.signedIn, session);
  if (!signedIn) return undefined;
  const { associationId } = argument;
  const told = await asking(`Reading association ${associationId}`, signedIn.region, (call) =>
    signedIn.association(associationId, call),
  );
  return told && { association: listedOf(told), signedIn };
}

/** What is shown for one account must not be done in another. */
async function stillSignedIn({ account, region }: SignedIn, session: Session): Promise<SignedIn | undefined> {
  const signedIn = await session.signIn(undefined, region);
  if (!signedIn || signedIn.account.id === account.id) return signedIn;
  window.showWarningMessage(
    `This association is in account ${account.id}, and you are signed in to ${signedIn.account.id} now. Nothing was done.`,
  );
  return undefined;
}

/** A link in a text could not hand in the calls. */
function isOneAssociation(argument: unknown): argument is OneAssociation {
  const { signedIn, associationId }: Partial<OneAssociation> =
    typeof argument === 'object' && argument !== null ? argument : {};
  return typeof associationId === 'string' && typeof signedIn?.association === 'function';
}
