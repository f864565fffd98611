import { parameterOf } from '../documents/parameterOrder.ts';
import { closest } from '../mistakes/closest.ts';
import { quote } from '../words.ts';
import { LIKELY } from './declaredParameters.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const parameterCase: AssociationRule = {
  code: 'parameter-case',
  severity: 'warning',
  summary: 'A parameter is written in another case than the document has it',
  explanation:
    'Parameters are told apart by case, and documents do not agree on one: AWS-RunPatchBaseline has Operation, AWS-ConfigureAWSPackage ' +
    'has action. In another spelling a parameter is not the same.',
  evidence: 'AWS\'s guide; State Manager\'s refusal reads «Parameter "X" is not defined in the document.».',
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  operation: [Scan]
`,
    good: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  Operation: [Scan]
`,
  },
  *check({ document, parameters }) {
    if (!document) return;
    const names = Object.keys(document.parameters);
    for (const { name, property } of parameters) {
      if (parameterOf(document, name)) continue;
      const { names: meant, sure } = closest(name, names);
      const [to] = meant;
      if (!sure || to === undefined) continue;
      const rivals = parameters.filter((given) => closest(given.name, [to]).sure);
      const isFree = rivals.length === 1;
      yield {
        span: property.key.span,
        message: `${document.name} has '${to}', in this case; this is ${quote(name)}${isFree ? '' : `, beside another '${to}'`}.`,
        severity: LIKELY[document.confidence],
        fixes: isFree
          ? [
              {
                title: `Rename to '${to}'`,
                edits: [{ change: 'rename', property, to }],
                ...(document.confidence !== 'low' && { preferred: true as const }),
              },
            ]
          : [],
      };
    }
  },
};
