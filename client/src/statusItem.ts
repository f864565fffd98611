import { type Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import { shownText } from './adapters/shownText.ts';
import { LANGUAGES } from './languageClient.ts';
import type { Session } from './session.ts';

/** Tells beside an association file with which profile, in which region and, once confirmed, in which account it would be deployed. */
export function statusItem(session: Session): readonly Disposable[] {
  const item = window.createStatusBarItem('ssmAssociation.where', StatusBarAlignment.Left, 10);
  item.name = 'AWS profile and Region of SSM associations';
  item.command = 'ssmAssociation.chooseWhere';
  const update = () => {
    const document = window.activeTextEditor?.document;
    const isOurs = document && LANGUAGES.some((language) => language === document.languageId);
    if (!isOurs || !workspace.isTrusted) return item.hide();
    const words = whereInWords(session, document.uri);
    item.text = `$(cloud) ${shownText(words.text, 80)}`;
    item.tooltip = words.tooltip;
    item.show();
  };
  update();
  return [
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidGrantWorkspaceTrust(update),
    session.onDidChange(update),
  ];
}

function whereInWords(session: Session, resource: Parameters<Session['current']>[0]) {
  const where = session.where(resource);
  const signedIn = session.current(resource);
  const region = signedIn?.region ?? where?.region;
  if (region === undefined) {
    return {
      text: 'AWS profile…',
      tooltip: 'Choose the AWS profile and Region for the associations of this folder',
    };
  }
  const profile = where?.profile ?? 'environment';
  const account = signedIn?.account;
  const who = account ? [account.alias ?? account.id] : [];
  const confirmed = account
    ? `Account ${account.id}${account.alias ? ` (${shownText(account.alias)})` : ''}, confirmed by STS for ${shownText(account.arn, 300)}`
    : 'The account is confirmed by STS before anything is sent';
  return {
    text: [profile, region, ...who].join(' · '),
    tooltip: `Profile ${shownText(profile)}, Region ${region}. ${confirmed}. Click to choose another.`,
  };
}
