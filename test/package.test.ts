import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { printSizes } from '../tools/build.ts';
import { type Package, packageExtension } from '../tools/package.ts';
import { filesInZip } from './support/filesInZip.ts';

/** What ships, besides the two descriptions that every `.vsix` has. vsce writes three names in its own way. */
const FILES = [
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/ThirdPartyNotices.txt',
  'extension/dist/aws.cjs',
  'extension/dist/documents.json',
  'extension/dist/extension.cjs',
  'extension/dist/server.cjs',
  'extension/dist/yaml.cjs',
  'extension/docs/rules.md',
  'extension/images/associations.svg',
  'extension/images/icon.png',
  'extension/package.json',
  'extension/readme.md',
  'extension/schemas/association.schema.json',
  'extension/syntaxes/association.json.tmLanguage.json',
  'extension/syntaxes/association.yaml.tmLanguage.json',
  'extension/syntaxes/expressions.tmLanguage.json',
  'extension/syntaxes/json.language-configuration.json',
  'extension/syntaxes/yaml.language-configuration.json',
];

/** In bytes: what they need today and a tenth more. */
const BUDGETS = {
  'dist/extension.cjs': 610_000,
  'dist/server.cjs': 620_000,
  'dist/yaml.cjs': 190_000,
  'dist/aws.cjs': 520_000,
};

let packaged: Package;
beforeAll(async () => {
  packaged = await packageExtension();
  printSizes(packaged.bundles);
}, 120_000);

describe('the package', () => {
  test('holds what runs and nothing else', () => {
    const files = filesInZip(readFileSync(packaged.vsix));
    expect(files.filter((file) => file.startsWith('extension/')).sort()).toEqual(FILES);
    expect(files.filter((file) => !file.startsWith('extension/')).sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
    ]);
  });

  test('names every package whose code it carries', () => {
    const notices = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');
    for (const name of new Set(packaged.bundles.flatMap(({ file }) => packagesIn(file)))) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });

  test('ships every file that its manifest names', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const named = [...manifest.matchAll(/"\.?\/?((?:dist|images|schemas|syntaxes)\/[^"]+)"/g)].map(
      ([, file]) => `extension/${file}`,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(FILES).toEqual(expect.arrayContaining(named));
  });
});

describe('the bundles', () => {
  test.each(Object.entries(BUDGETS))('%s keeps within %d bytes', (file, budget) => {
    expect(bundle(file).bytes).toBeLessThanOrEqual(budget);
  });

  test('activation loads no AWS code', () => {
    expect(packagesIn('dist/aws.cjs')).toContain('@aws-sdk/client-ssm');
    expect(packagesIn('dist/extension.cjs').filter((name) => /^@(aws|smithy)/.test(name))).toEqual([]);
  });

  test('the extension carries no parser: the server reads files', () => {
    expect(packagesIn('dist/server.cjs')).toContain('jsonc-parser');
    expect(packagesIn('dist/extension.cjs')).not.toContain('jsonc-parser');
  });

  test('the server loads YAML when a file asks for it, in a bundle that carries nothing else', () => {
    expect(packagesIn('dist/yaml.cjs')).toEqual(['yaml']);
    expect(packagesIn('dist/server.cjs')).not.toContain('yaml');
  });

  test('the server carries the LSP types once', () => {
    const copies = bundle('dist/server.cjs').inputs.filter((input) =>
      /vscode-languageserver-types\/.*\/main\.js$/.test(input),
    );
    expect(copies).toHaveLength(1);
  });

  test('the server can be run by its name', () => {
    expect(readFileSync('dist/server.cjs', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

function bundle(file: string) {
  const found = packaged.bundles.find((one) => one.file === file);
  if (!found) throw new Error(`${file} was not built.`);
  return found;
}

function packagesIn(file: string): readonly string[] {
  const names = bundle(file).inputs.flatMap(
    (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}
