import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom. The first row whose start matches a file decides; `ARCHITECTURE.md` draws the same. */
const MAY_IMPORT: readonly (readonly [from: string, allowed: readonly string[]])[] = [
  ['server/src/service/tree.ts', []],
  ['server/src/service/edits.ts', ['server/src/service/tree.ts']],
  ['server/src/service/problem.ts', ['server/src/service/tree.ts', 'server/src/service/edits.ts']],
  [
    'server/src/service/formats/',
    [
      'server/src/service/formats/',
      'server/src/service/tree.ts',
      'server/src/service/edits.ts',
      'server/src/service/problem.ts',
      'jsonc-parser',
      'yaml',
    ],
  ],
  ['server/src/service/schedule/', ['server/src/service/schedule/']],
  [
    'server/src/service/rules/',
    [
      'server/src/service/rules/',
      'server/src/service/association.ts',
      'server/src/service/documents/',
      'server/src/service/edits.ts',
      'server/src/service/identity.ts',
      'server/src/service/problem.ts',
      'server/src/service/schedule/',
      'server/src/service/spanInText.ts',
      'server/src/service/tree.ts',
      'server/src/service/words.ts',
      'server/src/service/mistakes/closest.ts',
    ],
  ],
  [
    'server/src/service/',
    [
      'server/src/service/',
      'server/src/generated/',
      'server/src/protocol.ts',
      'schemas/',
      'vscode-languageserver-types',
      'vscode-languageserver-textdocument',
      'fastest-levenshtein',
    ],
  ],
  ['server/src/accountKnowledge.ts', []],
  ['server/src/protocol.ts', ['server/src/accountKnowledge.ts', 'vscode-languageserver-types']],
  [
    'server/src/',
    ['server/src/', 'package.json', 'node:', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  ],
  ['client/src/deploy/', ['client/src/deploy/', 'server/src/protocol.ts', 'schemas/regions.json']],
  [
    'client/src/adapters/aws',
    [
      'client/src/adapters/aws',
      'client/src/deploy/',
      'server/src/protocol.ts',
      '@aws-sdk/',
      '@smithy/',
      'node:',
    ],
  ],
  ['client/src/', ['client/src/', 'server/src/protocol.ts', 'vscode', 'vscode-languageclient', 'node:path']],
  ['tools/local-ssm/', ['tools/local-ssm/', 'node:']],
];

const SOURCES = ['client/src', 'server/src', 'tools', 'test'].flatMap(filesBelow);
const SHIPPED = SOURCES.filter((file) => /^(client|server)\/src\//.test(file));

describe('imports stay inside their layer', () => {
  test.each(SOURCES.filter((file) => rowOf(file)))('%s', (file) => {
    const allowed = rowOf(file)?.[1] ?? [];
    const strangers = importsOf(file).filter((target) => !allowed.some((start) => reaches(target, start)));
    expect(strangers, `${file} may import: ${allowed.join(', ') || 'nothing'}`).toEqual([]);
  });

  test('the service is entered by its index alone', () => {
    const outside = SHIPPED.filter((file) => !file.startsWith('server/src/service/'));
    const doors = outside.flatMap(importsOf).filter((target) => target.startsWith('server/src/service/'));
    expect(new Set(doors)).toEqual(new Set(['server/src/service/index.ts']));
  });

  test('the formats do not know each other', () => {
    const folders = ['json', 'yaml'].map((name) => `server/src/service/formats/${name}/`);
    const across = folders.flatMap((folder) =>
      SHIPPED.filter((file) => file.startsWith(folder)).flatMap((file) =>
        importsOf(file).filter((target) =>
          folders.some((other) => other !== folder && target.startsWith(other)),
        ),
      ),
    );
    expect(across).toEqual([]);
  });

  test('features do not know each other', () => {
    const features = SHIPPED.filter((file) => file.startsWith('server/src/service/features/'));
    const pairs = features.flatMap((file) =>
      importsOf(file)
        .filter((target) => features.includes(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(pairs).toEqual([]);
  });

  test('extension code reaches AWS code only by types or late', () => {
    const early = SHIPPED.filter(
      (file) => file.startsWith('client/src/') && !file.startsWith('client/src/adapters/aws'),
    )
      .flatMap((file) => staticImportsOf(file).map((target) => ({ file, target })))
      .filter(
        ({ target }) => target.startsWith('client/src/adapters/aws.') || target.startsWith('@aws-sdk/'),
      );
    expect(early).toEqual([]);
  });
});

describe('the source reads well', () => {
  test.each(SHIPPED)('%s is short enough to read in one look', (file) => {
    expect(read(file).split('\n').length).toBeLessThanOrEqual(200);
  });

  test('only formats/ tells the formats apart', () => {
    const telling = SHIPPED.filter((file) =>
      /^server\/src\/(service\/(?!formats\/)|server\.ts)/.test(file),
    ).flatMap((file) =>
      withoutWords(read(file)).some((line) => /\b(json|yaml)\b|['"](JSON|YAML)['"]/.test(line)) ? [file] : [],
    );
    expect(telling).toEqual([]);
  });

  test('file names say what is inside', () => {
    expect(SHIPPED.filter((file) => /(utils?|helpers?|manager|handler)\.ts$/i.test(file))).toEqual([]);
  });
});

describe('documents tell the truth', () => {
  test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
    'every file that %s names exists',
    (document) => {
      const named = [
        ...read(document).matchAll(
          /`((?:client|server|schemas|syntaxes|tools|test|docs|examples)\/[\w./-]+)`/g,
        ),
      ];
      const missing = named.flatMap(([, file]) => (file && !existsSync(file) ? [file] : []));
      expect(missing).toEqual([]);
    },
  );

  test.each(['package-lock.json', 'bench/package-lock.json'])('%s names no registry', (lockFile) => {
    expect(read(lockFile)).not.toMatch(/"resolved"/);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .filter((file) => !/node_modules|\/generated\//.test(file));
}

function rowOf(file: string) {
  return MAY_IMPORT.find(([from]) => file.startsWith(from));
}

function reaches(target: string, start: string): boolean {
  return start.endsWith('/') || start.endsWith(':') || /\/aws$/.test(start)
    ? target.startsWith(start)
    : target === start || target.startsWith(`${start}/`);
}

/** Everything a file imports, types and late imports included; relative targets from the root of the project. */
function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import\(|import)\s*['"]([^'"]+)['"]/g)].map(([, target = '']) =>
    fromRoot(file, target),
  );
}

/** What is loaded together with a file: neither types nor `import(…)`. */
function staticImportsOf(file: string): string[] {
  return [...read(file).matchAll(/^(?:import|export)\s+(?!type\b)[^;(]*?['"]([^'"]+)['"]/gm)].map(
    ([, target = '']) => fromRoot(file, target),
  );
}

function fromRoot(file: string, target: string): string {
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
}

/** The lines of code without comments and without imports of the standard `JSON` object's users. */
function withoutWords(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, ''))
    .filter((line) => !/\.json['"]/.test(line));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
