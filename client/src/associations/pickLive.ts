import { window } from 'vscode';
import type { Session } from '../session.ts';
import { asking } from './asking.ts';
import { listRows, type Tell } from './listRows.ts';
import type { Live } from './live.ts';
import { shownText } from './shownText.ts';

/**
 * Signs in where nobody is, and lets a person choose one of the associations of a region.
 * @param regions those of the view, the one signed in to first; read once somebody is signed in
 */
export async function pickLive(
  session: Session,
  tell: Tell,
  regions: () => readonly string[],
): Promise<Live | undefined> {
  const home = session.current() ?? (await session.signIn());
  if (!home) return undefined;
  const region = await pickRegion(regions());
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
  const items = rows.map(({ association, label, description }) => ({
    label,
    description: shownText(association.document),
    detail: description,
    association,
  }));
  const title = `Association in account ${signedIn.account.id}, ${region}`;
  const options = { title, placeHolder: title, matchOnDescription: true, matchOnDetail: true };
  const picked = await window.showQuickPick(items, options);
  return picked && { association: picked.association, signedIn };
}

async function pickRegion(regions: readonly string[]): Promise<string | undefined> {
  if (regions.length < 2) return regions[0];
  return window.showQuickPick(regions, { title: 'AWS Region of the association', placeHolder: 'AWS Region' });
}
