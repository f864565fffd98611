import { describe, expect, test } from 'vitest';
import { previewInWords } from '../../../../client/src/deploy/before/previewInWords.ts';
import { previewTargets } from '../../../../client/src/deploy/before/previewTargets.ts';
import type { ManagedNode, NodeFilter } from '../../../../client/src/deploy/signedIn.ts';
import { ACCOUNT, call, ok, refused, signedInWith } from '../support/signedIn.ts';

const id = (number: number): string => `i-${String(number).padStart(17, '0')}`;
const node = (number: number, platform = 'Linux', online = true): ManagedNode => ({
  id: id(number),
  name: `web-${number}`,
  platform,
  online,
});
const WEB1 = node(1);
const WEB2 = node(2, 'Windows', false);

interface Case {
  readonly Targets?: readonly object[];
  readonly [member: string]: unknown;
}

/** What is asked of AWS, and what it answers. */
async function preview(request: Case, groups: Readonly<Record<string, readonly string[]>> = {}) {
  const asked: (readonly NodeFilter[])[] = [];
  const signedIn = signedInWith({
    nodes: async (filters) => {
      asked.push(filters);
      return ok([WEB1, WEB2]);
    },
    groupMembers: async (group) => ok(groups[group] ?? []),
  });
  const answer = await previewTargets({ Name: 'X', ...request }, signedIn, call, ['Linux']);
  if (!answer.ok) throw new Error(answer.error.name);
  return { asked, ...answer.value };
}

const key = (Key: string, ...Values: string[]) => ({ Key, Values });

const LOOKED_UP: readonly (readonly [
  name: string,
  Case,
  asked: readonly (readonly NodeFilter[])[],
  unmanaged?: readonly string[],
])[] = [
  ['all nodes', { Targets: [key('instanceids', '*')] }, [[]]],
  [
    'nodes by id, each once',
    { Targets: [key('InstanceIds', id(1), id(3), id(1))] },
    [[{ key: 'InstanceIds', values: [id(1), id(3)] }]],
    [id(3)],
  ],
  ['InstanceId', { InstanceId: id(1) }, [[{ key: 'InstanceIds', values: [id(1)] }]]],
  [
    'tags, all of them, keys of tags as they are written',
    { Targets: [key('TAG:Stage', 'prod', 'test'), key('tag:a:B', '1')] },
    [
      [
        { key: 'tag:Stage', values: ['prod', 'test'] },
        { key: 'tag:a:B', values: ['1'] },
      ],
    ],
  ],
  ['a tag of any value', { Targets: [key('Tag-Key', 'Stage')] }, [[{ key: 'tag-key', values: ['Stage'] }]]],
  [
    'the same key twice: asked one by one',
    { Targets: [key('tag-key', 'Stage'), key('tag-key', 'Team')] },
    [[{ key: 'tag-key', values: ['Stage'] }], [{ key: 'tag-key', values: ['Team'] }]],
  ],
  [
    'ids and a tag: an id without the tag is not told as unmanaged',
    { Targets: [key('InstanceIds', id(3)), key('tag:a', 'b')] },
    [
      [
        { key: 'InstanceIds', values: [id(3)] },
        { key: 'tag:a', values: ['b'] },
      ],
    ],
  ],
  [
    'a resource group',
    { Targets: [key('resource-groups:name', 'web')] },
    [[{ key: 'InstanceIds', values: [id(1), id(9)] }]],
    [id(9)],
  ],
  [
    'a resource group and ids: what is in both',
    { Targets: [key('ResourceGroup', 'web'), key('InstanceIds', id(1), id(2))] },
    [[{ key: 'InstanceIds', values: [id(1)] }]],
  ],
];

test.each(LOOKED_UP.map(([name, ...rest]) => ({ name, rest })))(
  'looks up $name',
  async ({ rest: [request, asked, unmanaged = []] }) => {
    const seen = await preview(request, { web: [id(1), id(9)] });
    expect(seen.asked).toEqual(asked);
    expect(seen.nodes).toEqual([WEB1, WEB2]);
    expect(seen.unsuited).toEqual([WEB2]);
    expect(seen.unmanaged).toEqual(unmanaged);
  },
);

test('asks for 50 ids at a time', async () => {
  const ids = Array.from({ length: 120 }, (_, index) => id(index));
  const { asked } = await preview({ Targets: [key('InstanceIds', ...ids)] });
  expect(asked.map(([filter]) => filter?.values.length)).toEqual([50, 50, 20]);
});

test('an empty resource group asks for no nodes', async () => {
  const { asked, nodes } = await preview({ Targets: [key('ResourceGroup', 'none')] });
  expect({ asked, nodes }).toEqual({ asked: [], nodes: [] });
});

test('picks from all nodes where AWS refuses an id it does not know', async () => {
  const answer = await previewTargets(
    { Name: 'X', Targets: [key('InstanceIds', id(1), id(7))] },
    signedInWith({
      nodes: async (filters) => (filters.length > 0 ? refused('InvalidInstanceId') : ok([WEB1, WEB2])),
    }),
    call,
  );
  expect(answer).toMatchObject({ ok: true, value: { nodes: [WEB1], unmanaged: [id(7)], unsuited: [] } });
});

