import type { Association } from '../association.ts';
import type { Fix } from '../problem.ts';
import { isRunbook } from './isRunbook.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { targetsNothing } from './targetsNothing.ts';

export const nothingTargeted: AssociationRule = {
  code: 'nothing-targeted',
  severity: 'error',
  summary: 'An association needs targets',
  explanation:
    'A Command or Policy document works on nodes, so Targets has to say which. Only a runbook can do without. Where the type ' +
    'of the document is not known this is a warning. The fix adds a tag to be written over, which no node is likely to have.',
  evidence: 'State Manager refuses it with «Instance ID or targets must be specified».',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
ScheduleExpression: rate(14 days)
`,
    good: `Name: AWS-UpdateSSMAgent
ScheduleExpression: rate(14 days)
Targets:
  - Key: tag:NAME
    Values: [VALUE]
`,
  },
  *check(association) {
    const name = association.property('Name');
    const runbook = isRunbook(association);
    // What an update leaves out need not be named here.
    if (!name || association.kind === 'update' || runbook || !targetsNothing(association)) return;
    const { type } = association.document ?? {};
    const span = (association.property('Targets') ?? name).key.span;
    const fixes = [addition(association)];
    if (runbook === false) {
      yield { span, message: `Nothing is targeted: a ${type} document needs Targets.`, fixes };
    } else {
      yield {
        span,
        severity: 'warning',
        message: 'Nothing is targeted. Add Targets, unless the document is a runbook that needs none.',
        fixes,
      };
    }
  },
};

/** A stand-in that can do no harm: a tag that nobody has given. */
const STAND_IN = [{ Key: 'tag:NAME', Values: ['VALUE'] }] as const;

function addition(association: Association): Fix {
  const empty = association.list('Targets');
  return {
    title: 'Add Targets with a tag to write over',
    edits: [
      empty
        ? { change: 'replace', node: empty, by: STAND_IN }
        : { change: 'insert', key: 'Targets', value: STAND_IN, into: association.node },
    ],
  };
}
