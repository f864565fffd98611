import { asking } from '../adapters/asking.ts';
import { livePages } from '../adapters/livePages.ts';
import { executions } from '../deploy/after/executions.ts';
import { executionsInWords } from '../deploy/after/executionsInWords.ts';
import { type OneLive, pageKey, pageTitle } from './live.ts';
import { nameOf } from './nameOf.ts';

/** Opens a page that tells how an association ran lately; once more brings the page up to date. */
export async function showExecutions(live: OneLive): Promise<void> {
  const { association, signedIn } = live;
  const { account, region } = signedIn;
  const { associationId } = association;
  const name = nameOf(association);
  const told = await asking(`Reading the executions of ${name}`, region, (call) =>
    executions(associationId, signedIn, call),
  );
  if (!told) return;
  const lines = executionsInWords(told, { associationId, name, account, region });
  const key = pageKey(live, 'executions');
  await livePages.open(
    livePages.show(pageTitle(live, 'executions'), `${lines.join('\n')}\n`, 'plaintext', key),
  );
}
