import { parseArgs } from 'node:util';
import { aws } from '../client/src/adapters/aws.ts';
import { clock as realClock } from '../client/src/adapters/clock.ts';
import type { Clock } from '../client/src/deploy/clock.ts';
import { signInFailure } from '../client/src/deploy/failureOf.ts';
import { plainText } from '../client/src/deploy/plainText.ts';
import { failureInWords } from '../client/src/deploy/report.ts';
import { harmless, liveTest } from './liveTest.ts';

const USAGE = 'npm run test:live -- --profile <name> --region <region> --account <12 digits> --yes';

/** What is tried, in the order it is done. */
const PLAN = `This creates one association in an AWS account, to see that the extension and AWS understand each other:
  create it · describe it · update its schedule · import it as a file · compare the file · delete it
It can do nothing: its tag is on no node, its command is \`true\`, and it waits for its schedule.`;

interface Surroundings {
  readonly say: (line: string) => void;
  readonly clock: Clock;
}

/**
 * Tries the extension's use cases on a real account. Nothing is sent without a profile, a region, the account they must lead to,
 * and `--yes`.
 * @returns the exit code: 1 when something went wrong or is left, 2 for options it does not know
 */
export async function main(
  args: readonly string[],
  { say, clock }: Surroundings = { say: console.log, clock: realClock },
): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    say(`${options}\nUsage: ${USAGE}`);
    return 2;
  }
  if (options === undefined) {
    say(`${PLAN}\n\n${JSON.stringify(harmless('0123456789abcdef'), undefined, 2)}\n`);
    say(`Skipped: nothing was sent. To do it: ${USAGE}`);
    return 0;
  }
  const { account, ...where } = options;
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once('SIGINT', interrupt);
  try {
    const { signal } = interrupted;
    const signedIn = await aws({
      log: () => {},
      askMfaCode: async () => undefined,
      endpoints: () => ({}),
    }).signIn(where, signal);
    if (!signedIn.ok) {
      const failure = signInFailure(signedIn.error, where);
      say(`✗ ${failureInWords(failure, 'Nothing was sent.', failure.command)}`);
      return 1;
    }
    const { id, alias, arn } = signedIn.value.account;
    say(`Account ${id}${alias ? ` (${plainText(alias)})` : ''}, ${where.region}, as ${plainText(arn)}`);
    if (id !== account) {
      say(`✗ This is not account ${account}. Nothing was sent.`);
      return 1;
    }
    const isWell = await liveTest({ where, signedIn: signedIn.value, clock, say, signal });
    say(isWell ? 'All went well, and nothing is left.' : 'Not all went well: see above.');
    return isWell ? 0 : 1;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

interface Options {
  readonly profile: string;
  readonly region: string;
  readonly account: string;
}

/** @returns undefined when it is to be skipped; what is wrong with the options when they cannot be read */
export function readOptions(args: readonly string[]): Options | string | undefined {
  try {
    const { profile, region, account, yes } = parseArgs({
      args: [...args],
      options: {
        profile: { type: 'string' },
        region: { type: 'string' },
        account: { type: 'string' },
        yes: { type: 'boolean', default: false },
      },
    }).values;
    if (!profile || !region || !yes) return undefined;
    if (!/^\d{12}$/.test(account ?? '')) return '--account is the number of the account, 12 digits.';
    return { profile, region, account: account ?? '' };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
