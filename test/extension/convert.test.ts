import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile } from './support/openFile.ts';

const CASES = [
  {
    command: 'ssmAssociation.convertToJson',
    from: 'ssm-association-yaml',
    text: 'Name: AWS-RunShellScript\nMaxErrors: "10"\n‸',
    to: 'ssm-association-json',
    converted: '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": "10"\n}\n',
  },
  {
    command: 'ssmAssociation.convertToYaml',
    from: 'ssm-association-json',
    text: '{ "Name": "AWS-RunShellScript", "MaxErrors": "10" }‸',
    to: 'ssm-association-yaml',
    converted: 'Name: AWS-RunShellScript\nMaxErrors: "10"\n',
  },
] as const;

for (const { command, from, text, to, converted } of CASES) {
  describe(command, () => {
    afterEach(closeAll);

    it('opens what the file says in an editor of its own', async () => {
      const { document } = await openFile(from, text);
      const before = document.getText();
      await vscode.commands.executeCommand(command);
      const shown = vscode.window.activeTextEditor?.document;
      assert.equal(shown?.languageId, to);
      assert.equal(shown.getText(), converted);
      assert.equal(document.getText(), before);
    });
  });
}
