import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, openFile } from './support/openFile.ts';

describe('activation', () => {
  after(closeAll);

  it('waits for an association', async () => {
    await openFile('json', '{‸}');
    await openFile('yaml', 'a: ‸b');
    assert.equal(extension().isActive, false);
  });

  it('comes with the first association file', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'patch-tuesday.association.yaml');
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 'ssm-association-yaml');
    await vscode.window.showTextDocument(document);
    await extension().activate();
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('ssmAssociation.createAssociation'));
    assert.ok(commands.includes('ssmAssociation.showLog'));
  });

  it('loads no AWS code', () => {
    const loaded = Object.keys(createRequire(__filename).cache).map((file) => path.basename(file));
    assert.ok(loaded.includes('extension.cjs'));
    assert.equal(loaded.includes('aws.cjs'), false);
  });

  for (const [name, language] of [
    ['a.association.json', 'ssm-association-json'],
    ['a.association.yaml', 'ssm-association-yaml'],
    ['a.association.yml', 'ssm-association-yaml'],
    ['association.json', 'json'],
    ['a.association.txt', 'plaintext'],
  ] as const) {
    it(`${name} is ${language}`, async () => {
      const file = vscode.Uri.file(path.join(path.sep, 'anywhere', name)).with({ scheme: 'untitled' });
      assert.equal((await vscode.workspace.openTextDocument(file)).languageId, language);
    });
  }
});

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('ssm-association.ssm-association');
  assert.ok(found);
  return found;
}
