import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { CompletionItemTag } from 'vscode-languageserver-types';
import { analyze } from '../../server/src/service/analyze.ts';
import { completion, hover, type SourceFile } from '../../server/src/service/index.ts';
import { plainText } from '../../server/src/service/plainText.ts';
import { applied, said } from '../support/applied.ts';
import { around } from '../support/documents.ts';
import { FORMATS, type FormatName, fileOf } from '../support/fileOf.ts';
import { cursorIn } from '../support/markers.ts';

interface Case {
  readonly json?: string;
  readonly yaml?: string;
  /** All labels, in their order. */
  readonly labels?: readonly string[];
  /** The first labels, in their order. */
  readonly first?: readonly string[];
  readonly hasNot?: readonly string[];
  /** Accepting this label… */
  readonly accept?: string;
  /** …gives texts that say the same as these. */
  readonly gives?: { readonly json?: string; readonly yaml?: string };
}

function check({ accept, first = [], gives = {}, hasNot = [], labels, ...texts }: Case): void {
  for (const format of FORMATS) {
    const source = texts[format];
    if (source === undefined) continue;
    const { file, items } = complete(source, format);
    const shown = items.map(({ label }) => label);
    if (labels) expect(shown, format).toEqual(labels);
    expect(shown.slice(0, first.length), format).toEqual(first);
    for (const label of hasNot) expect(shown, format).not.toContain(label);
    if (accept === undefined) continue;
    const item = items.find(({ label }) => label === accept);
    const edits = [indented(file, item?.textEdit as TextEdit), ...(item?.additionalTextEdits ?? [])];
    expect(said(plainText(applied(file, edits))), format).toEqual(said(gives[format] ?? ''));
  }
}

/** As an editor writes it: further lines are indented as the line that they start from. */
function indented({ text, offsetAt }: SourceFile, { range, newText }: TextEdit): TextEdit {
  const line = text.slice(offsetAt({ ...range.start, character: 0 }), offsetAt(range.start));
  return { range, newText: newText.replaceAll('\n', `\n${/^ */.exec(line)?.[0]}`) };
}

function complete(source: string, format: FormatName) {
  const { text, offset } = cursorIn(source);
  const file = fileOf(text, format);
  const { start } = file.rangeOf({ start: offset, end: offset });
  const items: readonly CompletionItem[] = completion(file, start, around);
  return { file, items: items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? '')) };
}

const NAMES = ['Our-Setup', 'AWS-Clean', 'AWS-Halt', 'AWS-OldClean'];

describe('Name', () => {
  test.each<Case>([
    { json: '{ "Name": "‸" }', yaml: 'Name: ‸', labels: NAMES },
    { json: '{ "Name": "AWS-Cl‸" }', yaml: 'Name: AWS-Cl‸', labels: NAMES },
    { json: '{ "Entries": [{ "Name": ‸ }] }', yaml: 'Entries:\n  - Name: ‸', labels: NAMES },
    {
      json: '{ "Name": "AW‸" }',
      yaml: 'Name: AW‸',
      accept: 'AWS-Clean',
      gives: { json: '{ "Name": "AWS-Clean" }', yaml: 'Name: AWS-Clean' },
    },
  ])('$yaml', check);

  test('each says its type, its platforms and what it is for', () => {
    const { items } = complete('Name: ‸', 'yaml');
    expect(items[1]).toMatchObject({
      detail: 'Command · Linux, macOS · schema 2.2',
      documentation: { value: 'Cleans what is old.\n\nNeeds Mode and commands.' },
    });
    expect(items[3]).toMatchObject({ label: 'AWS-OldClean', tags: [CompletionItemTag.Deprecated] });
    expect(JSON.stringify(items[0])).not.toContain('[us]');
  });
});

const CLEAN = { json: '"Name": "AWS-Clean"', yaml: 'Name: AWS-Clean\n' };
const HALT = { json: '"Name": "AWS-Halt"', yaml: 'Name: AWS-Halt\n' };
const OPTIONAL = ['Depth', 'Force', 'Where', 'Id', 'sourceType', 'sourceInfo'];

