import { describe, expect } from 'vitest';
import { uiTest } from './support/uiTest.ts';

const test = uiTest();

const PATCH_TUESDAY = `# Installs patches three days after Patch Tuesday.
Name: AWS-RunPatchBaseline
Parameters:
  Operation: [Install]
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * ‸TUE#2 *)
ScheduleOffset: 3
ApplyOnlyAtCronInterval: true
MaxConcurrency: 10%
MaxErrors: 5%
`;

describe('schedules', () => {
  test('a hint and a hover say when patch Tuesday with an offset runs', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open('patch-tuesday.association.yaml', PATCH_TUESDAY);
    const line = workbench.page.locator('.view-line', { hasText: 'ScheduleExpression' });
    await expect.poll(() => line.textContent().then(plain)).toMatch(/second Tuesday.*02:00 UTC/i);
    const hover = await workbench.hover();
    await hover.filter({ hasText: /3 days after the second Tuesday of every month at 02:00 UTC/ }).waitFor();
    await shoot('patch-tuesday');
  });

  test('inside cron( the field under the cursor is named, and its values are offered', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open('signature.association.yaml', 'Name: AWS-UpdateSSMAgent\nScheduleExpression: ‸\n');
    await workbench.page.keyboard.type('cron(0 2 ? * ');
    await workbench.page.keyboard.press('Control+Shift+Space');
    const signature = workbench.page.locator('.parameter-hints-widget.visible');
    await signature.locator('.parameter.active', { hasText: 'day-of-week' }).waitFor();
    await shoot('signature-help');
    const values = await workbench.complete();
    await values.filter({ hasText: 'the second Sunday of every month' }).first().waitFor();
    await shoot('schedule-field-completion');
  });
});

describe('documents', () => {
  test('the parameters of AWS-RunPatchBaseline are offered, required ones first', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open('parameters.association.yaml', 'Name: AWS-RunPatchBaseline\nParameters:\n  ‸\n');
    const names = await workbench.complete();
    await names.filter({ hasText: 'RebootOption' }).first().waitFor();
    await expect.poll(() => names.first().textContent()).toContain('Operation');
    await shoot('parameter-completion');
    await workbench.accept('Operation');
    await expect.poll(() => workbench.text()).toMatch(/Operation:\s+- (Scan|Install)/);
  });

  test('an unknown parameter of a document in the workspace is flagged, and a known one found', async ({
    person,
  }) => {
    const { workbench, open, write, shoot } = person;
    write('InstallAgent.ssm.yaml', DOCUMENT);
    await open(
      'own.association.yaml',
      'Name: InstallAgent\nParameters:\n  Ver‸sion: ["3"]\n  Chanel: [stable]\nTargets:\n  - Key: tag:Role\n    Values: [web]\n',
    );
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'Chanel' }).first().waitFor();
    await shoot('workspace-document');
    await workbench.run('View: Focus First Editor Group');
    await workbench.moveTo(3, 5);
    await workbench.run('Go to Definition');
    await workbench.page.locator('.tab.active', { hasText: 'InstallAgent.ssm.yaml' }).waitFor();
  });
});

const DOCUMENT = `schemaVersion: '2.2'
description: Installs the agent.
parameters:
  Version:
    type: String
    description: Version to install.
  Channel:
    type: String
    default: stable
    allowedValues: [stable, preview]
mainSteps:
  - action: aws:runShellScript
    name: install
    inputs:
      runCommand: ['install-agent {{ Version }} {{ Channel }}']
`;

describe('rules', () => {
  test('what fields mean together is mended by a quick fix', async ({ person }) => {
    const { workbench, open, shoot } = person;
    const file = 'fix.association.yaml';
    await open(
      file,
      PATCH_TUESDAY.replace('‸', '')
        .replace('ApplyOnlyAtCronInterval: true\n', '')
        .replace('ScheduleOffset', 'Schedule‸Offset')
        // The same association in two files is a warning of its own, and the folder has one already.
        .replace('Production', 'Staging'),
    );
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await shoot('quick-fix-before');
    await workbench.fix('Set ApplyOnlyAtCronInterval to true');
    await expect.poll(() => workbench.text()).toContain('ApplyOnlyAtCronInterval: true');
    await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    await shoot('quick-fix-after');
  });

  test('a rule is explained by its documentation, and hidden by a comment', async ({ person }) => {
    const { workbench, open, shoot } = person;
    const text =
      'Name: AWS-RunShellScript\nParameters:\n  commands: [uptime]\nInst‸anceId: i-0123456789abcdef0\n';
    await open('explained.association.yaml', text);
    await workbench.fix("Hide 'deprecated-field' on this line");
    await expect.poll(() => workbench.text()).toContain('# ssm-association: deprecated-field off');
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => workbench.text()).not.toContain('# ssm-association');
    await workbench.fix('Open rule documentation: deprecated-field');
    await workbench.page.locator('.tab.active', { hasText: 'Preview rules.md' }).waitFor();
    const preview = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await preview.getByRole('heading', { name: 'deprecated-field' }).waitFor();
    await shoot('rule-documentation');
  });

  test('levels are a setting', async ({ person }) => {
    const { workbench, open, write } = person;
    const shown = workbench.page.locator(
      '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint',
    );
    await open('levels.association.yaml', 'Name: my-doc\nScheduleOffset: ‸2\n');
    await shown.first().waitFor();
    write(
      '.vscode/settings.json',
      '{ "ssmAssociation.rules": { "offset-without-cron": "off", "nothing-targeted": "off" } }\n',
    );
    await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  });
});

describe('files', () => {
  test('an empty file begins with a template', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open('empty.association.yaml', '‸');
    const offered = await workbench.complete();
    await workbench.page.keyboard.type('Patch');
    await offered.filter({ hasText: 'Patch tagged nodes' }).first().waitFor();
    await shoot('templates');
    await workbench.accept('Patch tagged nodes');
    await expect.poll(() => workbench.text()).toContain('ScheduleOffset: 3');
  });

  test('fields are sorted into the order of AWS', async ({ person }) => {
    const { workbench, open } = person;
    await open('sort.association.yaml', 'MaxErrors: "1"\nName: my-doc # the document\n‸');
    await workbench.sourceAction('Sort fields');
    await expect.poll(() => workbench.text()).toMatch(/^Name: my-doc.*# the document\nMaxErrors: "1"/);
  });

  test('YAML becomes JSON, in an editor of its own', async ({ person }) => {
    const { workbench, open, shoot } = person;
    await open('convert.association.yaml', PATCH_TUESDAY);
    await workbench.run('Convert to JSON');
    await expect.poll(() => workbench.text()).toContain('"ScheduleExpression": "cron(0 2 ? * TUE#2 *)"');
    await workbench.notification(/comment/);
    await shoot('converted');
  });
});

/** VS Code draws spaces as no-break spaces. */
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');
