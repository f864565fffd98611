import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import validate, { create } from '../../server/src/generated/validate.cjs';
import { generate } from '../../tools/generate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ssm-association-generate-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('generate', () => {
  test('several at once leave the two files and nothing else', async () => {
    await Promise.all(Array.from({ length: 4 }, () => generate(folder)));
    expect((await readdir(folder)).sort()).toEqual(['validate.cjs', 'validate.d.cts']);
  });

  test('leaves files alone that are up to date', async () => {
    const before = await modified();
    await generate(folder);
    expect(await modified()).toEqual(before);
  });

  test('carries no words of the schema', async () => {
    expect(await readFile(path.join(folder, 'validate.cjs'), 'utf8')).not.toMatch(/docs\.aws|description/);
  });
});

describe('the validator', () => {
  test('is imported as a whole or by name', () => {
    expect(Object.keys(validate)).toEqual(['create', 'update', 'batch']);
    expect(validate.create).toBe(create);
  });

  test('works alike once bundled', async () => {
    const outfile = path.join(folder, 'bundle.mjs');
    await build({
      stdin: {
        contents: `import validate, { create } from './server/src/generated/validate.cjs'; export { validate, create };`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: 'esm',
      outfile,
    });
    const bundled: { validate: typeof validate; create: typeof create } = await import(
      pathToFileURL(outfile).href
    );
    for (const validator of [bundled.create, bundled.validate.create, create]) {
      expect(validator({ Name: 'AWS-RunPatchBaseline', MaxErrors: 10 })).toBe(false);
      expect(validator.errors).toMatchObject([
        { instancePath: '/MaxErrors', keyword: 'type', params: { type: 'string' } },
      ]);
    }
  });

  test('tells everything that is wrong, and nothing on a valid request', () => {
    expect(create({ ScheduleOffset: 9, Foo: 1 })).toBe(false);
    expect(create.errors?.map(({ keyword }) => keyword).sort()).toEqual([
      'additionalProperties',
      'maximum',
      'required',
    ]);
    expect(create({ Name: 'AWS-RunPatchBaseline' })).toBe(true);
    expect(create.errors).toBeNull();
  });
});

const modified = async (): Promise<readonly number[]> =>
  Promise.all(
    (await readdir(folder)).sort().map(async (name) => (await stat(path.join(folder, name))).mtimeMs),
  );
