import type { Association, Target, Text } from '../association.ts';
import type { Fix, Severity } from '../problem.ts';
import { quote } from '../words.ts';
import { isRunbook } from './isRunbook.ts';
import { locationsOf, targetsOf } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule, Finding } from './rule.ts';
import { type TargetKey, targetKey } from './targetKey.ts';
import { targetKeyMeant } from './targetKeyMeant.ts';

export const unsupportedTargetKey: AssociationRule = {
  code: 'unsupported-target-key',
  severity: 'error',
  summary: 'A target key that State Manager does not know',
  explanation:
    'On nodes a target is chosen by InstanceIds, tag:<name>, tag-key or resource-groups:Name. Runbooks also know ParameterValues, ' +
    'ResourceGroup and AWS::EC2::Instance. A tag needs tag: in front of its name. For other documents than Command ' +
    'documents, and inside TargetLocations, this is a warning.',
  evidence:
    "State Manager refuses it for a Command document with «Unsupported target key». For runbooks: AWS's guide.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: Instance Ids
    Values: [i-0123456789abcdef0]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
`,
  },
  *check(association) {
    const severity = association.document?.type === 'Command' ? 'error' : 'warning';
    for (const target of association.targets) yield* findings(target, association, severity);
    // No page says which keys are taken there.
    for (const location of locationsOf(association)) {
      for (const target of targetsOf(location)) yield* findings(target, association, 'warning');
    }
  },
};

function* findings(target: Target, association: Association, severity: Severity): Generator<Finding> {
  const { key } = target;
  if (!key || key.value === '') return;
  const { span } = key.node;
  const runbook = isRunbook(association);
  const known = targetKey(key.value);
  if (!known) {
    const { names, sure } = targetKeyMeant(key.value, runbook);
    // What a fix lets run everywhere is a person's to decide.
    const preferred = sure && !target.values.some(({ value }) => value === '*');
    const message = `${quote(key.value)} is no target key. ${taken(association, runbook)}`;
    yield { span, severity, message, fixes: names.map((name) => change(key, name, preferred)) };
  } else if (known.onlyRunbooks && runbook === false) {
    const message = `${known.name} is a target key of runbooks. ${taken(association, runbook)}`;
    const fixes = targetKeyMeant(key.value, runbook).names.map((name) => change(key, name, false));
    yield { span, severity, message, fixes };
  } else if (/^tag:\s*$/i.test(key.value)) {
    yield { span, severity: 'warning', message: 'The name of the tag is missing behind tag:.' };
  } else if (isOtherCase(known, key.value)) {
    const message = `AWS writes ${known.kind === 'tag' ? 'tag: in small letters' : known.name}.`;
    yield { span, severity: 'warning', message, fixes: [change(key, known.name, true)] };
  }
}

const isOtherCase = ({ name, anyCase }: TargetKey, written: string): boolean => !anyCase && name !== written;

function taken({ document }: Association, runbook: boolean | undefined): string {
  if (runbook)
    return 'Runbooks take tag:<name>, InstanceIds, ParameterValues, ResourceGroup or AWS::EC2::Instance.';
  const who = runbook === false ? `A ${document?.type} document takes` : 'Use';
  return `${who} tag:<name>, tag-key, InstanceIds or resource-groups:Name.`;
}

const change = ({ node }: Text, by: string, preferred: boolean): Fix => ({
  title: `Change to '${by}'`,
  edits: [{ change: 'replace', node, by }],
  ...(preferred && { preferred: true }),
});
