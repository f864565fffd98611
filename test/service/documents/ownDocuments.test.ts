import { expect, test } from 'vitest';
import { ownDocuments } from '../../../server/src/service/documents/ownDocuments.ts';
import type { SsmDocument } from '../../../server/src/service/documents/ssmDocument.ts';
import { fileOf } from '../../support/fileOf.ts';

const { rangeOf } = fileOf('', 'yaml');

const document = (name: string, path: string): SsmDocument => ({
  name,
  type: 'Command',
  confidence: 'high',
  parameters: {},
  origin: { uri: `file:///${path}`, span: { start: 0, end: 0 }, rangeOf },
});

/** Files, and those that are taken, with how sure they are. */
const CASES: readonly (readonly [what: string, paths: readonly string[], expected: readonly string[]])[] = [
  ['one file', ['a/A.ssm.yaml'], ['a/A.ssm.yaml high']],
  ['several names', ['A.yaml', 'B.yaml'], ['A.yaml high', 'B.yaml high']],
  ['a name of its own first', ['A.json', 'long/way/A.ssm.yaml'], ['long/way/A.ssm.yaml low']],
  ['the shortest way', ['b/c/A.yaml', 'a/A.yaml', 'b/A.yaml'], ['a/A.yaml low']],
];

test.each(CASES)('%s', (_, paths, expected) => {
  const documents = paths.map((path) => document(path.replace(/^.*\//, '').replace(/\..*$/, ''), path));
  const taken = ownDocuments(documents).map(
    ({ origin, confidence }) => `${origin?.uri.replace('file:///', '')} ${confidence}`,
  );
  expect(taken).toEqual(expected);
});
