import { versionOfSharedDocument } from '../../../server/src/service/rules/versionOfSharedDocument.ts';
import { testRule } from '../../support/testRule.ts';

const shared = 'Name: arn:aws:ssm:eu-west-1:111122223333:document/Harden-Linux\n';

testRule(versionOfSharedDocument, {
  valid: [
    shared,
    `${shared}DocumentVersion: $DEFAULT\n`,
    "Name: Harden-Linux\nDocumentVersion: '2'\n",
    'Name: arn:aws:ssm:eu-west-1::document/AWS-RunShellScript\nDocumentVersion: $LATEST\n',
  ],
  invalid: [
    [`${shared}DocumentVersion: «'2'»\n`, { fixed: shared }],
    `${shared}DocumentVersion: «$LATEST»\n`,
  ],
});
