import { describe, expect, test } from 'vitest';
import type { AccountKnowledge, LookUp } from '../../server/src/protocol.ts';
import { hover, lookUpsForHover } from '../../server/src/service/index.ts';
import { bothFormats } from '../support/bothFormats.ts';
import { around } from '../support/documents.ts';

const account: AccountKnowledge = {
  document: {
    Ours: {
      type: 'Command',
      platforms: ['Linux'],
      description: 'Tidies **up** [us](command:x)',
      parameters: [{ name: 'Depth', type: 'Integer', defaultValue: '3', description: 'How <b>deep</b>' }],
    },
  },
};

/** What is asked for on a marked key or value, and what is then shown there, the same in both formats. */
function on(marked: string): { readonly asks: readonly LookUp[]; readonly shown: string } {
  const [one, other] = bothFormats(marked).map(({ file, spans: [span] }) => {
    if (!span) throw new Error('Nothing is marked');
    const { start } = file.rangeOf(span);
    const { contents = '' } = hover(file, start, { ...around, account }) ?? {};
    return { asks: lookUpsForHover(file, start, around), shown: JSON.stringify(contents) };
  });
  expect(one).toEqual(other);
  return one ?? { asks: [], shown: '' };
}

const ASKS: readonly LookUp[] = [{ kind: 'document', name: 'Ours' }];

describe('a document of the account is asked for and shown', () => {
  test.each<readonly [marked: string, ...texts: readonly string[]]>([
    ['Name: «Ours»', '**Ours** · Command · Linux', '- **Depth** · Integer · default `3`', 'in this account.'],
    ['«Name»: Ours', '**Ours** · Command · Linux'],
    ['Name: Ours\nParameters:\n  «Depth»: ["3"]', '**Depth** · Integer', 'in this account.'],
    ['Name: Ours\nParameters:\n  Depth: [«"3"»]', '**Depth** · Integer'],
    ['Name: Ours\nAutomationTargetParameterName: «Depth»', '**Depth** · Integer'],
    ['Entries:\n  - Name: «Ours»', '**Ours** · Command'],
  ])('%s', (marked, ...texts) => {
    const { asks, shown } = on(marked);
    expect(asks).toEqual(ASKS);
    for (const text of texts) expect(shown).toContain(text);
    expect(shown).not.toMatch(/\[us\]|<b>/);
  });
});

describe('and nothing is asked for', () => {
  test.each([
    'Name: «AWS-Clean»',
    'Name: «Our-Setup»',
    'Name: «""»',
    'Name: «1»',
    'Name: Ours\n«Duration»: 2',
    'Name: Ours\nTargets:\n  - Key: «InstanceIds»',
  ])('%s', (marked) => {
    expect(on(marked).asks).toEqual([]);
  });
});
