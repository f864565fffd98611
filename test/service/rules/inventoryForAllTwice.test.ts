import { inventoryForAllTwice } from '../../../server/src/service/rules/inventoryForAllTwice.ts';
import { testRule } from '../../support/testRule.ts';

const entry = (name: string, key: string, value: string) =>
  `  - Name: ${name}\n    Targets:\n      - Key: ${key}\n        Values: ['${value}']\n`;
const inventory = 'AWS-GatherSoftwareInventory';

testRule(inventoryForAllTwice, {
  valid: [
    `Entries:\n${entry(inventory, 'InstanceIds', '*')}`,
    `Entries:\n${entry(inventory, 'InstanceIds', '*')}${entry(inventory, 'tag:A', 'b')}`,
    `Entries:\n${entry(inventory, 'InstanceIds', '*')}${entry('AWS-UpdateSSMAgent', 'InstanceIds', '*')}`,
  ],
  invalid: [
    `Entries:\n${entry(inventory, 'InstanceIds', '*')}${entry(`«${inventory}»`, 'instanceids', '*')}`,
  ],
});
