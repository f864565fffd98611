import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main, readOptions } from '../../tools/local-ssm.ts';

describe('options', () => {
  test.each([
    [[], { port: 0, account: '123456789012' }],
    [['--port', '4599', '--account', '210987654321'], { port: 4599, account: '210987654321' }],
  ])('%j', (args, options) => expect(readOptions(args)).toEqual(options));

  test.each([
    [['--port', '65536'], /--port is/],
    [['--port', '1e3'], /--port is/],
    [['--port', ''], /--port is/],
    [['--port'], /--port/],
    [['--account', '12345'], /--account is/],
    [['--region', 'eu-west-1'], /--region/],
    [['4599'], /4599/],
  ])('%j is not understood', (args, problem) => expect(readOptions(args)).toMatch(problem));

  test('those not understood start nothing', async () => expect(await main(['--port', 'x'])).toBe(2));
});

describe('the program', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'local-ssm-'));
    file = path.join(folder, 'local-ssm.mjs');
    await build({
      stdin: {
        contents: `import { main } from './tools/local-ssm.ts'; process.exitCode = await main(process.argv.slice(2));`,
        resolveDir: process.cwd(),
      },
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  // Windows has no signals to end a program by: there it would just be killed.
  test.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'says where it is and how to reach it, logs a line per request, and ends at %s',
    async (signal) => {
      const program = spawn(process.execPath, [file, '--account', '210987654321']);
      const ended = once(program, 'exit');
      const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
      const text = await readUntil(lines, /^Ctrl\+C stops it/);
      const url =
        /^Address: (\S+) \(account 210987654321, with 5 nodes to try things on\)$/m.exec(text)?.[1] ?? '';
      expect(text).toContain('not AWS');
      expect(text).toContain(`AWS_ENDPOINT_URL=${url} `);

      const reply = await fetch(url, {
        method: 'POST',
        headers: { 'x-amz-target': 'AmazonSSM.CreateAssociation' },
        body: '{"Name":"s3cret"}',
      });
      expect((await readUntil(lines, /^CreateAssociation/)).trim()).toBe(
        `CreateAssociation 400 MissingAuthenticationTokenException ${reply.headers.get('x-amzn-requestid')}`,
      );
      program.kill(signal);
      expect(await ended).toEqual([0, null]);
    },
  );
});

/** The lines up to the first that matches, and that one. */
async function readUntil(lines: AsyncIterator<string>, last: RegExp): Promise<string> {
  let text = '';
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The program ended after saying:\n${text}`);
    text += `${value}\n`;
    if (last.test(value)) return text;
  }
}
