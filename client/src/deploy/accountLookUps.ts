import type { AccountKnowledge, LookUp } from '../../../server/src/protocol.ts';
import type { Clock } from './clock.ts';
import type { Answer } from './ports.ts';
import type { Call, SignedIn } from './signedIn.ts';

/** Answers what the language server wants to know of an account. */
export interface AccountLookUps {
  /** Empty where AWS does not answer: completion goes on without. */
  answer(lookUps: readonly LookUp[], signedIn: SignedIn, signal: AbortSignal): Promise<AccountKnowledge>;
}

/** Remembers each answer for five minutes, a failure for half a minute: typing asks again and again. */
export function accountLookUps(clock: Clock): AccountLookUps {
  const answers = new Map<string, { readonly until: number; readonly part: AccountKnowledge }>();

  async function partOf(lookUp: LookUp, signedIn: SignedIn, signal: AbortSignal): Promise<AccountKnowledge> {
    const key = JSON.stringify([signedIn.account.id, signedIn.account.arn, signedIn.region, lookUp]);
    const known = answers.get(key);
    if (known && known.until > clock.now()) return known.part;
    const answer = await ask(lookUp, signedIn, { signal });
    // A person who types on has cancelled it: that says nothing of AWS.
    if (signal.aborted) return {};
    const part = answer.ok ? answer.value : {};
    answers.set(key, { part, until: clock.now() + (answer.ok ? FIVE_MINUTES : HALF_A_MINUTE) });
    return part;
  }

  return {
    answer: async (lookUps, signedIn, signal) => {
      const parts = await Promise.all(lookUps.map((lookUp) => partOf(lookUp, signedIn, signal)));
      return Object.assign({}, ...parts);
    },
  };
}

async function ask(lookUp: LookUp, signedIn: SignedIn, call: Call): Promise<Answer<AccountKnowledge>> {
  switch (lookUp.kind) {
    case 'documents':
      return map(await signedIn.documents(call), (documents) => ({ documents }));
    case 'calendars':
      return map(await signedIn.documents(call), (documents) => ({
        calendars: documents.filter(({ type }) => type === 'ChangeCalendar').map(({ name }) => name),
      }));
    case 'document':
      return map(await signedIn.document(lookUp.name, undefined, call), (document) => ({
        document: { [lookUp.name]: document },
      }));
    case 'versions':
      return map(await signedIn.documentVersions(lookUp.name, call), (versions) => ({
        document: { [lookUp.name]: { versions } },
      }));
    case 'tag-keys':
      return map(await signedIn.tagKeys(call), (tagKeys) => ({ tagKeys }));
    case 'tag-values':
      return map(await signedIn.tagValues(lookUp.key, call), (values) => ({
        tagValues: { [lookUp.key]: values },
      }));
    case 'nodes':
      return map(await signedIn.nodes([], call), (nodes) => ({ nodes }));
    case 'groups':
      return map(await signedIn.groups(call), (groups) => ({ groups }));
  }
}

const map = <T, U>(answer: Answer<T>, read: (value: T) => U): Answer<U> =>
  answer.ok ? { ok: true, value: read(answer.value) } : answer;

const FIVE_MINUTES = 5 * 60_000;
const HALF_A_MINUTE = 30_000;
