import path from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from './root.ts';

/** The extension loads AWS code on first use: its `import('./adapters/aws.ts')` becomes a bundle of its own. */
export const awsOnFirstUse: Plugin = {
  name: 'aws-on-first-use',
  setup({ onResolve }) {
    onResolve({ filter: /\/aws\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './aws.cjs', external: true } : undefined,
    );
  },
};

/** A bundle of its own for YAML, which the server loads when a file first asks for that format. */
export const yamlOnFirstUse: Plugin = {
  name: 'yaml-on-first-use',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/yaml\/yaml\.ts$/ }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'yaml-on-first-use' },
    );
    onLoad({ filter: /./, namespace: 'yaml-on-first-use' }, () => ({
      contents: "module.exports = { get yaml() { return require('./yaml.cjs').yaml; } };",
    }));
    onResolve({ filter: /^\.\/yaml\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The LSP types of the service are those that `vscode-languageserver` brings along: another copy is 22 kB more. */
export const typesOnce: Plugin = {
  name: 'types-once',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^vscode-languageserver-types$/ }, ({ importer, kind, resolveDir }) =>
      importer.startsWith(path.join(root, 'server'))
        ? resolve('vscode-languageserver', { kind, resolveDir })
        : undefined,
    );
  },
};
