import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { driftInWords } from '../client/src/deploy/after/driftInWords.ts';
import { remove } from '../client/src/deploy/after/remove.ts';
import { removeInWords } from '../client/src/deploy/after/removeInWords.ts';
import type { Clock } from '../client/src/deploy/clock.ts';
import { deployFile } from '../client/src/deploy/deployFile.ts';
import type { LiveAssociation } from '../client/src/deploy/live/liveAssociation.ts';
import { newMemory } from '../client/src/deploy/memory.ts';
import type { Answer, Ports, Where } from '../client/src/deploy/ports.ts';
import { report } from '../client/src/deploy/report.ts';
import type { Call, SignedIn } from '../client/src/deploy/signedIn.ts';
import type { AssociationRequest, PreparedRequest } from '../server/src/protocol.ts';
import { render } from '../server/src/service/render.ts';
import { sourceFile } from '../server/src/service/sourceFile.ts';
import { type JsonValue, jsonOf } from '../server/src/service/tree.ts';

/** Where it is tried, and how. */
export interface LiveTest {
  readonly where: Where;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Stops it; what it made is deleted all the same. */
  readonly signal: AbortSignal;
}

/** An association that can do nothing: its tag is on no node, its command is `true`, and it waits for its schedule. */
export const harmless = (random: string): AssociationRequest => ({
  Name: 'AWS-RunShellScript',
  AssociationName: `ssm-association-live-test-${random}`,
  Targets: [{ Key: 'tag:ssm-association-live-test', Values: [random] }],
  Parameters: { commands: ['true'] },
  ScheduleExpression: 'cron(0 2 ? * SUN *)',
  ApplyOnlyAtCronInterval: true,
});

/**
 * Creates, describes, updates, imports and compares a harmless association by the extension's own use cases, and deletes it,
 * whatever happens before. @returns whether all went well and nothing is left
 */
export async function liveTest(test: LiveTest): Promise<boolean> {
  const request = harmless(randomBytes(8).toString('hex'));
  const made: string[] = [];
  let isWell = false;
  try {
    await steps(request, test, made);
    isWell = true;
  } catch (cause) {
    test.say(`✗ ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const isGone = await cleanUp(request, test, made);
  return isWell && isGone;
}

/** Throws at the first that goes wrong. @param made is told the id of what was created as soon as it is known */
async function steps(request: AssociationRequest, test: LiveTest, made: string[]): Promise<void> {
  const { signedIn, say, signal } = test;
  const deploy = deploying(test);
  const created = await deploy(request);
  if (created.kind !== 'created') throw new Error('It was not created.');
  made.push(created.associationId);

  const describe = async () => given(await signedIn.association(created.associationId, { signal }));
  const first = await describe();
  say(`✓ Described it: version ${first.version}`);

  const changed = { ...request, ScheduleExpression: 'cron(0 2 ? * SAT *)' };
  const updated = await deploy(changed);
  if (updated.kind !== 'updated') throw new Error('It was not updated.');

  const second = await describe();
  const file = imported(second);
  say('✓ Imported it as YAML, which reads as the same request');

  const drift = driftInWords({ ok: true, value: second }, prepared(file));
  const expected = driftInWords({ ok: true, value: second }, prepared(changed));
  say(`✓ Compared it. ${drift}`);
  if (drift !== expected || !drift?.endsWith('same as the file'))
    throw new Error(`Compared with what was sent: ${expected}`);
}

/** Sends a request as the extension does. The `--yes` of the command line is the consent; nothing but an update is chosen. */
function deploying({ where, signedIn, clock, say, signal }: LiveTest) {
  const memory = newMemory();
  const ports = (request: AssociationRequest): Ports => ({
    prepare: async () => prepared(request),
    isCurrent: () => true,
    // Signed in once, for the account that was compared with the one that was named.
    aws: async () => ({
      setup: async () => ({
        profiles: [{ name: where.profile ?? 'default', region: where.region }],
        environmentCredentials: false,
      }),
      signIn: async () => ({ ok: true, value: signedIn }),
    }),
    choose: async ({ options }) => options.find(({ label }) => label === 'Update')?.value,
    confirm: async ({ question, lines }) => {
      for (const line of [question, ...lines]) say(`  ${line}`.trimEnd());
      return 'yes';
    },
    showDifference: async () => {},
    progress: (title, work) => {
      say(`… ${title}`);
      return work(signal, (words) => say(`  ${words}`));
    },
    clock,
  });
  return async (request: AssociationRequest) => {
    const file = { uri: 'live-test:association.yaml', folder: 'live-test:' };
    const outcome = await deployFile(file, ports(request), memory);
    const isDone = outcome.kind === 'created' || outcome.kind === 'updated';
    say(`${isDone ? '✓' : '✗'} ${report(outcome)?.message ?? 'Cancelled'}`);
    return outcome;
  };
}

const prepared = (request: AssociationRequest): PreparedRequest => ({
  ready: true,
  kind: 'create',
  version: 1,
  request,
  warnings: [],
});

/** What importing writes, read again. */
function imported({ request }: LiveAssociation): AssociationRequest {
  const language = 'ssm-association-yaml';
  const text = render(request as JsonValue & AssociationRequest, language) ?? '';
  const { root } = sourceFile(TextDocument.create('live-test:imported.yaml', language, 1, text));
  const read = root && jsonOf(root);
  if (!isDeepStrictEqual(read, request)) throw new Error('The imported file does not read as the request.');
  return request;
}

/** Deletes all that bears the name, and what is known by its id. It does not go by the signal: it is owed in any case. */
async function cleanUp(
  { AssociationName: name }: AssociationRequest,
  { where, signedIn, say }: LiveTest,
  made: readonly string[],
): Promise<boolean> {
  const call: Call = { signal: new AbortController().signal };
  const listed = await signedIn.associations({ AssociationName: String(name) }, call);
  const found = listed.ok ? listed.value.map(({ associationId }) => associationId) : [];
  let isGone = listed.ok;
  if (!listed.ok)
    say(`✗ Whether one is left could not be listed (${listed.error.name}). Its name is ${name}.`);
  for (const id of new Set([...made, ...found])) {
    const removed = await remove(id, signedIn, call);
    const isDeleted = removed.kind === 'deleted' || removed.kind === 'gone';
    say(`${isDeleted ? '✓' : '✗'} ${removeInWords(removed, id)?.message}`);
    if (isDeleted) continue;
    isGone = false;
    const profile = where.profile === undefined ? '' : ` --profile ${where.profile}`;
    say(`  Left: ${name}. Delete it by hand:`);
    say(`  aws ssm delete-association --association-id ${id} --region ${where.region}${profile}`);
  }
  return isGone;
}

function given<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`AWS could not be asked: ${answer.error.name} ${answer.error.text}`.trim());
}
