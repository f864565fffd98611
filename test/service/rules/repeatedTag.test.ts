import { repeatedTag } from '../../../server/src/service/rules/repeatedTag.ts';
import { testRule } from '../../support/testRule.ts';

testRule(repeatedTag, {
  valid: [
    'Name: a-b\nTags:\n  - { Key: owner, Value: web }\n  - { Key: Owner, Value: web }\n',
    'Name: a-b\nTags:\n  - { Key: "", Value: "" }\n  - { Key: "", Value: "" }\n',
  ],
  invalid: [
    [
      'Name: a-b\nTags:\n  - { Key: owner, Value: web }\n  - { Key: «owner», Value: operations }\n  - { Key: «owner», Value: web }\n',
      { says: "'owner' is given already" },
    ],
  ],
});
