import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/service/index.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { fileOf } from '../../support/fileOf.ts';
import { cursorIn } from '../../support/markers.ts';

/** The marked key or value shows Markdown with each of these texts, over exactly its own range. */
function check(marked: string, ...texts: readonly string[]): void {
  for (const { file, format, spans } of bothFormats(marked)) {
    const [span] = spans;
    if (!span) throw new Error('Nothing is marked');
    const range = file.rangeOf(span);
    for (const position of [range.start, range.end]) {
      const shown = hover(file, position);
      expect(shown?.range, format).toEqual(range);
      expect(shown?.contents, format).toMatchObject({ kind: 'markdown' });
      for (const text of texts) expect(JSON.stringify(shown?.contents), format).toContain(text);
    }
  }
}

test.each<readonly string[]>([
  ['«Name»: my-doc', '**Name** · text · required', 'SSM document', 'AWS documentation](https://'],
  ['Name: «my-doc»', '**Name** · text · required', 'SSM document'],
  ['Name: my-doc\n«ScheduleOffset»: 2', '**ScheduleOffset** · whole number · 1 to 6 days'],
  ['Name: my-doc\n«InstanceId»: i-0123456789abcdef0', '· deprecated', '**Deprecated by AWS: use Targets'],
  ['Name: my-doc\n«Duration»: 2', 'In the API since 20'],
  ['Name: my-doc\n«DocumentVersion»: $LATEST', 'Default: `$DEFAULT`', 'Examples: `$DEFAULT`, `$LATEST`'],
  ['Name: my-doc\n«ComplianceSeverity»: HIGH', 'CRITICAL, HIGH, MEDIUM, LOW or UNSPECIFIED', '- `LOW`'],
  ['Name: my-doc\nComplianceSeverity: «HIGH»', 'Reported as high'],
  ['Name: my-doc\nTargets:\n  - «Key»: tag-key', '**Key** · text · 1 to 163 characters'],
  ['Name: my-doc\nTargets:\n  - Values: [«"*"»]', '**Values** · one of the list', 'A tag value, a node id'],
  ['Name: my-doc\nParameters:\n  «commands»: [ls]', '**commands** · list of text'],
  ['Name: my-doc\nTags:\n  - Key: a\n    «Value»: b', '**Value** · text · at most 256 characters · required'],
  ['«AssociationId»: 8dfe3659-4309-493a-8755-0123456789ab', 'The association to change'],
  ['Entries:\n  - «Name»: my-doc', '**Name** · text · required'],
])('%s', check);

describe('names of the user cannot write Markdown', () => {
  test.each(['**bold**', '[link](command:x)', '<b>', '`code`', '![image](https://example.com)'])(
    '%s',
    (name) => {
      const { file, spans } = bothFormats(`Name: my-doc\nParameters:\n  «'${name}'»: [ls]`)[0] ?? {};
      const shown = file && spans?.[0] ? hover(file, file.rangeOf(spans[0]).start) : undefined;
      const [heading] = JSON.stringify(shown?.contents).split(' · ');
      expect(heading).not.toContain(name);
      expect(heading?.replaceAll('\\', '')).toContain(name);
    },
  );
});

describe('nothing to show', () => {
  test.each([
    ['an unknown key', 'Name: my-doc\nWom‸bat: 1'],
    ['below an unknown key', 'Name: my-doc\nWombat:\n  a: b‸b'],
    ['an empty file', '‸'],
    ['a comment', '# no‸te\nName: my-doc'],
  ])('%s', (_, marked) => {
    const { text, offset } = cursorIn(marked);
    const file = fileOf(text, 'yaml');
    expect(hover(file, file.rangeOf({ start: offset, end: offset }).start)).toBeUndefined();
  });
});
