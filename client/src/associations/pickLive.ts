import { window } from 'vscode';
import { asking } from '../adapters/asking.ts';
import { choose } from '../adapters/choose.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import type { Session } from '../session.ts';
import { listRows, type Tell } from './listRows.ts';
import type { Live } from './live.ts';

/**
 * Signs in where nobody is, and lets a person choose one of the associations of a region.
 * @param regions those of the view, the one signed in to first
 */
export async function pickLive(
  session: Session,
  tell: Tell,
  regions: (signedIn: SignedIn) => readonly string[],
): Promise<Live | undefined> {
  const home = await session.signIn();
  if (!home) return undefined;
  const region = await pickRegion(regions(home));
  if (region === undefined) return undefined;
  const signedIn = region === home.region ? home : await session.signIn(undefined, region);
  if (!signedIn) return undefined;
  const rows = await asking(`Listing the associations in ${region}`, region, (call) =>
    listRows(signedIn, tell, call),
  );
  if (!rows) return undefined;
  if (rows.length === 0) {
    window.showInformationMessage(`Account ${signedIn.account.id} has no associations in ${region}.`);
    return undefined;
  }
  const association = await choose({
    title: `Association in account ${signedIn.account.id}, ${region}`,
    options: rows.map(({ association, label, description }) => ({
      label,
      description: association.document,
      detail: description,
      value: association,
    })),
  });
  return association && { association, signedIn };
}

const pickRegion = async (regions: readonly string[]): Promise<string | undefined> =>
  regions.length < 2
    ? regions[0]
    : choose({
        title: 'AWS Region of the association',
        options: regions.map((region) => ({ label: region, value: region })),
      });
