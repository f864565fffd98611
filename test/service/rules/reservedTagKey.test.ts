import { reservedTagKey } from '../../../server/src/service/rules/reservedTagKey.ts';
import { testRule } from '../../support/testRule.ts';

testRule(reservedTagKey, {
  valid: [
    'Name: a-b\nTags:\n  - { Key: owner, Value: aws }\n  - { Key: awsome, Value: "" }\n',
    // A target may well choose by a tag that AWS gave.
    'Name: a-b\nTargets:\n  - Key: tag:aws:autoscaling:groupName\n    Values: [web]\n',
  ],
  invalid: [
    [
      'Name: a-b\nTags:\n  - { Key: «"aws:owner"», Value: web }\n',
      { fixed: 'Name: a-b\nTags:\n  - { Key: owner, Value: web }\n' },
    ],
    'Name: a-b\nTags:\n  - { Key: «"AWS:owner"», Value: web }\n  - { Key: «"aws:"», Value: web }\n',
  ],
});
