import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { build as buildOurs, writeCatalogue } from '../tools/build.ts';
import { root } from '../tools/root.ts';
import { bundled, SCHEMAS } from './contestants.ts';

const PEERS = path.join(root, 'bench', 'node_modules');

/** Writes every program that is measured to `bench/out/`: each one minified file, as VS Code ships servers. */
export async function bundleContestants(): Promise<void> {
  await mkdir(path.dirname(SCHEMAS.batch), { recursive: true });
  await buildOurs('package');
  await copyFile(path.join(root, 'dist', 'server.cjs'), bundled('ours'));
  await copyFile(path.join(root, 'dist', 'yaml.cjs'), bundled('yaml'));
  writeCatalogue(path.dirname(bundled('ours')));
  await bundle(path.join(root, 'bench', 'doNothing.ts'), 'doNothing');
  await bundle(path.join(root, 'bench', 'inProcess.ts'), 'inProcess');
  await bundle(
    path.join(PEERS, 'vscode-langservers-extracted/lib/json-language-server/node/jsonServerMain.js'),
    'jsonServer',
    [withoutCoreJs],
  );
  await bundle(path.join(PEERS, 'yaml-language-server/out/server/src/server.js'), 'yamlServer');
  await writeFile(SCHEMAS.batch, await batchSchema());
}

async function bundle(entry: string, name: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: bundled(name),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins,
  });
}

/** The extracted server is compiled for browsers long gone; VS Code's own loads none of what makes up for them. */
const withoutCoreJs: Plugin = {
  name: 'without-core-js',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^core-js\// }, ({ path: name }) => ({ path: name, namespace: 'core-js' }));
    onLoad({ filter: /./, namespace: 'core-js' }, () => ({ contents: '' }));
  },
};

/** The peers take one schema for a file: that of a batch stands below `definitions` in ours. */
async function batchSchema(): Promise<string> {
  const { $schema, definitions } = JSON.parse(await readFile(SCHEMAS.one, 'utf8'));
  return JSON.stringify({ $schema, ...definitions.CreateAssociationBatchRequest, definitions });
}
