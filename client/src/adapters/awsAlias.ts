import { IAMClient, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import type { Answer } from '../deploy/ports.ts';
import type { Call } from '../deploy/signedIn.ts';
import { ask, askingConfig } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** The account's alias: an account has at most one. IAM has one address for all regions, which the SDK knows. */
export function awsAlias(session: AwsSession, call: Call): Promise<Answer<string | undefined>> {
  const client = new IAMClient(askingConfig(session, 'iam'));
  return ask(
    'ListAccountAliases',
    session,
    call,
    (options) => client.send(new ListAccountAliasesCommand({}), options),
    ({ AccountAliases }) => AccountAliases?.[0],
  ).finally(() => client.destroy());
}
