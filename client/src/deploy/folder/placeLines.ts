import { accountInWords } from '../placeInWords.ts';
import { plainText } from '../plainText.ts';
import type { Plan } from './plan.ts';

/** In which account and Region, as whom, and through which addresses: a line each, as plain text. */
export function placeLines({ account, region, endpoints }: Plan): string[] {
  const others = Object.values(endpoints).map(
    ({ url, from }) => `⚠ Endpoint: ${plainText(url)}, not AWS's own (${plainText(from)})`,
  );
  return [
    `Account: ${accountInWords(account)}, confirmed by STS for ${plainText(account.arn)}`,
    `Region: ${plainText(region)}`,
    ...others,
  ];
}
