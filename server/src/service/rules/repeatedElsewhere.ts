import { identityOf } from '../identity.ts';
import { API_PAGE } from './pages.ts';
import type { WorkspaceRule } from './rule.ts';

export const repeatedElsewhere: WorkspaceRule = {
  code: 'repeated-elsewhere',
  severity: 'warning',
  summary: 'Another file of the workspace creates the same association',
  explanation:
    'Two files create an association with the same AssociationName, or without one do the same to the same targets at the ' +
    'same times. Created in one account and Region, both exist and both run. In different folders, which often stand for ' +
    'accounts or Regions, this is for information only.',
  evidence:
    'The requests have no token that would make a repetition harmless; AWS does not say that names are unique.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
AssociationName: written-in-another-file
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
`,
    good: `Name: AWS-UpdateSSMAgent
AssociationName: written-here-alone
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
`,
  },
  *checkBeside(association, sharing) {
    const identity = identityOf(association);
    if (identity === undefined) return;
    const others = sharing(identity);
    const nearest = others.find(({ beside }) => beside) ?? others[0];
    const name = association.text('AssociationName');
    const said = name ?? association.text('Name');
    if (!nearest || !said) return;
    const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
    yield {
      span: said.node.span,
      severity: nearest.beside ? 'warning' : 'information',
      message: name
        ? `The AssociationName '${name.value}' is also in ${nearest.label}${more}. In one account and Region, both are created.`
        : `This association is also in ${nearest.label}${more}. In one account and Region, both are created and run.`,
    };
  },
};
