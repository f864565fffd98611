import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { awsEnvironment } from './awsEnvironment.ts';
import type { LocalSsm } from './local-ssm/server.ts';
import { root } from './root.ts';
import { openWorkbench } from './vscode-host/openWorkbench.ts';
import type { Workbench } from './vscode-host/workbench.ts';

const MISTAKES = 'with-mistakes.association.yaml';
const EXAMPLE = 'stop-in-the-evening.association.json';

/**
 * Does by itself what a person does: looks at mistakes, completes a field, reads a hover, creates the association, reads
 * its id. Prints `AssociationId: <uuid>` and where the screenshots are.
 * @returns the exit code: 0 only when `local` stored exactly the request of the file
 */
export async function walkThrough(vsix: string, local: LocalSsm): Promise<number> {
  const shots = path.join(root, 'artifacts', 'once');
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const temporary = mkdtempSync(path.join(tmpdir(), 'ssm-association-once-'));
  const folder = path.join(temporary, 'examples');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  const { workbench, close } = await openWorkbench({ vsix, folder, env: awsEnvironment(local.url) });
  const shoot: Shoot = (name) => workbench.shoot(path.join(shots, `${name}.png`));
  try {
    await seeMistakes(workbench, shoot);
    await completeAField(workbench, shoot);
    const id = await create(workbench, shoot);
    const request: unknown = JSON.parse(readFileSync(path.join(folder, EXAMPLE), 'utf8'));
    const stored = local.associations().find(({ description }) => description.AssociationId === id);
    if (local.associations().length !== 1 || !isDeepStrictEqual(stored?.request, request))
      throw new Error(`The endpoint did not store the request of ${EXAMPLE}.`);
    console.log(`AssociationId: ${id}`);
    return 0;
  } catch (error) {
    await shoot('failed').catch(() => {});
    console.error(error);
    return 1;
  } finally {
    console.log(`Screenshots: ${path.relative(process.cwd(), shots)}`);
    await close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

type Shoot = (name: string) => Promise<void>;

async function seeMistakes(workbench: Workbench, shoot: Shoot): Promise<void> {
  await workbench.open(MISTAKES);
  const problems = await workbench.problems();
  await problems.filter({ hasText: 'ScheduleExpresion' }).first().waitFor();
  await shoot('1-diagnostics');
  await workbench.run('View: Hide Panel');
}

/** Adds `"ComplianceSeverity": "HIGH",` below the first line of the example, by completion alone. */
async function completeAField(workbench: Workbench, shoot: Shoot): Promise<void> {
  const { page } = workbench;
  await workbench.open(EXAMPLE);
  await workbench.moveTo(2, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const fields = await workbench.complete();
  await fields.filter({ hasText: 'ComplianceSeverity' }).waitFor();
  await shoot('2-completion');
  await page.keyboard.type('Compl');
  await workbench.accept('ComplianceSeverity');
  await page.keyboard.type('HI');
  await workbench.accept('HIGH');
  await workbench.save();
  await workbench.moveTo(3, 6);
  await workbench.hover();
  await shoot('3-hover');
  await page.keyboard.press('Escape');
}

/** @returns the id in the notification */
async function create(workbench: Workbench, shoot: Shoot): Promise<string> {
  await workbench.run('SSM Association: Create Association');
  const confirmation = await workbench.dialog();
  await shoot('4-confirmation');
  await confirmation.press('Create Association');
  const notification = await workbench.notification('Created association');
  await shoot('5-notification');
  const [id] =
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec((await notification.textContent()) ?? '') ?? [];
  if (id === undefined) throw new Error('The notification names no AssociationId.');
  return id;
}
