import { windowReference } from '../../../server/src/service/rules/windowReference.ts';
import { testRule } from '../../support/testRule.ts';

const script = (text: string) => `Name: AWS-RunShellScript\nParameters:\n  commands:\n    - ${text}\n`;

testRule(windowReference, {
  valid: [
    script("'{{ssm:TARGET_ID}}'"),
    script("'echo $INSTANCE_ID'"),
    script("'{{ target_id }}'"),
    script("'{{global:DATE_TIME}}'"),
  ],
  invalid: [
    [script("«'{{TARGET_ID}}'»"), { says: '{{TARGET_ID}}' }],
    script("«'{{ WINDOW_EXECUTION_ID }}'»"),
    "Entries:\n  - Name: Unheard-Of\n    Parameters:\n      InstanceId: [«'{{INSTANCE_ID}}'»]\n",
  ],
});
