import type { Association, Target } from '../association.ts';
import type { Severity } from '../problem.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { targetKey } from './targetKey.ts';

export const wideTargets: AssociationRule = {
  code: 'wide-targets',
  severity: 'warning',
  summary: 'Every node is targeted, and nothing limits the run',
  explanation:
    'A target of * takes in every managed node of the account in the Region, also those to come. Without MaxErrors the run goes on ' +
    'however many nodes fail. Without MaxConcurrency AWS starts many at once: all, says its API reference; 50, says its guide. ' +
    'Give both, so that a mistake meets a few nodes and not all. For documents that only look, and for updates of the ' +
    'agent, which AWS itself sets up this way, it is information.',
  evidence: "AWS's guide and API reference.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
Parameters:
  commands: [systemctl restart app]
Targets:
  - Key: InstanceIds
    Values: ['*']
`,
    good: `Name: AWS-RunShellScript
Parameters:
  commands: [systemctl restart app]
Targets:
  - Key: InstanceIds
    Values: ['*']
MaxConcurrency: 10%
MaxErrors: 10%
`,
  },
  *check(association) {
    const everything = association.targets.flatMap((target) => wildcardOf(target) ?? []);
    const missing = LIMITS.filter((field) => !association.property(field));
    // All targets must hold, so that any other one narrows the choice.
    const [wildcard] = everything.length === association.targets.length ? everything : [];
    if (!wildcard || missing.length < LIMITS.length) return;
    yield {
      span: wildcard.node.span,
      severity: severityOf(association),
      message:
        'This takes in every node, and nothing stops it when runs fail. Set MaxConcurrency and MaxErrors.',
      fixes: [
        {
          title: 'Run on 10% at a time, and stop when 10% have failed',
          edits: missing.map((key) => ({ change: 'insert', key, value: '10%', into: association.node })),
        },
      ],
    };
  },
};

const LIMITS = ['MaxConcurrency', 'MaxErrors'] as const;

const wildcardOf = ({ key, values }: Target) => {
  const kind = key && targetKey(key.value)?.kind;
  return kind === 'nodes' || kind === 'instances' ? values.find(({ value }) => value === '*') : undefined;
};

function severityOf({ document, parameters }: Association): Severity {
  const name = document?.name ?? '';
  const operation = parameters.find((parameter) => parameter.name === 'Operation');
  const looks =
    HARMLESS.has(name) || (name.startsWith('AWS-RunPatchBaseline') && operation?.values[0]?.value === 'Scan');
  return looks ? 'information' : 'warning';
}

/** AWS's documents that change nothing on a node but its agent. */
const HARMLESS: ReadonlySet<string> = new Set([
  'AWS-FindWindowsUpdates',
  'AWS-GatherSoftwareInventory',
  'AWS-ListWindowsInventory',
  'AWS-RunInspecChecks',
  'AWS-UpdateSSMAgent',
]);
