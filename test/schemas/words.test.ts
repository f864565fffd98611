import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { fieldsOf, REQUESTS, SCHEMA, type Schema } from './fieldsOf.ts';

/** Every schema once, with the path of the field that it describes: in CreateAssociation where that has it. */
const DESCRIBED = [
  ...new Map(
    [REQUESTS.batch, REQUESTS.update, REQUESTS.create]
      .flatMap((request) => [...fieldsOf(request)])
      .map(({ path, schema }) => [schema, { path: path || String(schema.title), schema }]),
  ).values(),
];

describe('each field has words of its own', () => {
  test.each(DESCRIBED)('$path', ({ schema }) => {
    for (const words of wordsOf(schema)) {
      expect(words).toMatch(/^\S.*[.?]$/);
      expect(words.length, words).toBeLessThanOrEqual(240);
      expect(words, 'regular expressions are not for people').not.toMatch(/[\\^]|\[[^\]]*-|\)[?*+]|\{\d+,/);
    }
  });

  test('no two fields, and no two values of a field, have the same words', () => {
    const words = DESCRIBED.flatMap(({ schema }) => [schema.description, ...list(schema.enumDescriptions)]);
    expect(words.filter((text, index) => words.indexOf(text) !== index)).toEqual([]);
  });

  test('and they are not those of AWS', () => {
    const theirs = new Set(runsOf(DOCUMENTATION_OF_THE_SDK));
    expect(theirs).toContain('the number of hours the association');
    for (const { path, schema } of DESCRIBED) {
      expect(
        runsOf(wordsOf(schema).join(' … ')).filter((run) => theirs.has(run)),
        path,
      ).toEqual([]);
    }
  });

  test.each(DESCRIBED.filter(({ schema }) => schema.markdownDescription))(
    '$path says the same in Markdown',
    ({ schema }) => {
      const plain = String(schema.markdownDescription)
        .replaceAll('`', '')
        .replace(/\[([^\]]+)\]\(https:[^)]+\)/g, '$1');
      expect(plain.startsWith(String(schema.description)), plain).toBe(true);
    },
  );
});

