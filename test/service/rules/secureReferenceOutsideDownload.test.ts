import { secureReferenceOutsideDownload } from '../../../server/src/service/rules/secureReferenceOutsideDownload.ts';
import { testRule } from '../../support/testRule.ts';

const script = (text: string) => `Name: AWS-RunShellScript\nParameters:\n  commands:\n    - ${text}\n`;

testRule(secureReferenceOutsideDownload, {
  valid: [
    script("'{{ssm:/app/endpoint}}'"),
    'Name: AWS-ApplyAnsiblePlaybooks\nParameters:\n  SourceInfo:\n    - \'{"owner":"o","tokenInfo":"{{ssm-secure:/github/token}}"}\'\n',
    "Name: Unheard-Of\nParameters:\n  anything:\n    - '{{ssm-secure:/app/token}}'\n",
    "Name: AWS-RunShellScript\nParameters:\n  unheardOf:\n    - '{{ssm-secure:/app/token}}'\n",
  ],
  invalid: [[script("«'{{ ssm-secure:/app/token }}'»"), { says: 'commands' }]],
});
