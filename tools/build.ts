import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, context, build as esbuild, type Plugin } from 'esbuild';
import { awsOnFirstUse, nodeOnFirstUse, typesOnce, yamlOnFirstUse } from './bundlePlugins.ts';
import { generate } from './generate.ts';
import { root } from './root.ts';

/** `development` keeps names and source maps, `package` is what ships. */
export type BuildMode = 'development' | 'package';

/** A bundle below `dist/`. */
export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  /** Paths of the source files in it, from the project's root. */
  readonly inputs: readonly string[];
}

/** Compiles the schema and writes the bundles to `dist/`. */
export async function build(mode: BuildMode): Promise<readonly Bundle[]> {
  const { metafile } = await esbuild(optionsOf(mode, [schemaFirst, catalogueBeside]));
  return Object.entries(metafile.outputs)
    .filter(([file]) => file.endsWith('.cjs'))
    .map(([file, { bytes, inputs }]) => ({ file, bytes, inputs: Object.keys(inputs) }));
}

/** `--watch` builds for development and again after every change, until stopped; `--package` builds what ships. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { watch: { type: 'boolean' }, package: { type: 'boolean' } },
  });
  if (values.watch) {
    const builder = await context(optionsOf('development', [schemaFirst, catalogueBeside, announced]));
    return builder.watch();
  }
  printSizes(await build(values.package ? 'package' : 'development'));
}

export function printSizes(bundles: readonly Bundle[]): void {
  for (const { file, bytes } of bundles)
    console.log(`${file.padEnd(18)} ${(bytes / 1000).toFixed(0).padStart(5)} kB`);
}

const CLIENT = {
  extension: 'client/src/extension.ts',
  aws: 'client/src/adapters/aws.ts',
};

const SERVER = {
  server: 'server/src/main.ts',
  yaml: 'server/src/service/formats/yaml/yaml.ts',
};

const optionsOf = (mode: BuildMode, plugins: Plugin[]) =>
  ({
    ...bundling([...plugins, awsOnFirstUse, yamlOnFirstUse, nodeOnFirstUse, typesOnce]),
    absWorkingDir: root,
    entryPoints: { ...CLIENT, ...SERVER },
    outdir: 'dist',
    external: ['vscode'],
    minify: mode === 'package',
    sourcemap: mode === 'development' ? 'linked' : false,
    metafile: true,
  }) as const satisfies BuildOptions;

const bundling = (plugins: Plugin[]): BuildOptions => ({
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's default build asks for its parts at run time; its ES modules can be bundled.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  plugins,
});

/** Writes the server alone, in all its parts, to `folder`; gives the path of the program. */
export async function buildServer(folder: string): Promise<string> {
  await esbuild({
    ...bundling([yamlOnFirstUse, nodeOnFirstUse, typesOnce]),
    absWorkingDir: root,
    entryPoints: SERVER,
    outdir: folder,
  });
  writeCatalogue(folder);
  return path.join(folder, 'server.cjs');
}

const schemaFirst: Plugin = {
  name: 'schema-first',
  setup({ onStart }) {
    onStart(() => generate());
  },
};

/** The catalogue of documents lies beside the server, which reads it on first use. */
const catalogueBeside: Plugin = {
  name: 'catalogue-beside',
  setup({ onEnd }) {
    onEnd(() => writeCatalogue(path.join(root, 'dist')));
  },
};

/** Writes the catalogue into `folder` as the server reads it. */
export function writeCatalogue(folder: string): void {
  const catalogue: unknown = JSON.parse(readFileSync(path.join(root, 'schemas', 'documents.json'), 'utf8'));
  writeFileSync(path.join(folder, 'documents.json'), JSON.stringify(catalogue));
}

/** Both lines are what the task in `.vscode/tasks.json` waits for: when a build begins, and when it ended. */
const announced: Plugin = {
  name: 'announced',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'));
    onEnd(() => console.log('[watch] build finished'));
  },
};
