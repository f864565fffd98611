import type { Association } from '../association.ts';
import { parameterOf } from '../documents/parameterOrder.ts';
import type { SsmDocument } from '../documents/ssmDocument.ts';
import { closest, plain } from '../mistakes/closest.ts';
import type { Fix } from '../problem.ts';
import { quote } from '../words.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const unknownParameter: AssociationRule = {
  code: 'unknown-parameter',
  severity: 'information',
  summary: 'The document is not known to have this parameter',
  explanation:
    'State Manager refuses parameters that the document does not declare. AWS adds parameters to its documents at any time, so for these ' +
    'it is advice; for a document of the workspace, whose text is there to read, it is a warning.',
  evidence: 'State Manager\'s refusal reads «Parameter "X" is not defined in the document.».',
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
Parameters:
  commands: [uptime]
  workDirectory: [/tmp]
`,
    good: `Name: AWS-RunShellScript
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
Parameters:
  commands: [uptime]
  workingDirectory: [/tmp]
`,
  },
  *check(association) {
    const { document, parameters } = association;
    if (!document || !isListed(document)) return;
    const names = Object.keys(document.parameters);
    for (const { name, property } of parameters) {
      // Another spelling of a parameter is told by another rule.
      if (parameterOf(document, name) || names.some((known) => plain(known) === plain(name))) continue;
      const near = closest(name, names).names.filter(
        (one) => !parameters.some((given) => given.name === one),
      );
      const [first] = near;
      yield {
        span: property.key.span,
        message: `${document.name} has no parameter ${quote(name)}${knownOf(document)}.${first ? ` Did you mean '${first}'?` : ''}`,
        ...(document.origin && document.confidence !== 'low' && { severity: 'warning' }),
        ...(!document.origin && document.confidence === 'low' && { severity: 'hint' }),
        fixes: [
          ...near.map(
            (to): Fix => ({ title: `Rename to '${to}'`, edits: [{ change: 'rename', property, to }] }),
          ),
          ...removal(association, name),
        ],
      };
    }
  },
};

/** Whether the parameters that are known are all there were: of a document without any, that is rarely so. */
const isListed = ({ confidence, origin, parameters }: SsmDocument): boolean =>
  origin !== undefined || confidence === 'high' || Object.keys(parameters).length > 0;

const knownOf = ({ asOf, origin }: SsmDocument): string =>
  origin ? '' : ` that is known here${asOf ? ` (as of ${asOf})` : ''}`;

function removal({ property, parameters }: Association, name: string): readonly Fix[] {
  const from = property('Parameters')?.value;
  const given = parameters.find((one) => one.name === name);
  if (from?.kind !== 'object' || !given) return [];
  return [{ title: `Remove ${quote(name)}`, edits: [{ change: 'remove', property: given.property, from }] }];
}
