import type { Association } from '../association.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { FileRule } from './rule.ts';

export const inventoryForAllTwice: FileRule = {
  code: 'inventory-for-all-twice',
  severity: 'warning',
  summary: 'Only one association may gather the inventory of all nodes',
  explanation:
    'An account and Region can have one association with AWS-GatherSoftwareInventory for all nodes. A batch that holds two creates at most one of them.',
  evidence:
    "AWS's guide; the refusal reads «Multiple apply all associations with document 'AWS-GatherSoftwareInventory' are not supported».",
  docs: TARGETS_PAGE,
  example: {
    bad: `Entries:
  - Name: AWS-GatherSoftwareInventory
    AssociationName: inventory
    Targets:
      - Key: InstanceIds
        Values: ['*']
    ScheduleExpression: rate(1 day)
  - Name: AWS-GatherSoftwareInventory
    AssociationName: inventory-of-files
    Parameters:
      files: ['[{"Path":"/etc","Pattern":["*.conf"],"Recursive":false}]']
    Targets:
      - Key: InstanceIds
        Values: ['*']
    ScheduleExpression: rate(7 days)
`,
    good: `Entries:
  - Name: AWS-GatherSoftwareInventory
    AssociationName: inventory
    Parameters:
      files: ['[{"Path":"/etc","Pattern":["*.conf"],"Recursive":false}]']
    Targets:
      - Key: InstanceIds
        Values: ['*']
    ScheduleExpression: rate(1 day)
`,
  },
  *checkFile(associations) {
    for (const association of associations.filter(gathersAll).slice(1)) {
      const name = association.text('Name');
      if (name) {
        yield {
          association,
          span: name.node.span,
          message: 'Another entry gathers the inventory of all nodes already; SSM takes only one.',
        };
      }
    }
  },
};

const gathersAll = ({ kind, text, targets }: Association): boolean =>
  kind !== 'update' &&
  text('Name')?.value === 'AWS-GatherSoftwareInventory' &&
  targets.some(
    ({ key, values }) =>
      key?.value.toLowerCase() === 'instanceids' && values.some(({ value }) => value === '*'),
  );