describe('names of parameters', () => {
  test.each<Case>([
    { json: `{ ${CLEAN.json}, "Parameters": { "‸" } }`, labels: ['Mode', 'commands', ...OPTIONAL] },
    {
      yaml: `${CLEAN.yaml}Parameters:\n  ‸`,
      labels: ['All required parameters', 'Mode', 'commands', ...OPTIONAL],
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Look"], "‸" } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  Mode: [Look]\n  ‸`,
      labels: ['commands', ...OPTIONAL],
    },
    {
      json: `{ "Entries": [{ ${CLEAN.json}, "Parameters": { "Mode": ["Look"], "‸" } }] }`,
      yaml: 'Entries:\n  - Name: AWS-Clean\n    Parameters:\n      Mode: [Look]\n      ‸',
      labels: ['commands', ...OPTIONAL],
    },
    {
      json: `{ ${HALT.json}, "AutomationTargetParameterName": "Reason", "Parameters": { "‸" } }`,
      labels: ['InstanceId', 'AutomationAssumeRole', 'Force', 'Reason'],
    },
    {
      json: '{ "Name": "My-Document", "Parameters": { "‸" } }',
      yaml: 'Name: My-Document\nParameters:\n  ‸',
      hasNot: ['Mode'],
      first: ['Operation'],
    },
  ])('$json $yaml', check);

  test.each<readonly [name: string, json: string, yaml: string]>([
    ['Mode', '"Mode": ["Look"]', 'Mode:\n    - Look'],
    ['commands', '"commands": ["uptime"]', 'commands:\n    - uptime'],
    ['Depth', '"Depth": ["3"]', 'Depth:\n    - "3"'],
    ['Force', '"Force": ["false"]', 'Force:\n    - "false"'],
    ['Where', '"Where": ["/tmp"]', 'Where:\n    - /tmp'],
    ['Id', '"Id": ["<Id>"]', 'Id:\n    - <Id>'],
    ['sourceInfo', '"sourceInfo": ["{}"]', 'sourceInfo:\n    - "{}"'],
  ])('%s gets a list of the right shape', (accept, json, yaml) => {
    check({
      json: `{ ${CLEAN.json}, "Parameters": { "‸" } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  ‸`,
      accept,
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { ${json} } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  ${yaml}`,
      },
    });
  });

  test.each<Case>([
    {
      json: `{ ${CLEAN.json}, "Parameters": ‸ }`,
      yaml: `${CLEAN.yaml}Parameters:\n  ‸`,
      accept: 'All required parameters',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Look"], "commands": ["uptime"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Mode:\n    - Look\n  commands:\n    - uptime`,
      },
    },
    {
      json: `{ ${CLEAN.json}, "Par‸" }`,
      yaml: `${CLEAN.yaml}Par‸`,
      accept: 'Parameters',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Look"], "commands": ["uptime"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Mode:\n    - Look\n  commands:\n    - uptime`,
      },
    },
    {
      json: `{ ${HALT.json}, "Targets": [], "Par‸" }`,
      yaml: `${HALT.yaml}Targets: []\nPar‸`,
      accept: 'Parameters',
      gives: {
        json: `{ ${HALT.json}, "Targets": [], "Parameters": { "Reason": ["<Reason>"], "AutomationAssumeRole": ["arn:aws:iam::111122223333:role/Automation"] } }`,
        yaml: `${HALT.yaml}Targets: []\nParameters:\n  Reason:\n    - <Reason>\n  AutomationAssumeRole:\n    - arn:aws:iam::111122223333:role/Automation`,
      },
    },
  ])('what a document needs, at once: $yaml', check);
});