test.each([
  ['nodes', signedInWith(), 'InstanceIds'],
  ['the group', signedInWith({ nodes: async () => ok([]) }), 'ResourceGroup'],
])('an error about %s is the answer', async (_what, signedIn, of) => {
  const answer = await previewTargets({ Name: 'X', Targets: [key(of, 'a')] }, signedIn, call);
  expect(answer).toMatchObject({ ok: false, error: { name: 'NotScripted' } });
});

const TOLD: readonly (readonly [says: string, Case, atOnce?: number])[] = [
  ['one run for each of 3 values', { Targets: [key('ParameterValues', 'a', 'b', 'c')] }, 3],
  ['one run for one value', { Targets: [key('parametervalues', 'a')] }, 1],
  ['one run, without targets', { Targets: [key('aws:NoOpAutomationTag', 'x')] }, 1],
  [
    'every EC2 instance of this account and Region, managed or not: not looked at',
    { Targets: [key('AWS::EC2::Instance', '*')] },
  ],
  ['2 EC2 instances: not looked at', { Targets: [key('AWS::EC2::Instance', 'a', 'b')] }, 2],
  ['3 target maps: what they name was not looked at', { TargetMaps: [{ a: ['1'] }, {}, {}] }],
  [
    'in 2 accounts × 3 Regions: not looked at',
    {
      TargetLocations: [{ Accounts: ['111122223333', '444455556666'], Regions: ['a', 'b', 'c'] }],
      Targets: [key('tag:a', 'b')],
    },
  ],
  [
    'in 1 account and 2 organizational units × 1 Region, and in this account × 1 Region: not looked at',
    {
      TargetLocations: [
        { Accounts: ['111122223333', 'ou-ab12-34cd56ef', 'r-ab12'], Regions: ['a'] },
        { Regions: ['b'] },
      ],
    },
  ],
  [
    'resource-groups:ResourceTypeFilters: not looked at',
    { Targets: [key('resource-groups:ResourceTypeFilters', 'x')] },
  ],
  ['a target without Key: not looked at', { Targets: [{}, 7] as object[] }],
  ['no targets: a runbook runs once without them, AWS refuses other documents', { Targets: [] }],
];

test.each(TOLD.map(([says, ...rest]) => ({ says, rest })))(
  'says: $says',
  async ({ says, rest: [request, atOnce] }) => {
    const { asked, rateControl, ...seen } = await preview(request);
    expect(seen).toEqual({ notes: [says], unmanaged: [], unsuited: [] });
    expect(asked).toEqual([]);
    expect(rateControl.atOnce).toBe(atOnce);
  },
);

describe('the page', () => {
  const HEAD = { account: ACCOUNT, region: 'eu-west-1' };
  const PAGES: readonly (readonly [
    name: string,
    Parameters<typeof previewInWords>[0],
    firstRun: string | undefined,
    page: readonly string[],
  ])[] = [
    [
      'nodes',
      {
        nodes: [WEB1, { ...WEB2, name: 'a\n[b](command:x)\u202E' }],
        unmanaged: ['i-gone'],
        unsuited: [WEB2],
        notes: ['something'],
        rateControl: { says: 'all 2 at once' },
      },
      'at once',
      [
        'Account 111122223333, eu-west-1',
        '2 managed nodes match now, 1 of them online.',
        'Note: something',
        'First run: at once',
        'Rate control: all 2 at once',
        '',
        'Named, but no managed nodes here (1 node)',
        '  i-gone',
        '',
        'The document does not run on their platform (1 node)',
        '  i-00000000000000002  web-2  Windows  not online',
        '',
        'Nodes (2 nodes)',
        '  i-00000000000000001  web-1  Linux  online',
        '  i-00000000000000002  a [b] (command:x)  Windows  not online',
      ],
    ],
    [
      'no nodes',
      { nodes: [], unmanaged: [], unsuited: [], notes: [], rateControl: { says: 'x' } },
      undefined,
      ['Account 111122223333, eu-west-1', 'No managed node matches now.', 'Rate control: x'],
    ],
    [
      'what was not looked at',
      {
        unmanaged: [],
        unsuited: [],
        notes: ['in 2 accounts × 3 Regions: not looked at'],
        rateControl: { says: 'x' },
      },
      undefined,
      [
        'Account 111122223333, eu-west-1',
        'Targets: in 2 accounts × 3 Regions: not looked at',
        'Rate control: x',
      ],
    ],
  ];

  test.each(PAGES)('tells of %s', (_name, preview, firstRun, page) => {
    expect(previewInWords(preview, { ...HEAD, ...(firstRun && { firstRun }) })).toEqual(page);
  });

  test.each([
    [1, '1 managed node matches now, online.', undefined],
    [50, '50 managed nodes match now, all online.', undefined],
    [431, '431 managed nodes match now, all online.', '  and 381 more'],
  ])('is bounded: %i nodes', (number, first, last) => {
    const nodes = Array.from({ length: number }, (_, index) => node(index));
    const page = previewInWords(
      { nodes, unmanaged: [], unsuited: [], notes: [], rateControl: { says: 'x' } },
      HEAD,
    );
    expect(page[1]).toBe(first);
    expect(page.at(-1)).toBe(last ?? `  ${id(number - 1)}  web-${number - 1}  Linux  online`);
    expect(page.length).toBeLessThan(60);
  });
});