describe('each field names the page that documents it', () => {
  const PAGE =
    /^https:\/\/docs\.aws\.amazon\.com\/systems-manager\/latest\/(?:APIReference\/API_\w+\.html(?:#systemsmanager-(?:Type-)?\w+(?:-request)?-(?<member>\w+))?|userguide\/[\w-]+\.html(#[\w-]+)?)$/;

  test.each(DESCRIBED)('$path', ({ path, schema }) => {
    const page = PAGE.exec(String(schema['x-docs']));
    expect(page, String(schema['x-docs'])).toBeTruthy();
    const member = page?.groups?.member;
    if (member) expect(path.replaceAll(/[[\]{}]/g, '').split('.')).toContain(member);
  });
});

describe('each text and number has good examples', () => {
  const ajv = strictAjv();

  test.each(DESCRIBED)('$path', ({ schema }) => {
    const { default: value, examples, type } = schema;
    if (type === 'string' || type === 'integer') expect(examples).toBeInstanceOf(Array);
    const good = [...list(examples), ...snippetsOf(schema), ...(value === undefined ? [] : [value])];
    const { $id: _, ...field } = schema;
    const validate = ajv.compile({ ...field, definitions: SCHEMA.definitions ?? {} });
    for (const one of good) {
      expect(validate(one), JSON.stringify({ one, errors: validate.errors })).toBe(true);
    }
    expect(new Set(list(examples)).size, 'examples differ').toBe(list(examples).length);
  });
});

describe('the annotations are complete', () => {
  test.each(DESCRIBED.filter(({ schema }) => schema.enum))('$path explains each value', ({ schema }) => {
    expect(schema.enumDescriptions).toHaveLength(list(schema.enum).length);
    if (schema.markdownEnumDescriptions) {
      expect(schema.markdownEnumDescriptions).toHaveLength(list(schema.enum).length);
    }
  });

  test.each(DESCRIBED.filter(({ schema }) => schema.pattern))(
    '$path says what its pattern wants',
    ({ schema }) => {
      expect(schema.patternErrorMessage).toMatch(/^[A-Z].* (takes|must) .*\.$/);
    },
  );

  test('only InstanceId is deprecated', () => {
    const deprecated = DESCRIBED.filter(({ schema }) => schema.deprecationMessage || schema['x-deprecated']);
    expect(deprecated).toEqual([{ path: 'InstanceId', schema: SCHEMA.definitions?.InstanceId }]);
    expect(SCHEMA.definitions?.InstanceId).toMatchObject({
      deprecationMessage: expect.stringContaining('Targets'),
      'x-deprecated': true,
    });
  });

  test('fields that older AWS clients refuse say since when they exist', () => {
    expect(
      Object.fromEntries(
        DESCRIBED.flatMap(({ path, schema }) => (schema['x-since'] ? [[path, schema['x-since']]] : [])),
      ),
    ).toEqual({
      AssociationDispatchAssumeRole: '2026-02',
      Duration: '2024-01',
      'TargetLocations[].ExcludeAccounts': '2024-09',
      'TargetLocations[].IncludeChildOrganizationUnits': '2024-09',
      'TargetLocations[].Targets': '2024-09',
      'TargetLocations[].TargetsMaxConcurrency': '2024-09',
      'TargetLocations[].TargetsMaxErrors': '2024-09',
    });
  });
});

describe('the schema stands alone', () => {
  test('it compiles in strict mode', () => {
    expect(strictAjv().compile(SCHEMA)({ Name: 'AWS-RunPatchBaseline' })).toBe(true);
  });

  test('every definition is used, and nothing stands beside a reference', () => {
    const text = JSON.stringify(SCHEMA);
    const references = [...text.matchAll(/\{[^{}]*"\$ref":"#\/definitions\/(\w+)"[^{}]*\}/g)];
    expect(references.filter(([object]) => !/^\{"\$ref":"[^"]+"\}$/.test(object))).toEqual([]);
    const used = new Set(references.map(([, name]) => name));
    // The two requests that are no part of the root are used by name.
    const unused = Object.keys(SCHEMA.definitions ?? {}).filter((name) => !used.has(name));
    expect(unused).toEqual(['UpdateAssociationRequest', 'CreateAssociationBatchRequest']);
  });
});

/** All that a field says to people. */
const wordsOf = (schema: Schema): readonly string[] =>
  [
    schema.description,
    ...list(schema.enumDescriptions),
    schema.patternErrorMessage,
    schema.deprecationMessage,
  ].flatMap((words, index) => (words === undefined && index > 0 ? [] : String(words)));

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What plain editors insert, with the proposals in place of the place-holders. */
const snippetsOf = ({ defaultSnippets }: Schema): readonly unknown[] =>
  list(defaultSnippets).map((snippet) => {
    const { body, label } = snippet as { body: unknown; label: string };
    expect(label).toMatch(/^[A-Z]/);
    return JSON.parse(JSON.stringify(body), (_key, value) => {
      if (typeof value !== 'string') return value;
      const filled = value.replace(/\$\{\d+:([^}]*)\}/g, '$1');
      return filled.startsWith('^') ? JSON.parse(filled.slice(1)) : filled;
    });
  });

const DOCUMENTATION_OF_THE_SDK = ['models_0', 'models_1', 'enums']
  .map((file) => readFileSync(`node_modules/@aws-sdk/client-ssm/dist-types/models/${file}.d.ts`, 'utf8'))
  .join('\n');

/** Every run of six words. */
function runsOf(text: string): readonly string[] {
  const words = text
    .replace(/<[^>]+>/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).map((_, index) => words?.slice(index, index + 6).join(' ') ?? '').slice(0, -5);
}

function strictAjv(): Ajv {
  const annotations =
    'defaultSnippets deprecationMessage enumDescriptions markdownDescription markdownEnumDescriptions ' +
    'patternErrorMessage x-deprecated x-docs x-since x-unit';
  return new Ajv({ allErrors: true, keywords: annotations.split(' '), strict: true, unicodeRegExp: true });
}
