import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import catalogue from '../schemas/documents.json';
import { create } from '../server/src/generated/validate.cjs';
import { analyze } from '../server/src/service/analyze.ts';
import {
  type Catalogue,
  documentsOf,
  readDocument,
  type Surroundings,
  sourceFile,
} from '../server/src/service/index.ts';
import { fileOf } from './support/fileOf.ts';
import { surroundings } from './support/surroundings.ts';

interface Association {
  readonly Name: string;
  readonly Parameters?: Readonly<Record<string, readonly string[]>>;
  readonly [member: string]: unknown;
}

const FILES = readdirSync('examples').filter((file) => file !== 'documents');
const DOCUMENTS = readdirSync('examples/documents').flatMap((name) => {
  const text = readFileSync(`examples/documents/${name}`, 'utf8');
  return readDocument(sourceFile(TextDocument.create(`file:///${name}`, '', 1, text))) ?? [];
});

const around: Surroundings = {
  ...surroundings,
  documents: documentsOf(() => catalogue as unknown as Catalogue, DOCUMENTS),
};

const GOOD = FILES.filter((file) => !file.startsWith('with-mistakes'));

describe('the examples', () => {
  test('are of each kind of file that the extension opens', () => {
    const endings = new Set(FILES.map((file) => /\.association\.(json|ya?ml)$/.exec(file)?.[1]));
    expect(endings).toEqual(new Set(['json', 'yaml', 'yml']));
  });

  test.each(GOOD)('%s would be accepted', (file) => {
    const association = read(file);
    expect(create(association), JSON.stringify(create.errors)).toBe(true);

    // What the schema cannot say: rules between fields, as AWS states them.
    const { Name, DocumentVersion, Parameters = {}, Targets, TargetMaps, ScheduleExpression } = association;
    const schedule = String(ScheduleExpression);
    const runbook = 'AutomationAssumeRole' in Parameters;
    expect([Targets, TargetMaps].filter(Boolean)).toHaveLength(1);
    expect('AutomationTargetParameterName' in association).toBe(runbook);
    if (/^(aws|amazon)/i.test(Name)) expect(DocumentVersion).toBeUndefined();
    if (association.TargetLocations) expect(runbook).toBe(true);
    if (association.ApplyOnlyAtCronInterval) expect(schedule).toMatch(/^cron\(/);
    if (association.ScheduleOffset) expect(schedule).toMatch(/^cron\(.*#[1-5] \*\)$/);
    for (const bounded of ['ScheduleOffset', 'Duration']) {
      if (bounded in association) expect(association.ApplyOnlyAtCronInterval).toBe(true);
    }
    expect(association, 'a careful association limits itself').toMatchObject({
      MaxConcurrency: expect.any(String),
      MaxErrors: expect.any(String),
    });
  });

  test.each(GOOD)('%s is free of errors and warnings', (file) => {
    const format = file.endsWith('.json') ? 'json' : 'yaml';
    const problems = analyze(fileOf(readFileSync(`examples/${file}`, 'utf8'), format), around);
    expect(problems.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  test('the document of our own is known, and its association is checked by it', () => {
    expect(DOCUMENTS).toMatchObject([{ name: 'ClearOldLogs', type: 'Command', confidence: 'high' }]);
    const text = readFileSync('examples/clear-old-logs.association.yaml', 'utf8');
    const problems = analyze(fileOf(text.replace('folder:', 'folders:'), 'yaml'), around);
    expect(problems.map(({ code }) => code)).toContain('unknown-parameter');
  });

  test('the one with mistakes has those that the demonstration shows', () => {
    expect(create(read('with-mistakes.association.yaml'))).toBe(false);
    const mistakes = create.errors?.map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`);
    expect(mistakes?.toSorted()).toEqual([
      '/ additionalProperties',
      '/ApplyOnlyAtCronInterval type',
      '/ComplianceSeverity enum',
      '/MaxErrors type',
      '/TargetLocations/0/Accounts/0 type',
      '/Targets/0/Values type',
    ]);
  });
});

/** As the AWS CLI reads it. */
function read(file: string): Association {
  const text = readFileSync(`examples/${file}`, 'utf8');
  if (file.endsWith('.json')) return JSON.parse(text);
  const document = parseDocument(text, { strict: true, uniqueKeys: true, version: '1.2' });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}
