import { expect, test } from 'vitest';
import { hover } from '../../server/src/service/index.ts';
import { bothFormats } from '../support/bothFormats.ts';

const paragraphsOn = (marked: string): readonly (readonly string[])[] =>
  bothFormats(marked).map(({ file, spans: [span] }) => {
    if (!span) throw new Error('Nothing is marked');
    return JSON.stringify(hover(file, file.rangeOf(span).start)?.contents).split('\\n\\n');
  });

test.each([
  ['OutputLocation:\n  S3Location:\n    OutputS3Region: «eu-central-1»', 'Europe (Frankfurt).'],
  ['TargetLocations:\n  - Regions: [«sa-east-1»]', 'South America (Sao Paulo).'],
  ['MaxConcurrency: «10%»', '10 in 100 at the same time.'],
  ['MaxConcurrency: «"7"»', '7 at the same time.'],
  ['MaxErrors: «"0"»', 'Stops at the first failure.'],
  ['TargetLocations:\n  - TargetLocationMaxErrors: «"1"»', 'Stops at the second failure.'],
  ['Entries:\n  - MaxErrors: «"3"»', 'Stops after more than 3 failures.'],
  ['DocumentVersion: «$LATEST»', 'The newest version, from the moment it exists.'],
  ['Targets:\n  - Key: «tag-key»', 'Nodes that carry a tag of this name, whatever its value.'],
])('%s means: %s', (marked, words) => {
  for (const paragraphs of paragraphsOn(marked)) expect(paragraphs).toContain(words);
});

test.each([
  'MaxConcurrency: «wombat»',
  'MaxConcurrency: «101%»',
  '«MaxConcurrency»: 10%',
  'TargetLocations:\n  - Regions: [«constructor»]',
  'Targets:\n  - Key: «wombat»',
])('%s means nothing that is known', (marked) => {
  for (const [, second] of paragraphsOn(marked)) {
    expect(second).not.toMatch(/^(?:Nodes|Stops|Europe|The (?:newest|version))|at the same time\.$/);
  }
});
