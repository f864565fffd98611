import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cliCommand } from '../../../../client/src/deploy/before/cliCommand.ts';
import { exactShellWord } from '../../../../client/src/deploy/before/exactShellWord.ts';
import type { Endpoints, Where } from '../../../../client/src/deploy/ports.ts';
import type { AssociationRequest } from '../../../../server/src/protocol.ts';

const HERE: Where = { profile: undefined, region: 'eu-west-1' };

const COMMANDS: readonly (readonly [AssociationRequest, Where, Endpoints, command: string])[] = [
  [
    { Name: 'AWS-RunShellScript', Parameters: { commands: ["echo 'hi'"] } },
    HERE,
    {},
    `aws ssm create-association --cli-input-json '{"Name":"AWS-RunShellScript","Parameters":{"commands":["echo '\\''hi'\\''"]}}' --region eu-west-1`,
  ],
  [
    { Name: 'X', MaxErrors: '10%' },
    { profile: 'my profile', region: 'eu-west-1' },
    { ssm: { url: 'http://127.0.0.1:4566', from: 'x' } },
    `aws ssm create-association --cli-input-json '{"Name":"X","MaxErrors":"10%"}' --region eu-west-1 --profile 'my profile' --endpoint-url http://127.0.0.1:4566`,
  ],
  [
    { Name: 'X', Tags: [{ Key: 'a\u202Eb', Value: '\u{E0001}\u0085\n' }] },
    HERE,
    {},
    `aws ssm create-association --cli-input-json '{"Name":"X","Tags":[{"Key":"a\\u202eb","Value":"\\udb40\\udc01\\u0085\\n"}]}' --region eu-west-1`,
  ],
];

test.each(COMMANDS)('%j', (request, where, endpoints, command) => {
  expect(cliCommand(request, where, endpoints)).toBe(command);
});

const NASTY: readonly string[] = [
  'plain',
  '',
  ' ',
  "it's",
  "''",
  '"$HOME"',
  '`reboot` $(reboot) $x !!',
  'a\nb\r\n\tc\n',
  '\\n \\\\ \\',
  '; rm -rf / & | > <',
  '~ * ? [a] {a,b} #',
  '-n',
  '%s %d',
  'é 漢 👩‍👩‍👧 \u202E\u200B\uFEFF',
  '\u0001\u001b[31m\u007f\u0085',
  '=a b',
  '=ls',
];

describe('a shell reads back', () => {
  test.each(NASTY)('the word %j', (text) => {
    expect(shell(`printf %s ${exactShellWord(text)}`)).toBe(text);
  });

  test.each(NASTY)('the request, the profile and the endpoint made of %j', (text) => {
    const request = { Name: 'X', AssociationName: text, Parameters: { [text]: [text, `${text}\0`] } };
    const command = cliCommand(
      request,
      { profile: text, region: 'eu-west-1' },
      { ssm: { url: text, from: '' } },
    );
    const words = shell(`aws() { printf '%s\\0' "$@"; }; ${command}`).split('\0').slice(0, -1);
    expect(words).toEqual([
      'ssm',
      'create-association',
      '--cli-input-json',
      words[3],
      '--region',
      'eu-west-1',
      '--profile',
      text,
      '--endpoint-url',
      text,
    ]);
    expect(words[3]).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(words[3] ?? '')).toEqual(request);
  });
});

const shell = (script: string): string => execFileSync('sh', ['-c', script], { encoding: 'utf8' });
