import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { DEMO } from './local-ssm/demo.ts';
import { BANNER, type LocalSsm, startLocalSsm } from './local-ssm/server.ts';

const USAGE = 'npm run local-ssm -- [--port <number>] [--account <12 digits>]';

/**
 * Runs the local SSM endpoint until SIGINT or SIGTERM.
 * @returns the exit code: 2 for options it does not know
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\nUsage: ${USAGE}`);
    return 2;
  }
  // Listening for the signals first: one that arrives while starting must not kill without closing.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const local = await startLocalSsm({ ...DEMO, ...options, log: (line) => console.log(line) });
  console.log(introduction(local, options.account));
  await stopped;
  await local.close();
  return 0;
}

interface Options {
  readonly port: number;
  readonly account: string;
}

/** @returns what is wrong with the options when they cannot be read */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        account: { type: 'string', default: '123456789012' },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) return '--port is a number from 0 to 65535.';
    if (!/^\d{12}$/.test(values.account)) return '--account is a number of 12 digits.';
    return { port, account: values.account };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function introduction({ url }: LocalSsm, account: string): string {
  return `${BANNER}
Address: ${url} (account ${account}, with ${DEMO.nodes?.length ?? 0} nodes to try things on)

Point any AWS client at it:
  AWS_ENDPOINT_URL=${url} \\
  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1 \\
  aws ssm list-associations

See what it holds:  curl ${url}/_local/associations
See what was sent:  curl ${url}/_local/requests
Let a call fail:    curl ${url}/_local/faults -d '{"operation":"CreateAssociation","kind":"error","name":"ThrottlingException"}'
Let runs move on:   curl -X POST ${url}/_local/advance
Start over:         curl -X POST ${url}/_local/reset

Ctrl+C stops it.
`;
}
