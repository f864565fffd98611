import { expect, test } from 'vitest';
import { codeLenses } from '../../../server/src/service/index.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { fileOf } from '../../support/fileOf.ts';

const COMMAND = 'ssmAssociation.createAssociation';

test.each([
  ['an association', 'Name: AWS-UpdateSSMAgent\n', [COMMAND], ['Create Association']],
  ['an association in an editor without the command', 'Name: AWS-UpdateSSMAgent\n', [], []],
  ['an update', 'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\n', [COMMAND], ['Update Association']],
  ['a batch', 'Entries: []\n', [COMMAND], ['Create Associations']],
  ['a list', '- Name: AWS-UpdateSSMAgent\n', [COMMAND], []],
])('above %s', (_, text, commands, titles) => {
  for (const { file, format } of bothFormats(text)) {
    const lenses = codeLenses(file, { commands });
    expect(
      lenses.map(({ command }) => command?.title),
      format,
    ).toEqual(titles);
  }
});

test('stands where the association begins, and knows its file', () => {
  const file = fileOf('# Keeps the agent current\n\nName: AWS-UpdateSSMAgent\n', 'yaml');
  expect(codeLenses(file, { commands: [COMMAND] })).toEqual([
    {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      command: { title: 'Create Association', command: COMMAND, arguments: [file.uri] },
    },
  ]);
  expect(codeLenses(file)).toEqual([]);
});
