import { brokenParameterReference } from '../../../server/src/service/rules/brokenParameterReference.ts';
import { testRule } from '../../support/testRule.ts';

const script = (text: string) => `Name: AWS-RunShellScript\nParameters:\n  commands:\n    - ${text}\n`;

testRule(brokenParameterReference, {
  valid: [
    script("'{{ssm:/app/endpoint}}'"),
    script("'./register.sh {{ ssm:endpoint }} {{ssm:a.b_c-d:3}}'"),
    script("'{{ssm-secure:/app/token}}'"),
    script('systemctl restart amazon-ssm-agent'),
    script('\'{"ssm": {"ssm": 1}}\''),
  ],
  invalid: [
    [script("«'{{ssm: /app/endpoint}}'»"), { fixed: script("'{{ssm:/app/endpoint}}'") }],
    [script("«'{{SSM:endpoint}}'»"), { fixed: script("'{{ssm:endpoint}}'") }],
    [script("«'{{ssm:endpoint}'»"), { fixed: script("'{{ssm:endpoint}}'") }],
    script("«'{{ssm:}}'»"),
    script("«'{{ssm:two words}}'»"),
  ],
});
