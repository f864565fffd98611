import { versionOfAwsDocument } from '../../../server/src/service/rules/versionOfAwsDocument.ts';
import { testRule } from '../../support/testRule.ts';

testRule(versionOfAwsDocument, {
  valid: [
    'Name: AWS-RunShellScript\n',
    "Name: Own-Document\nDocumentVersion: '3'\n",
    "Name: Awesome-Document\nDocumentVersion: '3'\n",
    'Name: AWS-RunShellScript\nDocumentVersion: latest\n',
    "Name: arn:aws:ssm:eu-west-1:111122223333:document/Own-Document\nDocumentVersion: '3'\n",
  ],
  invalid: [
    ["Name: AWS-RunShellScript\nDocumentVersion: «'1'»\n", { fixed: 'Name: AWS-RunShellScript\n' }],
    "Name: AmazonCloudWatch-ManageAgent\nDocumentVersion: «'12'»\n",
    "Name: arn:aws:ssm:eu-west-1::document/AWS-RunShellScript\nDocumentVersion: «'1'»\n",
    ["Name: aws-something\nDocumentVersion: «'1'»\n", { severity: 'warning' }],
    [
      'Name: AWS-RunShellScript\n«DocumentVersion»: $LATEST\n',
      { severity: 'hint', fixed: 'Name: AWS-RunShellScript\n' },
    ],
    ['Name: AWS-RunShellScript\n«DocumentVersion»: $DEFAULT\n', { severity: 'hint' }],
  ],
});
