import { describe, expect } from 'vitest';
import { uiTest } from './support/uiTest.ts';

const test = uiTest();

interface Example {
  readonly format: string;
  readonly file: string;
  /** `MaxErrors` is a number where AWS wants text. */
  readonly mistake: string;
  readonly mended: string;
  /** An empty line where a field may begin. */
  readonly unfinished: string;
  /** The field that completion writes. */
  readonly completed: string;
  readonly untidy: string;
  readonly tidy: string;
  /** A line that is a comment after Ctrl+/. */
  readonly commented: RegExp;
}

const EXAMPLES: readonly Example[] = [
  {
    format: 'JSON',
    file: 'editing.association.json',
    mistake: '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": ‸10\n}\n',
    mended: '"MaxErrors": "10"',
    unfinished: '{\n  "Name": "AWS-RunShellScript",\n  ‸\n  "MaxErrors": "10"\n}\n',
    completed: '"ComplianceSeverity": "HIGH",',
    untidy: '{"Name":"AWS-RunShellScript",\n  "MaxErrors" :   "10"‸}\n',
    tidy: '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": "10"\n}',
    commented: /^\s*\/\/.*"Name"/m,
  },
  {
    format: 'YAML',
    file: 'editing.association.yaml',
    mistake: 'Name: AWS-RunShellScript\nMaxErrors: ‸10\n',
    mended: 'MaxErrors: "10"',
    unfinished: 'Name: AWS-RunShellScript\n‸\nMaxErrors: "10"\n',
    completed: 'ComplianceSeverity: HIGH',
    untidy: 'Name:    AWS-RunShellScript\nTargets:\n  -   Key: InstanceIds‸\n      Values: ["*"]\n',
    tidy: 'Name: AWS-RunShellScript\nTargets:\n  - Key: InstanceIds\n    Values: ["*"]',
    commented: /^# ?Name/m,
  },
];

describe.each(EXAMPLES)('$format', (example) => {
  const { format, file } = example;

  test('a mistake is underlined, named in Problems, and mended by its quick fix', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open(file, example.mistake);
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await shoot(`mistake-${format}`);
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'MaxErrors' }).waitFor();
    await workbench.run('View: Focus First Editor Group');
    await workbench.fix('Put 10 in quotes');
    await expect.poll(() => workbench.text()).toContain(example.mended);
    await problems.filter({ hasText: 'MaxErrors' }).waitFor({ state: 'detached' });
    await workbench.save();
    expect(person.read(file)).toContain(example.mended);
  });

  test('completion offers what is missing and writes it with its value', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open(file, example.unfinished);
    const fields = await workbench.complete();
    await fields.filter({ hasText: 'Targets' }).first().waitFor();
    await shoot(`completion-${format}`);
    await workbench.page.keyboard.type('Compl');
    await workbench.accept('ComplianceSeverity');
    await workbench.page.keyboard.type('HI');
    await workbench.accept('HIGH');
    await workbench.save();
    expect(person.read(file)).toContain(example.completed);
  });

  test('hover explains a field', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open(file, example.mistake.replace('‸', '').replace('MaxErrors', 'Max‸Errors'));
    const hover = await workbench.hover();
    await hover.filter({ hasText: 'AWS documentation' }).waitFor();
    await shoot(`hover-${format}`);
  });

  test('the file is laid out on request', async ({ person }) => {
    const { workbench, open } = person;
    await open(file, example.untidy);
    await workbench.run('Format Document');
    await expect.poll(() => workbench.text()).toContain(example.tidy);
  });

  test('brackets and quotes close, lines become comments', async ({ person }) => {
    const { workbench, open } = person;
    await open(file, example.unfinished);
    await workbench.page.keyboard.type('["');
    await expect.poll(() => workbench.text()).toContain('[""]');
    await workbench.moveTo(format === 'JSON' ? 2 : 1, 1);
    await workbench.page.keyboard.press('Control+/');
    await expect.poll(() => workbench.text()).toMatch(example.commented);
  });

  test('keys, values and what is inside a schedule have colours of their own', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open(
      file,
      example.mistake
        .replace('‸10', '"1"‸')
        .replace('MaxErrors', 'ScheduleExpression')
        .replace('"1"', '"rate(1 day)"'),
    );
    const colours = async () =>
      new Set(await workbench.coloursOf(['ScheduleExpression', 'AWS-RunShellScript', 'rate', '1']));
    await expect.poll(async () => (await colours()).size).toBe(4);
    await shoot(`colours-${format}`);
  });
});
