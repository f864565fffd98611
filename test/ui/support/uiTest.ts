import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { awsEnvironment } from '../../../tools/awsEnvironment.ts';
import { type LocalSsm, type LocalSsmOptions, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { vsixPath } from '../../../tools/package.ts';
import { root } from '../../../tools/root.ts';
import { openWorkbench } from '../../../tools/vscode-host/openWorkbench.ts';
import type { ProfileSettings } from '../../../tools/vscode-host/profile.ts';
import type { Environment } from '../../../tools/vscode-host/serve.ts';
import type { Workbench } from '../../../tools/vscode-host/workbench.ts';
import { cursorIn } from '../../support/markers.ts';

/** A person before a VS Code of their own: fresh for each test file, cleared before each test. */
export interface Person {
  readonly workbench: Workbench;
  /** Stands in for AWS. */
  readonly local: LocalSsm;
  /** Puts a file into the folder, opens it and goes to its cursor `‸`. @returns its text without the mark */
  open(file: string, textWithCursor: string): Promise<string>;
  /** Puts a file into the folder. */
  write(file: string, text: string): void;
  /** What a file of the folder holds on disk. */
  read(file: string): string;
  /** Keeps what the person sees as `artifacts/ui/<name>.png`. */
  shoot(name: string): Promise<void>;
}

export interface PersonOptions {
  /** Opens the folder in Restricted Mode. */
  readonly trust?: 'ask';
  readonly local?: LocalSsmOptions;
  /** `url` is the local endpoint's. */
  readonly settings?: (url: string) => ProfileSettings;
  /** On top of the environment that leads to the local endpoint at `url`; `folder` is for files that VS Code does not open. */
  readonly env?: (folder: string, url: string) => Environment;
}

const ARTIFACTS = path.join(root, 'artifacts', 'ui');

/** A `test` whose `person` has the packaged extension installed. A failure leaves a screenshot and a trace. */
export const uiTest = (options: PersonOptions = {}) =>
  test.extend<{ person: Person; watched: undefined }>({
    person: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs.
      async ({}, use) => {
        const temporary = mkdtempSync(path.join(tmpdir(), 'ssm-association-ui-'));
        const folder = path.join(temporary, 'folder');
        mkdirSync(folder);
        mkdirSync(ARTIFACTS, { recursive: true });
        const local = await startLocalSsm(options.local);
        const opened = await openWorkbench({
          vsix: vsixPath(),
          folder,
          env: { ...awsEnvironment(local.url), ...options.env?.(temporary, local.url) },
          settings: options.settings?.(local.url) ?? {},
          trust: options.trust ?? 'always',
        });
        await opened.context.tracing.start({ screenshots: true, snapshots: true });
        const { workbench } = opened;
        const write = (file: string, text: string) => {
          const place = path.join(folder, file);
          mkdirSync(path.dirname(place), { recursive: true });
          writeFileSync(place, text);
        };
        await use({
          workbench,
          local,
          open: async (file, textWithCursor) => {
            const { text, offset } = cursorIn(textWithCursor);
            write(file, text);
            await workbench.open(file);
            const before = text.slice(0, offset).split('\n');
            await workbench.moveTo(before.length, (before.at(-1)?.length ?? 0) + 1);
            return text;
          },
          write,
          read: (file) => readFileSync(path.join(folder, file), 'utf8'),
          shoot: (name) => workbench.shoot(path.join(ARTIFACTS, `${name}.png`)),
        });
        await opened.close();
        await local.close();
        rmSync(temporary, { recursive: true, force: true });
      },
      { scope: 'file' },
    ],
    watched: [
      async ({ person, task, onTestFinished }, use) => {
        const { page } = person.workbench;
        const tracing = page.context().tracing;
        await tracing.startChunk({ title: task.name });
        person.local.reset();
        await person.workbench.clear();
        onTestFinished(async () => {
          if (task.result?.state !== 'fail') return tracing.stopChunk();
          const name = `failed-${task.fullTestName}`.replaceAll(/\W+/g, '-');
          await page.screenshot({ path: path.join(ARTIFACTS, `${name}.png`) });
          await tracing.stopChunk({ path: path.join(ARTIFACTS, `${name}.zip`) });
          // Whatever the failure left open or remembered must not fail the next test.
          await page.reload();
          await page.locator('.monaco-workbench .part.editor').waitFor();
        });
        await use(undefined);
      },
      { auto: true },
    ],
  });
