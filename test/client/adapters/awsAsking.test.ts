import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../client/src/deploy/ports.ts';
import type { Call, Questions, SignedIn } from '../../../client/src/deploy/signedIn.ts';
import { awsHere, CALL, errorOf } from './support/awsHere.ts';

const WEB = 'i-0123456789abcdef0';
const GONE = '11111111-2222-4333-8444-555555555555';
const here = awsHere({
  pageLimit: 2,
  nodes: [{ instanceId: WEB }, { instanceId: 'i-0123456789abcdef1' }, { instanceId: 'i-0123456789abcdef2' }],
  groups: { web: [WEB] },
  documents: { 'Ours-Bare': {} },
});

/** Each question: how it is put and the operation behind it. */
const QUESTIONS: Readonly<
  Record<
    keyof Questions,
    readonly [operation: string, (signedIn: SignedIn, call: Call) => Promise<Answer<unknown>>]
  >
> = {
  alias: ['ListAccountAliases', ({ alias }, call) => alias(call)],
  associations: ['ListAssociations', ({ associations }, call) => associations({}, call)],
  association: ['DescribeAssociation', ({ association }, call) => association(GONE, call)],
  tagsOf: ['ListTagsForResource', ({ tagsOf }, call) => tagsOf(GONE, call)],
  executions: ['DescribeAssociationExecutions', ({ executions }, call) => executions(GONE, call)],
  executionTargets: [
    'DescribeAssociationExecutionTargets',
    ({ executionTargets }, call) => executionTargets(GONE, GONE, call),
  ],
  commandError: ['GetCommandInvocation', ({ commandError }, call) => commandError(GONE, WEB, call)],
  nodes: ['DescribeInstanceInformation', ({ nodes }, call) => nodes([], call)],
  groups: ['ListGroups', ({ groups }, call) => groups(call)],
  groupMembers: ['ListGroupResources', ({ groupMembers }, call) => groupMembers('web', call)],
  tagKeys: ['GetTagKeys', ({ tagKeys }, call) => tagKeys(call)],
  tagValues: ['GetTagValues', ({ tagValues }, call) => tagValues('Stage', call)],
  documents: ['ListDocuments', ({ documents }, call) => documents(call)],
  document: ['DescribeDocument', ({ document }, call) => document('Ours-Bare', undefined, call)],
  documentVersions: [
    'ListDocumentVersions',
    ({ documentVersions }, call) => documentVersions('Ours-Bare', call),
  ],
};

describe.each(Object.values(QUESTIONS))('%s', (operation, ask) => {
  /** Requests after signing in. */
  const asked = () => here.requestsOf(operation).slice(operation === 'ListAccountAliases' ? 1 : 0);

  test('is asked again where that may help, and never more than three times', async () => {
    const signedIn = await here.signedIn();
    here.local.fail({ kind: 'reset', operation, times: 'always' });
    expect(errorOf(await ask(signedIn, CALL))).toMatchObject({ reached: 'network' });
    expect(asked()).toHaveLength(3);
  });

  test('is answered after AWS turned it away for its rate', async () => {
    const signedIn = await here.signedIn();
    const plain = await ask(signedIn, CALL);
    const before = asked().length;
    here.local.fail({ kind: 'error', name: 'ThrottlingException', operation });
    const answer = await ask(signedIn, CALL);
    expect(answer.ok || answer.error.name).toBe(plain.ok || plain.error.name);
    expect(asked()).toHaveLength(2 * before + 1);
  });

  test('a refusal is told as AWS names it', async () => {
    const signedIn = await here.signedIn();
    here.local.fail({ kind: 'error', name: 'AccessDeniedException', operation, times: 'always' });
    const error = errorOf(await ask(signedIn, CALL));
    expect(error).toMatchObject({ name: expect.stringMatching(/^AccessDenied/), reached: 'reply' });
    expect(error.requestId).toBe(asked()[0]?.requestId);
    expect(here.lines.at(-1)).toBe(
      `${operation} account=111122223333 region=eu-west-1 profile=dev status=${error.status} error=${error.name} requestId=${error.requestId}`,
    );
  });

  test('leaves at once when it is cancelled', async () => {
    const signedIn = await here.signedIn();
    expect(errorOf(await ask(signedIn, { signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
      reached: 'none',
    });
    expect(asked()).toEqual([]);
    const hold = here.local.fail({ kind: 'hold', operation });
    const controller = new AbortController();
    const answer = ask(signedIn, { signal: controller.signal });
    await hold.struck;
    controller.abort();
    expect(errorOf(await answer).name).toBe('AbortError');
    expect(asked()).toHaveLength(1);
  });
});

test('an association that is gone is told by name', async () => {
  const { association } = await here.signedIn();
  expect(errorOf(await association(GONE, CALL)).name).toBe('AssociationDoesNotExist');
});

test('a page that fails is told, not the pages before it', async () => {
  const { nodes } = await here.signedIn();
  const all = here.local.fail({ kind: 'hold', operation: 'DescribeInstanceInformation' });
  here.local.fail({ kind: 'error', name: 'AccessDeniedException', operation: 'DescribeInstanceInformation' });
  const answer = nodes([], CALL);
  await all.struck;
  all.release();
  expect(errorOf(await answer)).toMatchObject({
    name: 'AccessDeniedException',
    status: 400,
    reached: 'reply',
  });
  const requests = here.requestsOf('DescribeInstanceInformation');
  expect(errorOf(await answer).requestId).toBe(requests[1]?.requestId);
});
