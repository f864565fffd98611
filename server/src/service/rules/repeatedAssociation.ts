import type { Association } from '../association.ts';
import { identityOf } from '../identity.ts';
import { API_PAGE } from './pages.ts';
import type { FileRule } from './rule.ts';

export const repeatedAssociation: FileRule = {
  code: 'repeated-association',
  severity: 'warning',
  summary: 'The same association twice in one batch',
  explanation:
    'Each entry of a batch becomes an association of its own, and each of them runs. Two entries with the same ' +
    'AssociationName, or without one that do the same to the same targets at the same times, are mostly a copy that was ' +
    'not finished. Change what differs, or remove one of them.',
  evidence:
    'The requests have no token that would make a repetition harmless; AWS does not say that names are unique.',
  docs: API_PAGE,
  example: {
    bad: `Entries:
  - Name: AWS-UpdateSSMAgent
    AssociationName: update-agent
    Targets:
      - Key: tag:Environment
        Values: [Test]
    ScheduleExpression: rate(14 days)
  - Name: AWS-UpdateSSMAgent
    AssociationName: update-agent
    Targets:
      - Key: tag:Environment
        Values: [Production]
    ScheduleExpression: rate(14 days)
`,
    good: `Entries:
  - Name: AWS-UpdateSSMAgent
    AssociationName: update-agent-test
    Targets:
      - Key: tag:Environment
        Values: [Test]
    ScheduleExpression: rate(14 days)
  - Name: AWS-UpdateSSMAgent
    AssociationName: update-agent-production
    Targets:
      - Key: tag:Environment
        Values: [Production]
    ScheduleExpression: rate(14 days)
`,
  },
  *checkFile(associations) {
    if (associations.length < 2) return;
    const entries = new Map<string, number>();
    for (const association of associations) {
      const identity = identityOf(association);
      if (identity === undefined) continue;
      const earlier = entries.get(identity);
      if (earlier === undefined) entries.set(identity, numberOf(association));
      else yield* repetition(association, earlier);
    }
  },
};

function* repetition(association: Association, entry: number) {
  const { text } = association;
  const name = text('AssociationName');
  const said = name ?? text('Name');
  if (!said) return;
  yield {
    association,
    span: said.node.span,
    message: name
      ? `Entry ${entry} has the AssociationName '${name.value}' too. Name them apart, or remove one.`
      : `Entry ${entry} does the same to the same targets at the same times. Change or remove one of them.`,
  };
}

/** The number of an entry as people count. */
const numberOf = ({ path }: Association): number => Number(path.at(-1)) + 1;
