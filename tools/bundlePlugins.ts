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

/** What `vscode-languageserver` needs of Node for other ways to talk to an editor than most take: 5 ms of every start. */
export const nodeOnFirstUse: Plugin = {
  name: 'node-on-first-use',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:child_process|crypto)$/ }, ({ importer, path }) =>
      /[\\/]vscode-(?:jsonrpc|languageserver)[\\/]/.test(importer)
        ? { path, namespace: 'node-on-first-use' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'node-on-first-use' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};

/** The LSP types of the service are those that `vscode-languageserver` brings along: another copy is 22 kB more. */
export const typesOnce: Plugin = {
  name: 'types-once',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^vscode-languageserver-types$/ }, async ({ importer, kind, resolveDir }) => {
      if (!importer.startsWith(path.join(root, 'server'))) return undefined;
      const server = await resolve('vscode-languageserver', { kind, resolveDir });
      return resolve('vscode-languageserver-types', { kind, resolveDir: path.dirname(server.path) });
    });
  },
};
