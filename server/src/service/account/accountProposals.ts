import type { AccountKnowledge, AccountNode, LookUp } from '../../protocol.ts';
import type { Proposal } from '../proposal.ts';
import { entryOf } from './entryOf.ts';
import { IN_ACCOUNT } from './inAccount.ts';

/** What an account knows of something, as values to be written. Names of documents are not among them: see `documentsAround`. */
export function accountProposals(lookUp: LookUp, account: AccountKnowledge): readonly Proposal[] {
  switch (lookUp.kind) {
    case 'versions':
      return named(entryOf(account.document, lookUp.name)?.versions);
    case 'tag-keys':
      return named(account.tagKeys);
    case 'tag-values':
      return named(entryOf(account.tagValues, lookUp.key));
    case 'nodes':
      return (account.nodes ?? []).map(nodeProposal);
    case 'groups':
      return named(account.groups);
    case 'calendars':
      return named(account.calendars);
    default:
      return [];
  }
}

const named = (texts: readonly string[] = []): readonly Proposal[] =>
  texts.map((text) => ({ text, detail: '', words: '', beside: IN_ACCOUNT }));

/** Found by its name, too. */
function nodeProposal({ id, name, platform }: AccountNode): Proposal {
  const shown = [name, platform].map((word) => onOneLine(word ?? '')).filter(Boolean);
  return { text: id, detail: shown.join(' · '), words: '', beside: IN_ACCOUNT, keywords: shown.join(' ') };
}

/** What a machine or a person of the account called something: data, without signs that nobody sees. */
const onOneLine = (text: string): string =>
  [...text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()].slice(0, 80).join('');
