import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../client/src/deploy/ports.ts';
import type { Questions, SignedIn } from '../../../client/src/deploy/signedIn.ts';
import { awsHere, CALL, givenBy, REQUEST } from './support/awsHere.ts';

const here = awsHere({
  pageLimit: 2,
  aliases: { '111122223333': 'edge-test' },
  nodes: [
    { instanceId: 'i-0123456789abcdef0', name: 'web-1', tags: { Stage: 'test' } },
    {
      instanceId: 'i-0123456789abcdef1',
      platform: 'Windows',
      ping: 'ConnectionLost',
      tags: { Stage: 'prod' },
    },
    { instanceId: 'mi-0123456789abcdef2', name: 'till', platform: 'MacOS', tags: { Team: 'shop' } },
  ],
  groups: {
    web: ['i-0123456789abcdef0', 'mi-0123456789abcdef2'],
    empty: [],
    tills: ['mi-0123456789abcdef2'],
  },
  failing: {
    'i-0123456789abcdef0':
      'sh: 1: nginx: not found\n\n----------ERROR-------\nfailed to run commands: exit status 127',
  },
  documents: {
    'Ours-Patch': {
      type: 'Command',
      schemaVersion: '2.2',
      platforms: ['Linux'],
      description: 'Patches a node.',
      latestVersion: 5,
      defaultVersion: 2,
      parameters: {
        Mode: { description: 'How', default: 'scan' },
        Nodes: { type: 'StringList' },
        Note: { default: '' },
      },
    },
    'Ours-Bare': {},
    'Ours-Calendar': { type: 'ChangeCalendar' },
  },
});
const WEB = 'i-0123456789abcdef0';
const TILL = 'mi-0123456789abcdef2';
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

/** One that has run once, and failed on one node. */
async function failed({ createAssociation }: SignedIn): Promise<string> {
  const targets = [{ Key: 'InstanceIds', Values: [WEB, TILL] }];
  const request = { Name: 'AWS-RunShellScript', Targets: targets, Tags: [{ Key: 'Team', Value: '' }] };
  const { associationId } = givenBy(await createAssociation(request, CALL));
  here.local.advance();
  here.local.advance();
  return associationId;
}

describe('associations', () => {
  test('all pages, or those that pass the filters', async () => {
    const signedIn = await here.signedIn();
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      givenBy(await signedIn.createAssociation({ ...REQUEST, AssociationName: name }, CALL));
    }
    await failed(signedIn);
    const namesBy = async (filter: Parameters<Questions['associations']>[0]) =>
      givenBy(await signedIn.associations(filter, CALL)).map(({ name }) => name);
    expect(await namesBy({})).toEqual(['one', 'two', 'three', 'four', 'five', undefined]);
    expect(here.requestsOf('ListAssociations')).toHaveLength(3);
    expect(await namesBy({ AssociationName: 'two' })).toEqual(['two']);
    expect(await namesBy({ Name: REQUEST.Name, AssociationName: 'two' })).toEqual(['two']);
    expect(await namesBy({ Name: 'AWS-RunPatchBaseline' })).toEqual([]);
  });

  test('what a list and a description tell', async () => {
    const signedIn = await here.signedIn();
    const associationId = await failed(signedIn);
    givenBy(await signedIn.createAssociation(REQUEST, CALL));
    const targets = [{ key: 'InstanceIds', values: [WEB, TILL] }];
    expect(givenBy(await signedIn.associations({}, CALL))).toEqual([
      { associationId, version: '1', document: REQUEST.Name, targets, status: 'Failed', lastExecution: TIME },
      {
        associationId: expect.any(String),
        version: '1',
        document: REQUEST.Name,
        name: 'nightly',
        targets: [{ key: 'tag:Stage', values: ['test'] }],
        schedule: 'rate(1 day)',
        scheduleOffset: 2,
        status: expect.any(String),
      },
    ]);
    expect(givenBy(await signedIn.association(associationId, CALL))).toEqual({
      associationId,
      version: '1',
      created: TIME,
      updated: TIME,
      lastExecution: TIME,
      status: 'Failed',
      detailedStatus: 'Failed',
      counts: { Success: 1, Failed: 1 },
      request: { Name: REQUEST.Name, Targets: [{ Key: 'InstanceIds', Values: [WEB, TILL] }] },
    });
    expect(givenBy(await signedIn.tagsOf(associationId, CALL))).toEqual([{ key: 'Team', value: '' }]);
  });

  test('its runs, the newest first, where they ran and what a node says', async () => {
    const signedIn = await here.signedIn();
    const id = await failed(signedIn);
    givenBy(await signedIn.runNow(id, CALL));
    const [pending, ended] = givenBy(await signedIn.executions(id, CALL));
    expect(pending).toMatchObject({ status: 'Pending', counts: '{Pending=2}' });
    expect(ended).toEqual({
      executionId: expect.any(String),
      status: 'Failed',
      detailedStatus: 'Failed',
      created: TIME,
      counts: '{Failed=1, Success=1}',
    });
    const targets = givenBy(await signedIn.executionTargets(id, ended?.executionId ?? '', CALL));
    const output = { id: expect.any(String), type: 'RunCommand' };
    expect(targets).toEqual([
      { resourceId: WEB, status: 'Failed', detailedStatus: 'Failed', output },
      { resourceId: TILL, status: 'Success', detailedStatus: 'Success', output },
    ]);
    const command = targets[0]?.output?.id ?? '';
    expect(givenBy(await signedIn.commandError(command, WEB, CALL))).toBe(
      'sh: 1: nginx: not found failed to run commands: exit status 127',
    );
    expect(givenBy(await signedIn.commandError(command, TILL, CALL))).toBe('');
    const [first] = givenBy(await signedIn.executionTargets(id, pending?.executionId ?? '', CALL));
    expect(first).toEqual({ resourceId: WEB, status: 'Pending', detailedStatus: 'Pending' });
  });
});

