import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools/root.ts';
import type { FormatName } from './benchFile.ts';

/** A server on files of one format. */
export interface Contestant {
  readonly name: string;
  readonly format: FormatName;
  readonly program: string;
  readonly languageId: string;
  readonly initializationOptions?: object;
  /** By section, for a server that asks for them. */
  readonly settings?: Readonly<Record<string, object>>;
  /** Whether they are sent as well: VS Code's JSON server does not ask. */
  readonly sendsSettings?: true;
  /** It only says that it has nothing to say. */
  readonly idle?: true;
}

export const bundled = (name: string): string => path.join(root, 'bench', 'out', `${name}.cjs`);

/** The schema for a file with one association, and the one for batches that `bundleContestants` derives from it. */
export const SCHEMAS = {
  one: path.join(root, 'schemas', 'association.schema.json'),
  batch: path.join(root, 'bench', 'out', 'batch.schema.json'),
};

export const OURS = 'SSM Association';

export const OUR_JSON: Contestant = {
  name: OURS,
  format: 'json',
  program: bundled('ours'),
  languageId: 'ssm-association-json',
};

export const OUR_YAML: Contestant = {
  name: OURS,
  format: 'yaml',
  program: bundled('ours'),
  languageId: 'ssm-association-yaml',
};

export const JSON_SERVER: Contestant = {
  name: 'JSON server',
  format: 'json',
  program: bundled('jsonServer'),
  languageId: 'json',
  initializationOptions: { provideFormatter: true, handledSchemaProtocols: ['file'] },
  settings: {
    json: {
      validate: { enable: true },
      schemas: Object.entries(SCHEMAS).map(([name, file]) => ({
        fileMatch: [`${name}-*.association.json`],
        url: pathToFileURL(file).href,
      })),
    },
  },
  sendsSettings: true,
};

export const YAML_SERVER: Contestant = {
  name: 'YAML server',
  format: 'yaml',
  program: bundled('yamlServer'),
  languageId: 'yaml',
  initializationOptions: { l10nPath: path.join(root, 'bench/node_modules/yaml-language-server/l10n') },
  settings: {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, file]) => [
          pathToFileURL(file).href,
          [`${name}-*.association.yaml`],
        ]),
      ),
      // Both would fetch from the network.
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
    },
  },
};

export const DO_NOTHING: Contestant = {
  name: 'Do-nothing server',
  format: 'json',
  program: bundled('doNothing'),
  languageId: 'json',
  idle: true,
};

/** Those that say what is wrong with a file. */
export const SERVERS: readonly Contestant[] = [OUR_JSON, JSON_SERVER, OUR_YAML, YAML_SERVER];

/** What it is called in the results. */
export const rowOf = ({ name, format, idle }: Contestant): string =>
  idle ? name : `${name}, ${format.toUpperCase()}`;

/** The same in another order each round, so that whatever drifts hits all alike. */
export const inTurn = <T>(items: readonly T[], round: number): readonly T[] =>
  items.map((_, index) => items[(index + round) % items.length] as T);