describe('values of parameters', () => {
  const reference = '{{ssm:/path/of/parameter}}';
  const GITHUB =
    '{"owner":"my-org","repository":"my-repository","path":"folder/","getOptions":"branch:main"}';
  const S3 = '{"path":"https://s3.amazonaws.com/amzn-s3-demo-bucket/folder/"}';

  test.each<readonly [name: string, labels: readonly string[]]>([
    ['Mode', ['Look', 'Sweep']],
    ['Force', ['false', 'true']],
    ['Depth', ['3']],
    ['Where', ['/tmp', '/var', reference]],
    ['commands', [reference]],
    ['sourceInfo', [S3, GITHUB]],
  ])('%s', (name, labels) => {
    check({
      json: `{ ${CLEAN.json}, "Parameters": { "${name}": ["‸"] } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  ${name}:\n    - ‸`,
      labels,
    });
  });

  test.each<Case>([
    {
      json: `{ ${CLEAN.json}, "Parameters": { "Mode": ‸ } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  Mode: ‸`,
      labels: ['[ Look ]', '[ Sweep ]'],
      accept: '[ Sweep ]',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Sweep"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Mode:\n    - Sweep`,
      },
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "commands": ‸ } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  commands: ‸`,
      labels: ['[ … ]', `[ ${reference} ]`],
      accept: '[ … ]',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "commands": ["uptime"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  commands:\n    - uptime`,
      },
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "Where": ["‸"] } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  Where:\n    - ‸`,
      accept: reference,
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Where": ["${reference}"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Where:\n    - "${reference}"`,
      },
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "sourceType": ["S3"], "sourceInfo": ["‸"] } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  sourceType: [S3]\n  sourceInfo: ["‸"]`,
      labels: [S3],
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "constructor": ["‸"] } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  constructor:\n    - ‸`,
      first: ['Scan'],
    },
  ])('$yaml', check);
});

describe('parameters that receive targets', () => {
  test.each<Case>([
    {
      json: `{ ${HALT.json}, "AutomationTargetParameterName": "‸" }`,
      yaml: `${HALT.yaml}AutomationTargetParameterName: ‸`,
      labels: ['InstanceId', 'Reason'],
      accept: 'InstanceId',
      gives: {
        json: `{ ${HALT.json}, "AutomationTargetParameterName": "InstanceId" }`,
        yaml: `${HALT.yaml}AutomationTargetParameterName: InstanceId`,
      },
    },
    {
      json: `{ ${HALT.json}, "TargetMaps": [{ "Reason": ["a"], "‸" }] }`,
      yaml: `${HALT.yaml}TargetMaps:\n  - Reason: [a]\n    ‸`,
      labels: ['InstanceId'],
    },
    {
      json: `{ ${CLEAN.json}, "AutomationTargetParameterName": "‸" }`,
      yaml: `${CLEAN.yaml}AutomationTargetParameterName: ‸`,
      hasNot: ['Mode'],
    },
  ])('$yaml', check);
});

describe('half-typed names', () => {
  test.each<Case>([
    {
      json: `{ ${CLEAN.json}, "Parameters": { "Mo‸" } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  Mo‸`,
      accept: 'Mode',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Look"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Mode:\n    - Look`,
      },
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "M‸ood": ["Look"] } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  M‸ood: [Look]`,
      accept: 'Mode',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Look"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Mode: [Look]`,
      },
    },
    {
      json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Sw‸"] } }`,
      yaml: `${CLEAN.yaml}Parameters:\n  Mode: [Sw‸]`,
      accept: 'Sweep',
      gives: {
        json: `{ ${CLEAN.json}, "Parameters": { "Mode": ["Sweep"] } }`,
        yaml: `${CLEAN.yaml}Parameters:\n  Mode: [Sweep]`,
      },
    },
  ])('$yaml', check);
});

test('every prefix of a file can be completed, hovered over and checked', () => {
  const yaml =
    'Entries:\n  - Name: AWS-Clean\n    Parameters:\n      Mode: [Look]\n      sourceInfo: ["{}"]\n    Targets:\n' +
    '      - Key: tag:a\n        Values: [b]\n  - Name: AWS-Halt\n    AutomationTargetParameterName: InstanceId\n' +
    '    TargetMaps:\n      - InstanceId: [a]\n    TargetLocations:\n      - Accounts: ["111122223333"]\n' +
    '        Regions: [eu-west-1]\n    CalendarNames: [a]\n    DocumentVersion: $LATEST\n    MaxErrors: 1%\n';
  for (const format of FORMATS) {
    const text = format === 'yaml' ? yaml : JSON.stringify(said(yaml), undefined, 1);
    for (let end = 0; end <= text.length; end++) {
      const file = fileOf(text.slice(0, end), format);
      const { start } = file.rangeOf({ start: end, end });
      expect(() => [completion(file, start, around), hover(file, start, around)]).not.toThrow();
      expect(() => analyze(file, around)).not.toThrow();
    }
  }
});
