import { expect, test } from 'vitest';
import { machineSetting } from '../../../client/src/adapters/machineSetting.ts';

/** What VS Code tells of a setting, and what we take from it. */
test.each<readonly [object | undefined, string | undefined]>([
  [{ globalValue: 'https://vpce.example' }, 'https://vpce.example'],
  [{ globalValue: ' https://vpce.example ' }, 'https://vpce.example'],
  [{ globalValue: 'https://mine.example', workspaceValue: 'https://evil.example' }, 'https://mine.example'],
  [{ workspaceValue: 'https://evil.example' }, undefined],
  [{ workspaceFolderValue: 'https://evil.example' }, undefined],
  [
    { workspaceLanguageValue: 'https://evil.example', globalLanguageValue: 'https://evil.example' },
    undefined,
  ],
  [{ defaultValue: '' }, undefined],
  [{ globalValue: '' }, undefined],
  [{ globalValue: 42 }, undefined],
  [undefined, undefined],
])('%j gives %s', (inspected, value) => {
  expect(machineSetting(inspected)).toBe(value);
});
