import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { accountInWords } from '../deploy/placeInWords.ts';
import { plainText } from '../deploy/plainText.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import { targetsInWords } from '../deploy/targetsInWords.ts';
import { listed, membersOf, textOf } from '../deploy/words.ts';

/** What a person confirms: one question, and below it a line for each thing to check. */
export interface RunSummary {
  readonly question: string;
  readonly lines: readonly string[];
}

/**
 * What a person confirms before an association runs now. Names of parameters are shown, their values never.
 * @param request what the association is at this moment
 */
export function runSummary(
  request: AssociationRequest,
  associationId: string,
  { account, region, endpoints }: Pick<SignedIn, 'account' | 'region' | 'endpoints'>,
): RunSummary {
  const name = textOf(request.AssociationName);
  const parameters = Object.keys(membersOf(request.Parameters));
  const concurrency = textOf(request.MaxConcurrency);
  const errors = textOf(request.MaxErrors);
  return {
    question: `Run this association now in account ${accountInWords(account)}, ${plainText(region)}?`,
    lines: [
      `Account: ${accountInWords(account)}, as ${plainText(account.arn)}`,
      `Region: ${plainText(region)}`,
      ...(endpoints.ssm
        ? [
            `⚠ Systems Manager endpoint: ${plainText(endpoints.ssm.url)}, not AWS's own (${plainText(endpoints.ssm.from)})`,
          ]
        : []),
      '',
      ...(name ? [`Association name: ${name}`] : []),
      `AssociationId: ${plainText(associationId)}`,
      `Document: ${textOf(request.Name)}, ${textOf(request.DocumentVersion) ? `version ${textOf(request.DocumentVersion)}` : 'default version'}`,
      ...targetsInWords(request).map((words, index) => (index === 0 ? `Targets: ${words}` : `and ${words}`)),
      `Rate control: ${concurrency ? `${concurrency} at once` : 'no MaxConcurrency'}, ${errors ? `stops after ${errors} errors` : 'no MaxErrors'}`,
      ...(parameters.length > 0 ? [`Parameters: ${listed(parameters)} (values not shown)`] : []),
      '',
      'It runs on all its targets at once, whatever its schedule says.',
    ],
  };
}
