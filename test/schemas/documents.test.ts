import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
  Catalogue,
  CataloguedDocument,
  DocumentParameter,
} from '../../server/src/service/documents/ssmDocument.ts';
import corpus from '../corpus/associations.json';

const catalogue: Catalogue = JSON.parse(readFileSync('schemas/documents.json', 'utf8'));
const documents = Object.entries(catalogue.documents);
const parameters = documents.flatMap(([name, document]) =>
  Object.entries(document.parameters).map(([key, parameter]) => [`${name}/${key}`, parameter] as const),
);

const MOST_KILOBYTES = 150;
const LEVELS = ['low', 'medium', 'high'];

/** Key of an entry → whether a value is of its shape. */
type Shape<T> = Readonly<Record<keyof T, (value: unknown) => boolean>>;
const text = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value !== '';
const texts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(text) && new Set(value).size === value.length;
const count = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const among = (values: readonly string[]) => (value: unknown) => values.includes(String(value));

const DOCUMENT: Shape<CataloguedDocument> = {
  type: among(['Command', 'Policy', 'Automation', 'Session', 'Package', 'ChangeCalendar']),
  schemaVersion: (value) => /^\d\.\d$/.test(String(value)),
  platforms: (value) => texts(value) && [value].flat().every(among(['Windows', 'Linux', 'MacOS'])),
  purpose: (value) => text(value) && String(value).length <= 90,
  deprecated: (value) => value === true,
  confidence: among(LEVELS),
  source: (value) => texts(value) && [value].flat().every(among(Object.keys(catalogue.sources ?? {}))),
  parameters: (value) => typeof value === 'object' && value !== null,
};

const PARAMETER: Shape<Omit<DocumentParameter, 'span'>> = {
  type: among(['String', 'StringList', 'StringMap', 'Boolean', 'Integer', 'MapList']),
  required: (value) => typeof value === 'boolean',
  default: () => true,
  allowedValues: texts,
  knownValues: texts,
  allowedPattern: text,
  minItems: count,
  maxItems: count,
  minChars: count,
  maxChars: count,
  range: (value) => Array.isArray(value) && value.length === 2 && value.every(count) && value[0] < value[1],
  description: (value) => text(value) && String(value).length <= 90 && !String(value).endsWith('.'),
  confidence: among(['low', 'medium']),
};

/** What a default looks like, by the type of its parameter. */
const DEFAULT: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  StringList: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  StringMap: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: Number.isInteger,
};

const misshapen = (entry: object, shape: Readonly<Record<string, (value: unknown) => boolean>>) =>
  Object.entries(entry)
    .filter(([key, value]) => shape[key]?.(value) !== true)
    .map(([key]) => key);

