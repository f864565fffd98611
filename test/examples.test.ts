import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { create } from '../server/src/generated/validate.cjs';

interface Association {
  readonly Name: string;
  readonly Parameters?: Readonly<Record<string, readonly string[]>>;
  readonly [member: string]: unknown;
}

const FILES = readdirSync('examples');
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