describe('nodes, groups, tags and documents', () => {
  /** A question and what it gives, all pages together. */
  test.each<readonly [string, (signedIn: SignedIn) => Promise<Answer<unknown>>, unknown]>([
    [
      'all nodes',
      ({ nodes }) => nodes([], CALL),
      [
        { id: WEB, name: 'web-1', platform: 'Linux', online: true },
        { id: 'i-0123456789abcdef1', platform: 'Windows', online: false },
        { id: TILL, name: 'till', platform: 'MacOS', online: true },
      ],
    ],
    [
      'nodes that pass every filter',
      ({ nodes }) =>
        nodes(
          [
            { key: 'tag:Stage', values: ['test', 'prod'] },
            { key: 'InstanceIds', values: [WEB] },
          ],
          CALL,
        ),
      [{ id: WEB, name: 'web-1', platform: 'Linux', online: true }],
    ],
    ['groups', ({ groups }) => groups(CALL), ['empty', 'tills', 'web']],
    ['the members of a group', ({ groupMembers }) => groupMembers('web', CALL), [WEB, TILL]],
    ['a group without members', ({ groupMembers }) => groupMembers('empty', CALL), []],
    ['keys of tags', ({ tagKeys }) => tagKeys(CALL), ['Stage', 'Team']],
    ['values of a tag', ({ tagValues }) => tagValues('Stage', CALL), ['prod', 'test']],
    ['the alias', ({ alias }) => alias(CALL), 'edge-test'],
    [
      "documents of one's own, each once",
      ({ documents }) => documents(CALL),
      [
        { name: 'Ours-Bare', type: '', platforms: [], owner: '111122223333' },
        { name: 'Ours-Calendar', type: 'ChangeCalendar', platforms: [], owner: '111122223333' },
        {
          name: 'Ours-Patch',
          type: 'Command',
          platforms: ['Linux'],
          owner: '111122223333',
          schemaVersion: '2.2',
        },
      ],
    ],
    [
      'a document with its parameters',
      ({ document }) => document('Ours-Patch', '3', CALL),
      {
        name: 'Ours-Patch',
        type: 'Command',
        platforms: ['Linux'],
        owner: '111122223333',
        schemaVersion: '2.2',
        description: 'Patches a node.',
        defaultVersion: '2',
        latestVersion: '5',
        parameters: [
          { name: 'Mode', type: 'String', description: 'How', defaultValue: 'scan' },
          { name: 'Nodes', type: 'StringList' },
          { name: 'Note', type: 'String', defaultValue: '' },
        ],
      },
    ],
    [
      "a document of AWS's",
      ({ document }) => document('AWS-RunShellScript', undefined, CALL),
      expect.objectContaining({ name: 'AWS-RunShellScript', owner: 'Amazon' }),
    ],
    [
      'versions of a document',
      ({ documentVersions }) => documentVersions('Ours-Patch', CALL),
      expect.arrayContaining(['1', '2', '3', '4', '5']),
    ],
  ])('%s', async (_, ask, expected) => {
    expect(givenBy(await ask(await here.signedIn()))).toEqual(expected);
  });
});

/** What a command says of a node, and what of it is worth reading. */
describe('why a command failed', () => {
  const STEP = { Name: 'first', Status: 'Success', StatusDetails: 'Success', Output: 'ok' };
  const invocation = (...CommandPlugins: object[]) => ({ CommandInvocations: [{ CommandPlugins }] });
  test.each<readonly [string, get: object, list: object, expected: string]>([
    ['nothing, as it succeeded', { Status: 'Success', StandardErrorContent: 'warning: x' }, {}, ''],
    [
      'what it wrote',
      { Status: 'Failed', StandardErrorContent: '\n  no\r\n-----\nspace left\n' },
      {},
      'no space left',
    ],
    [
      'how it ended when it wrote nothing',
      { Status: 'TimedOut', StatusDetails: 'Delivery Timed Out' },
      {},
      'Delivery Timed Out',
    ],
    ['nothing at all', {}, {}, ''],
    [
      'as plain text',
      { Status: 'Failed', StandardErrorContent: '[x](command:y)\u202e' },
      {},
      '[x] (command:y)',
    ],
    [
      'a part of much',
      { Status: 'Failed', StandardErrorContent: 'x'.repeat(2000) },
      {},
      `${'x'.repeat(299)}…`,
    ],
    [
      'the step that failed of several',
      { __type: 'InvalidPluginName' },
      invocation(STEP, { ...STEP, Status: 'Failed', Output: 'out\n----------ERROR-------\nbad disk' }),
      'bad disk',
    ],
    [
      'how that step ended when it wrote nothing',
      { __type: 'InvalidPluginName' },
      invocation(STEP, { Status: 'TimedOut', StatusDetails: 'Execution Timed Out' }),
      'Execution Timed Out',
    ],
    ['no step that failed', { __type: 'InvalidPluginName' }, invocation(STEP), ''],
  ])('%s', async (_, get, list, expected) => {
    const ssm = await here.serving((request, response) => {
      const body = String(request.headers['x-amz-target']).endsWith('GetCommandInvocation') ? get : list;
      const status = '__type' in body ? 400 : 200;
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
    const { commandError } = await here.signedIn({ endpoints: () => ({ ssm, sts: here.local.url }) });
    expect(givenBy(await commandError('11111111-2222-4333-8444-555555555555', WEB, CALL))).toBe(expected);
  });
});