describe('the catalogue has the shape that the service reads', () => {
  test('it says when it was made, and its documents are in order, each once', () => {
    expect(catalogue.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    const names = documents.map(([name]) => name);
    expect(names).toEqual(names.toSorted());
    // A name written twice in the file is one name once it is parsed.
    const written = [...readFileSync('schemas/documents.json', 'utf8').matchAll(/^ {4}"([^"]+)": \{/gm)];
    expect(written.map(([, name]) => name)).toEqual(names);
    expect(names.filter((name) => !/^(?:AWS|Amazon)[A-Za-z0-9]*-[A-Za-z0-9]+$/.test(name))).toEqual([]);
  });

  test('it is small enough to ship', () => {
    const kilobytes = Math.ceil(Buffer.byteLength(JSON.stringify(catalogue)) / 1000);
    console.info(`schemas/documents.json: ${documents.length} documents, ${kilobytes} kB minified`);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
  });

  test.each(documents)('%s', (_, document) => {
    expect(misshapen(document, DOCUMENT)).toEqual([]);
    expect(document).toMatchObject({ type: expect.anything(), purpose: expect.anything() });
    expect(document.source).toBeDefined();
  });

  test('every source is used', () => {
    const used = new Set(documents.flatMap(([, { source }]) => source ?? []));
    expect(Object.keys(catalogue.sources ?? {}).filter((key) => !used.has(key))).toEqual([]);
  });

  test('no two documents have the same purpose', () => {
    const purposes = documents.map(([, { purpose }]) => purpose);
    expect(purposes.filter((purpose, at) => purposes.indexOf(purpose) !== at)).toEqual([]);
  });
});

describe('parameters', () => {
  test('are of the shape that the service reads, with words', () => {
    expect(parameters.filter(([, parameter]) => misshapen(parameter, PARAMETER).length > 0)).toEqual([]);
    expect(parameters.filter(([, { description }]) => description === undefined)).toEqual([]);
  });

  test('are less sure than their document where they say how sure they are', () => {
    const surer = documents.flatMap(([name, document]) =>
      Object.values(document.parameters)
        .filter(({ confidence }) => confidence !== undefined)
        .filter(({ confidence }) => LEVELS.indexOf(`${confidence}`) >= LEVELS.indexOf(document.confidence))
        .map(() => name),
    );
    expect(surer).toEqual([]);
  });

  test('that are required have no default, and those with a default are not required', () => {
    const faulty = parameters.filter(
      ([, parameter]) => parameter.default !== undefined && parameter.required !== false,
    );
    expect(faulty).toEqual([]);
  });

  test('have a default of their type which passes its own limits', () => {
    const faulty = parameters
      .filter(([, parameter]) => parameter.default !== undefined)
      .filter(
        ([, parameter]) =>
          DEFAULT[parameter.type ?? '']?.(parameter.default) !== true ||
          isOutside(parameter, asWritten(parameter.default)),
      );
    expect(faulty).toEqual([]);
  });

  test('have patterns that compile here, and either allowed or known values', () => {
    for (const [name, { allowedPattern }] of parameters) {
      expect(() => new RegExp(allowedPattern ?? ''), name).not.toThrow();
    }
    expect(parameters.filter(([, { allowedValues, knownValues }]) => allowedValues && knownValues)).toEqual(
      [],
    );
  });
});

describe('what AWS accepts is within the catalogue', () => {
  test.each(corpus.filter(({ expected }) => expected === 'accept' || expected === 'refuse-then'))(
    '$id',
    ({ request }) => {
      expect(breachesOf(request)).toEqual([]);
    },
  );
});

const INVENTORY =
  'applications awsComponents customInventory instanceDetailedInformation networkConfig services windowsRoles windowsUpdates';
const OF_ANOTHER_DOCUMENT =
  'Check ExtraVariables InstallDependencies PlaybookFile SourceInfo SourceType Verbose';

/** Refused, or found in real code with an outcome unknown: the parameters at fault, looked at one by one. */
const NOT_WITHIN: Readonly<Record<string, readonly [parameters: string, because: string]>> = {
  '002': ['commands', 'Refused for its targets; a required parameter is missing as well.'],
  '013': ['WaitForSuccessTimeoutSeconds', 'Refused: a field of CloudFormation, not a parameter.'],
  '018': ['InstanceId', 'Refused: neither a value nor AutomationTargetParameterName.'],
  '126': ['InstallOverrideList', 'A placeholder, not an address.'],
  '127': ['InstallOverrideList', 'A placeholder, not an address.'],
  '227': ['Operation', 'Required, without a default.'],
  '240': ['MofsToApply', 'Required by the guide.'],
  '258': [INVENTORY, 'JSON of a list where a value is meant.'],
  '260': [INVENTORY, 'JSON of a list where a value is meant.'],
  '283': ['Operation', 'Required, without a default.'],
  '298': ['BaselineOverride', 'A placeholder; an ARN is not what it takes.'],
  '299': ['BaselineOverride', 'A placeholder; an ARN is not what it takes.'],
  '317': ['name values', 'The keys of a Terraform block.'],
  '393': ['action name Action Name', 'Names in the wrong case.'],
  '396': ['Operation', 'JSON of a list where a value is meant.'],
  '400': ['endTime resourceId startTime', 'Names in another case than the page.'],
  '519': [OF_ANOTHER_DOCUMENT, 'Parameters of AWS-ApplyAnsiblePlaybooks.'],
  '520': [OF_ANOTHER_DOCUMENT, 'Parameters of AWS-ApplyAnsiblePlaybooks.'],
  '522': [OF_ANOTHER_DOCUMENT, 'Parameters of AWS-ApplyAnsiblePlaybooks.'],
  '526': [OF_ANOTHER_DOCUMENT, 'Parameters of AWS-ApplyAnsiblePlaybooks.'],
  '527': [OF_ANOTHER_DOCUMENT, 'Parameters of AWS-ApplyAnsiblePlaybooks.'],
};

describe('what is not within it has a reason', () => {
  test.each(corpus.filter(({ expected }) => expected === 'refuse' || expected === 'unknown'))(
    '$id',
    ({ id, request }) => {
      expect(breachesOf(request).join(' ')).toBe(NOT_WITHIN[id]?.[0] ?? '');
    },
  );
});

/** The parameters in which a request, or an entry of a batch, leaves what the catalogue knows. */
function breachesOf(request: object): readonly string[] {
  const entries: readonly unknown[] = 'Entries' in request ? [request.Entries].flat() : [request];
  return entries.flatMap((entry) => (isRecord(entry) ? breachesOfEntry(entry) : []));
}

function breachesOfEntry(entry: Readonly<Record<string, unknown>>): readonly string[] {
  const document = catalogue.documents[String(entry.Name)];
  if (!document || 'AssociationId' in entry) return [];
  const given = isRecord(entry.Parameters) ? entry.Parameters : {};
  const missing = Object.entries(document.parameters)
    .filter(([key, { required }]) => required && !(key in given))
    .filter(([key]) => key !== entry.AutomationTargetParameterName)
    .map(([key]) => key);
  const wrong = Object.keys(given).filter((key) => {
    const parameter = document.parameters[key];
    return !parameter || isOutside(parameter, [given[key]].flat().map(String));
  });
  return [...missing, ...wrong];
}

/** A default, as a request writes it. */
const asWritten = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value : [typeof value === 'object' ? JSON.stringify(value) : String(value)];

/** Whether a parameter does not allow one of the values. A pattern may match anywhere: what AWS does is not known. */
function isOutside(parameter: DocumentParameter, values: readonly string[]): boolean {
  const { allowedValues, allowedPattern, range, maxChars, minItems = 0 } = parameter;
  return (
    values.length < minItems ||
    values.some(
      (value) =>
        allowedValues?.includes(value) === false ||
        (allowedPattern !== undefined && !new RegExp(allowedPattern).test(value)) ||
        (range !== undefined && !(Number(value) >= range[0] && Number(value) <= range[1])) ||
        (maxChars !== undefined && value.length > maxChars),
    )
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
