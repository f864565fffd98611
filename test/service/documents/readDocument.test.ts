import { expect, test } from 'vitest';
import { mayBeDocument, readDocument } from '../../../server/src/service/documents/readDocument.ts';
import type { SsmDocument } from '../../../server/src/service/documents/ssmDocument.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { fileOf } from '../../support/fileOf.ts';

const URI = 'file:///work/documents/InstallAgent.ssm.json';

/** A document in YAML → what is known of it, in either format. */
const DOCUMENTS: readonly (readonly [what: string, text: string, expected: Partial<SsmDocument>])[] = [
  [
    'a runbook',
    `schemaVersion: "0.3"
parameters:
  InstanceId:
    type: AWS::EC2::Instance::Id
    description: The instance
  Retries:
    type: Integer
    default: 3
    allowedValues: [1, 3]
mainSteps: []
`,
    {
      name: 'InstallAgent',
      type: 'Automation',
      schemaVersion: '0.3',
      confidence: 'high',
      parameters: {
        InstanceId: { type: 'AWS::EC2::Instance::Id', required: true, description: 'The instance' },
        Retries: { type: 'Integer', required: false, default: 3, allowedValues: ['1', '3'] },
      },
    },
  ],
  [
    'a command document with every limit of a parameter',
    `schemaVersion: "2.2"
description: |
  Installs the agent
  on nodes that lack it.
parameters:
  packages:
    type: StringList
    default: []
    allowedPattern: ^[a-z]+$
    minItems: 1
    maxItems: 5
    minChars: 2
    maxChars: 20
mainSteps: []
`,
    {
      type: 'Command',
      purpose: 'Installs the agent',
      parameters: {
        packages: {
          type: 'StringList',
          required: false,
          default: [],
          allowedPattern: '^[a-z]+$',
          minItems: 1,
          maxItems: 5,
          minChars: 2,
          maxChars: 20,
        },
      },
    },
  ],
  ['an old document', 'schemaVersion: "1.2"\nruntimeConfig: {}\n', { type: 'Command', parameters: {} }],
  [
    'a session document',
    'schemaVersion: "1.0"\nsessionType: Port\nparameters: {}\n',
    { type: 'Session', schemaVersion: '1.0' },
  ],
  ['a version of a later day', 'schemaVersion: "4.0"\nmainSteps: []\n', { type: undefined }],
  [
    'parameters of odd shapes',
    'schemaVersion: "2.2"\nparameters:\n  constructor: {type: String}\n  odd: text\n  empty:\n  counted: {minItems: few}\nmainSteps: []\n',
    {
      parameters: {
        constructor: { type: 'String', required: true },
        odd: {},
        empty: {},
        counted: { required: true },
      },
    },
  ],
];

/** Without the places, which differ between the formats. */
const known = ({ parameters, ...document }: SsmDocument) => ({
  ...document,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, { span, ...parameter }]) => [name, parameter]),
  ),
});

test.each(DOCUMENTS)('reads %s', (_, text, expected) => {
  expect(mayBeDocument(text)).toBe(true);
  for (const { file, format } of bothFormats(text)) {
    const document = readDocument({ ...file, uri: URI });
    expect(document && known(document), format).toMatchObject(expected);
  }
});

test('a version without quotes is read as it is written', () => {
  const file = fileOf('schemaVersion: 1.0\nsessionType: Port\n', 'yaml');
  expect(readDocument(file)?.schemaVersion).toBe('1.0');
});

test('says where each parameter is written', () => {
  const text = 'schemaVersion: "2.2"\nparameters:\n  «packages»:\n    type: String\nmainSteps: []\n';
  for (const { file, format, spans } of bothFormats(text)) {
    const document = readDocument({ ...file, uri: URI });
    expect(document?.parameters.packages?.span, format).toEqual(spans[0]);
    expect(document?.origin, format).toMatchObject({ uri: URI, span: { start: 0, end: 0 } });
  }
});

test('is not sure of what a broken file says', () => {
  const text = '{"schemaVersion": "2.2", "mainSteps": [], "parameters": {"packages": {"type": ';
  expect(readDocument(fileOf(text, 'json'))).toMatchObject({ confidence: 'low' });
});

const NONE: readonly (readonly [what: string, text: string, uri: string])[] = [
  ['an association', 'Name: InstallAgent\n', URI],
  ['a schema version of something else', 'schemaVersion: "2.0"\npackages: {}\n', URI],
  ['steps of something else', 'mainSteps: []\n', URI],
  ['a text', 'schemaVersion and mainSteps\n', URI],
  ['a list', '- schemaVersion: "2.2"\n  mainSteps: []\n', URI],
  ['a name that AWS keeps', 'schemaVersion: "2.2"\nmainSteps: []\n', 'file:///AWS-RunShellScript.ssm.yaml'],
  ['a name that no document can have', 'schemaVersion: "2.2"\nmainSteps: []\n', 'file:///a%20b.ssm.yaml'],
];

test.each(NONE)('%s is no document', (_, text, uri) => {
  for (const { file, format } of bothFormats(text)) {
    expect(readDocument({ ...file, uri }), format).toBeUndefined();
  }
});

test.each([
  ['file:///work/InstallAgent.ssm.yaml', 'InstallAgent'],
  ['file:///work/InstallAgent.ssm.YML', 'InstallAgent'],
  ['file:///work/InstallAgent.json', 'InstallAgent'],
  ['file:///work/install.agent-2.yaml', 'install.agent-2'],
])('the document in %s is called %s', (uri, name) => {
  const [{ file } = { file: fileOf('', 'yaml') }] = bothFormats('schemaVersion: "2.2"\nmainSteps: []\n');
  expect(readDocument({ ...file, uri })?.name).toBe(name);
});
