import type { WorldOptions } from './world.ts';

/** A small company to try things on: nodes that the targets of the examples match, a group, and documents. */
export const DEMO: WorldOptions = {
  aliases: { '123456789012': 'local-sandbox' },
  nodes: [
    {
      instanceId: 'i-0a11c0de000000001',
      name: 'web-1',
      platformName: 'Amazon Linux',
      platformVersion: '2023',
      tags: { Name: 'web-1', Role: 'web', Environment: 'Production', PatchGroup: 'linux-web' },
    },
    {
      instanceId: 'i-0a11c0de000000002',
      name: 'web-2',
      platformName: 'Amazon Linux',
      platformVersion: '2023',
      tags: { Name: 'web-2', Role: 'web', Environment: 'Production', PatchGroup: 'linux-web' },
    },
    {
      instanceId: 'i-0a11c0de000000003',
      name: 'db-1',
      platformName: 'Ubuntu',
      platformVersion: '24.04',
      tags: { Name: 'db-1', Role: 'db', Environment: 'Production', PatchGroup: 'linux-db' },
    },
    {
      instanceId: 'i-0a11c0de000000004',
      name: 'build-1',
      platform: 'Windows',
      platformName: 'Microsoft Windows Server 2022',
      ping: 'ConnectionLost',
      tags: { Name: 'build-1', Role: 'build', Environment: 'Test', AutoStop: 'evening' },
    },
    {
      instanceId: 'mi-0a11c0de000000005',
      name: 'office-1',
      platformName: 'Debian GNU/Linux',
      platformVersion: '12',
      tags: { Role: 'office' },
    },
  ],
  groups: { 'web-servers': ['i-0a11c0de000000001', 'i-0a11c0de000000002'] },
  failing: { 'i-0a11c0de000000003': 'E: You do not have enough free space in /var/cache/apt/archives/.' },
  documents: {
    ClearOldLogs: {
      type: 'Command',
      schemaVersion: '2.2',
      description: 'Removes log files that are older than a number of days.',
      platforms: ['Linux'],
      parameters: {
        folder: { description: 'Where the logs are.' },
        olderThan: { description: 'Days.', default: '14' },
        mode: { description: 'List or Remove.', default: 'List' },
      },
      latestVersion: 2,
      defaultVersion: 1,
    },
    'web-maintenance': { type: 'ChangeCalendar', calendar: 'CLOSED' },
  },
};
