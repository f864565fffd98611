import { locationAccount } from '../../../server/src/service/rules/locationAccount.ts';
import { testRule } from '../../support/testRule.ts';

const at = (accounts: string): string =>
  `Name: a-b\nTargetLocations:\n  - Accounts: ${accounts}\n    Regions: [eu-central-1]\n`;

testRule(locationAccount, {
  valid: [at('["111122223333", ou-ab12-cd34ef56, r-ab12]'), at('[111122223333]')],
  invalid: [
    [at('[«1111-2222-3333»]'), { fixed: at('["111122223333"]') }],
    [at('[«"11122223333"»]'), { fixed: at('["011122223333"]') }],
    [
      at('["111122223333", «"arn:aws:organizations::111122223333:ou/o-abcdefghij/ou-ab12-cd34ef56"»]'),
      { fixed: at('["111122223333", ou-ab12-cd34ef56]') },
    ],
    [at('[«""»]'), { says: 'missing' }],
    [at('[«production»]'), { says: "'production' is neither" }],
  ],
});
