import { isRequired } from '../documents/parameterOrder.ts';
import { isListType } from '../documents/parameterTemplate.ts';
import type { JsonValue } from '../tree.ts';
import { jsonOf } from '../tree.ts';
import { fieldInWords } from '../words.ts';
import { declaredParameters, LIKELY } from './declaredParameters.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const parameterCount: AssociationRule = {
  code: 'parameter-count',
  severity: 'warning',
  summary: 'A parameter has more or fewer items than its document takes',
  explanation:
    'Only a StringList takes several items. Of any other parameter SSM Agent uses the first item and ignores the rest, and a runbook does not ' +
    'start at all. Some lists also have a least or most number of items.',
  evidence:
    "SSM Agent's sources; refusal of a run seen: «Parameter type error. The value supplied for LinuxInstallerParams is not a valid String.» (CrowdStrike/aws-ssm-distributor#85).",
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
Parameters:
  commands: [ls]
  workingDirectory: [/tmp, /var/tmp]
`,
    good: `Name: AWS-RunShellScript
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
Parameters:
  commands: [ls]
  workingDirectory: [/tmp]
`,
  },
  *check(association) {
    for (const { given, declared, document, sureness } of declaredParameters(association)) {
      const list = given.property.value;
      if (list?.kind !== 'array' || declared.type === undefined) continue;
      const count = list.items.length;
      const at = { span: given.property.key.span, severity: LIKELY[sureness] };
      const name = fieldInWords(given.name);
      const [first] = list.items;
      if (!isListType(declared.type) && first && count > 1) {
        const by: JsonValue = [jsonOf(first)];
        yield {
          ...at,
          message: `${name} takes one item and has ${count}: ${document.type === 'Automation' ? 'with more, the runbook does not start' : 'the others are ignored'}.`,
          fixes: [{ title: 'Keep the first item alone', edits: [{ change: 'replace', node: list, by }] }],
        };
      }
      if (!isListType(declared.type)) continue;
      const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = declared;
      // An empty list where a value is required is told by another rule.
      if (count < minItems && !(count === 0 && isRequired(declared))) {
        yield { ...at, message: `${name} takes at least ${minItems} items and has ${count}.` };
      }
      if (count > maxItems)
        yield { ...at, message: `${name} takes at most ${maxItems} items and has ${count}.` };
    }
  },
};
