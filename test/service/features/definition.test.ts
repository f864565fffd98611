import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentsOf } from '../../../server/src/service/documents/documentsOf.ts';
import { readDocument } from '../../../server/src/service/documents/readDocument.ts';
import { definition, sourceFile } from '../../../server/src/service/index.ts';
import type { Surroundings } from '../../../server/src/service/surroundings.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { catalogue } from '../../support/documents.ts';

const URI = 'file:///documents/RestartService.ssm.yaml';

const DOCUMENT = `schemaVersion: "0.3"
parameters:
  InstanceId: {type: StringList}
  service:
    type: String
mainSteps: []
`;

const document = readDocument(sourceFile(TextDocument.create(URI, '', 1, DOCUMENT)));
const around: Surroundings = { documents: documentsOf(() => catalogue, document ? [document] : []) };

const FIRST = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const INSTANCE_ID = { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } };
const SERVICE = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };

/** From either end of what is marked, the way leads to the range in the document; without one, nowhere. */
function check(marked: string, expected?: typeof FIRST): void {
  for (const { file, format, spans } of bothFormats(marked)) {
    const [span] = spans;
    if (!span) throw new Error('Nothing is marked');
    const range = file.rangeOf(span);
    for (const position of [range.start, range.end]) {
      expect(definition(file, position, around), format).toEqual(
        expected
          ? [
              {
                originSelectionRange: range,
                targetUri: URI,
                targetRange: expected,
                targetSelectionRange: expected,
              },
            ]
          : [],
      );
    }
  }
}

describe('leads to', () => {
  test.each([
    ['the document', 'Name: «RestartService»\n', FIRST],
    ['the document of an ARN', 'Name: «arn:aws:ssm:eu-west-1:111122223333:document/RestartService»\n', FIRST],
    ['a parameter', 'Name: RestartService\nParameters:\n  «service»: [web]\n', SERVICE],
    [
      'the parameter that gets targets',
      'Name: RestartService\nAutomationTargetParameterName: «InstanceId»\n',
      INSTANCE_ID,
    ],
    [
      'a parameter in a batch',
      'Entries:\n  - Name: A\n  - Name: RestartService\n    Parameters: {«service»: [web]}\n',
      SERVICE,
    ],
  ])('%s', (_, marked, expected) => check(marked, expected));
});

describe('leads nowhere from', () => {
  test.each([
    ['a document of AWS', 'Name: «AWS-Clean»\n'],
    ['a document nobody knows', 'Name: «Restart»\n'],
    ['the key of a name', '«Name»: RestartService\n'],
    ['a parameter that the document lacks', 'Name: RestartService\nParameters:\n  «constructor»: [web]\n'],
    ['a value', 'Name: RestartService\nParameters:\n  service: [«web»]\n'],
    ['a member inside a value', 'Name: RestartService\nParameters:\n  service: {«service»: web}\n'],
    ['another field', 'Name: RestartService\nAssociationName: «RestartService»\n'],
    ['a name elsewhere', 'Name: RestartService\nAlarmConfiguration: {Alarms: [{Name: «RestartService»}]}\n'],
  ])('%s', (_, marked) => check(marked));
});

test('without what is around it, a file leads nowhere', () => {
  for (const { file } of bothFormats('Name: RestartService\n')) {
    expect(definition(file, { line: 0, character: 7 })).toEqual([]);
  }
});
