import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/service/analyze.ts';
import { completion } from '../../../server/src/service/index.ts';
import { requestSchema } from '../../../server/src/service/schema.ts';
import { standIn, templateOfSnippet } from '../../../server/src/service/template.ts';
import { filesOf } from '../../support/bothFormats.ts';
import { FORMATS, fileOf } from '../../support/fileOf.ts';
import { surroundings } from '../../support/surroundings.ts';

/** Whole files to begin with, from the root of the schema. */
const TEMPLATES = requestSchema('create').defaultSnippets ?? [];

describe.each(TEMPLATES.map((template) => [template.label, template] as const))('%s', (label, template) => {
  test.each(FORMATS)('is offered in an empty file, %s', (format) => {
    const items = completion(fileOf('', format), { line: 0, character: 0 }, surroundings);
    const item = items.find((one) => one.label === label);
    expect(item?.documentation).toMatchObject({ value: template.description });
  });

  test('says nothing that needs a second look', () => {
    for (const { file, format } of filesOf(standIn(templateOfSnippet(template)))) {
      const problems = analyze(file, surroundings).filter(({ severity }) => severity !== 'hint');
      expect(problems, format).toEqual([]);
    }
  });

  test('does not run before its schedule, where the schedule allows that, and not everywhere at once', () => {
    const said = standIn(templateOfSnippet(template));
    const rate = /"rate\(/.test(JSON.stringify(said));
    expect(said).toMatchObject({
      ...(!rate && { ApplyOnlyAtCronInterval: true }),
      MaxConcurrency: expect.anything(),
      MaxErrors: expect.anything(),
    });
  });
});

test('there is one for each common task', () => {
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(6);
});
