import { expect, test } from 'vitest';
import { analyze } from '../../../server/src/service/analyze.ts';
import { documentName, documentsOf, isAwsName } from '../../../server/src/service/documents/documentsOf.ts';
import { completion, hover } from '../../../server/src/service/index.ts';
import { catalogue, own } from '../../support/documents.ts';
import { FORMATS, fileOf } from '../../support/fileOf.ts';

/** Documents that count how often AWS's are read. */
function counted() {
  let reads = 0;
  const documents = documentsOf(() => {
    reads++;
    return catalogue;
  }, [own]);
  return { documents, reads: () => reads };
}

const ARN = 'arn:aws:ssm:eu-central-1:111122223333:document/';

test.each([
  'Our-Setup',
  `${ARN}Our-Setup`,
  `${ARN}Shared-Hardening`,
  'My-Document',
  '',
  'arn:aws:ssm',
  'constructor',
])('a name that is not one of AWS does not read the catalogue: %s', (name) => {
  const { documents, reads } = counted();
  documents.find(name);
  for (const format of FORMATS) {
    const text = JSON.stringify({ Name: name, Parameters: { stage: ['three'] } });
    const file = fileOf(text, format);
    analyze(file, { documents });
    hover(file, file.rangeOf({ start: 11, end: 11 }).start, { documents });
    const inParameters = text.indexOf('"stage"') + 1;
    completion(file, file.rangeOf({ start: inParameters, end: inParameters }).start, { documents });
  }
  expect(reads()).toBe(0);
});

test('the catalogue is read once, when a name of AWS asks for it', () => {
  const { documents, reads } = counted();
  expect(documents.find('AWS-Clean')).toMatchObject({ name: 'AWS-Clean', asOf: '2026-11-24' });
  expect(documents.find(`${ARN}AWS-Clean`)?.name).toBe('AWS-Clean');
  expect(documents.find('AWS-Unheard')).toBeUndefined();
  expect(documents.find('AWS-constructor')).toBeUndefined();
  expect(documents.all().map(({ name }) => name)).toEqual(['Our-Setup', ...Object.keys(catalogue.documents)]);
  expect(reads()).toBe(1);
});

test('a document of the workspace comes before one of AWS', () => {
  const documents = documentsOf(() => catalogue, [{ ...own, name: 'AWS-Clean' }]);
  expect(documents.find('AWS-Clean')?.purpose).toBe(own.purpose);
});

test.each([
  ['My-Document', 'My-Document'],
  [`${ARN}Shared`, 'Shared'],
  ['arn:aws-cn:ssm:cn-north-1::document/AWS-RunShellScript', 'AWS-RunShellScript'],
  ['arn:aws:ssm:eu-central-1:111122223333:parameter/a', 'arn:aws:ssm:eu-central-1:111122223333:parameter/a'],
])('%s is about %s', (written, name) => {
  expect(documentName(written)).toBe(name);
});

test.each([
  ['AWS-RunShellScript', true],
  ['AmazonCloudWatch-ManageAgent', true],
  ['amzn-x', true],
  ['My-AWS-Document', false],
])('%s is a name of AWS: %s', (name, expected) => {
  expect(isAwsName(name)).toBe(expected);
});
