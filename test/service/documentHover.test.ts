import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/service/index.ts';
import { bothFormats } from '../support/bothFormats.ts';
import { around } from '../support/documents.ts';

/** What is shown on a marked key or value, the same in both formats. */
function shownOn(marked: string): string {
  const shown = bothFormats(marked).map(({ file, spans: [span] }) => {
    if (!span) throw new Error('Nothing is marked');
    const { contents, range } = hover(file, file.rangeOf(span).start, around) ?? {};
    expect(range).toEqual(file.rangeOf(span));
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  });
  expect(new Set(shown).size).toBe(1);
  return shown[0] ?? '';
}

const CLEAN = 'Name: AWS-Clean\n';
const HALT = 'Name: AWS-Halt\n';

describe('shows', () => {
  test.each<readonly [marked: string, ...texts: readonly string[]]>([
    [
      '«Name»: AWS-Clean',
      '**AWS-Clean** · Command · Linux, macOS · schema 2.2',
      'Cleans what is old.',
      'Parameters:',
      '- **Mode** · String · required · `Look` or `Sweep`: Look reports only\n- **commands** · StringList · required · at least 1 item · at most 3 items\n- **Depth** · Integer · 1 to 9 · default `3`: How deep',
      '- **Force** · Boolean · default `false`',
      '- **Where** · String · at most 20 characters · for example `/tmp` or `/var`',
      "As of 2026-11-24, from the document's content.",
    ],
    ['Name: «AWS-Clean»', '**AWS-Clean** · Command', '- **Mode**'],
    ['Name: «arn:aws:ssm:eu-central-1:111122223333:document/AWS-Clean»', '**AWS-Clean** · Command'],
    ['Name: «AWS-OldClean»', 'Command · deprecated', 'It has no parameters.', 'from second hand'],
    ['Name: «AWS-Unheard»', '`AWS-Unheard` is not among the AWS documents that are known here.'],
    ['Name: «My-Document»', '`My-Document` is not a document that is known here'],
    [`${CLEAN}«Parameters»: {}`, '- **Mode** · String · required', 'As of 2026-11-24'],
    [
      `${CLEAN}Parameters:\n  «Mode»: [Look]`,
      '**Mode** · String · required',
      'Look reports only.',
      '`Look` or `Sweep`',
      'A list of one text.',
      'As of 2026-11-24',
    ],
    [`${CLEAN}Parameters:\n  Mode: [«Look»]`, '**Mode** · String · required'],
    [
      `${CLEAN}Parameters:\n  «constructor»: [a]`,
      'AWS-Clean has no parameter of this name that is known here.',
    ],
    [`${HALT}AutomationTargetParameterName: «InstanceId»`, '**InstanceId** · StringList · required'],
    [`${HALT}TargetMaps:\n  - «InstanceId»: [i-0123456789abcdef0]`, '**InstanceId** · StringList'],
    ['Entries:\n  - Name: «AWS-Clean»', '**AWS-Clean** · Command'],
    ['Entries:\n  - Name: AWS-Clean\n    Parameters:\n      «Mode»: [Look]', '**Mode** · String · required'],
  ])('%s', (marked, ...texts) => {
    const shown = shownOn(marked);
    for (const text of texts) expect(shown).toContain(text);
  });
});

describe('does not speak of documents', () => {
  test.each([
    'Name: My-Document\nParameters:\n  «Mode»: [Look]',
    `${CLEAN}«ScheduleOffset»: 2`,
    'Name: «""»',
  ])('%s', (marked) => {
    expect(shownOn(marked)).not.toMatch(/known here|As of/);
  });
});

test('what others wrote cannot write Markdown', () => {
  const shown = shownOn('Name: «Our-Setup»');
  expect(shown).toContain('Sets \\*\\*up\\*\\* \\[us\\](command:x).');
  expect(shown).toContain('one\\`two or `three`');
  expect(shown).toContain('\\<b\\>bold\\</b\\>');
  expect(shown).toContain('Read from a document in this workspace.');
});
