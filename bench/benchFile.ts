import type { Position } from 'vscode-languageserver/node';
import { stringify } from 'yaml';

export type FormatName = 'json' | 'yaml';

/** In bytes. A file ends with the first entry, or the first command, that reaches its size. */
export const SIZES = { '2 KB': 2_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const;

export type Size = keyof typeof SIZES;

/** A file that no contestant has anything to say about, and a place where one typed letter is a mistake. */
export interface BenchFile {
  readonly format: FormatName;
  readonly uri: string;
  readonly text: string;
  /** Behind `HIGH`, the value of `ComplianceSeverity` in the middle of the file. */
  readonly typing: Position;
  /** In front of that value. */
  readonly completion: Position;
  /** In the name of that field. */
  readonly hover: Position;
}

/** What is typed: `HIGHX` is no severity. */
export const MISTAKE = 'X';

/**
 * One association with so many commands, or for the larger sizes a batch of such associations.
 * @param index tells files of one size apart
 */
export function benchFile(format: FormatName, size: Size, index = 0): BenchFile {
  const text = size === '2 KB' ? single(format, index) : batch(format, SIZES[size]);
  const name = `${size === '2 KB' ? 'one' : 'batch'}-${index}.association.${format}`;
  const fields = [...text.matchAll(/ComplianceSeverity"?: "?/g)];
  const field = fields[Math.floor(fields.length / 2)];
  if (!field) throw new Error(`No severity in ${name}`);
  const value = field.index + field[0].length;
  return {
    format,
    uri: `file:///associations/${name}`,
    text,
    typing: positionAt(text, value + 'HIGH'.length),
    completion: positionAt(text, value),
    hover: positionAt(text, field.index + 3),
  };
}

/** The file with its mistake already in it. */
export function withMistake(file: BenchFile): BenchFile {
  const lines = file.text.split('\n');
  const { line, character } = file.typing;
  const before = lines[line] ?? '';
  lines[line] = before.slice(0, character) + MISTAKE + before.slice(character);
  return { ...file, text: lines.join('\n') };
}

function single(format: FormatName, index: number): string {
  for (let commands = 1; ; commands++) {
    const text = written(format, association(index, commands));
    if (text.length >= SIZES['2 KB']) return text;
  }
}

function batch(format: FormatName, size: number): string {
  const entries = (count: number) => ({
    Entries: Array.from({ length: count }, (_, index) => association(index, 16)),
  });
  const perEntry = written(format, entries(10)).length / 10;
  return written(format, entries(Math.ceil(size / perEntry)));
}

const written = (format: FormatName, value: unknown): string =>
  format === 'json' ? `${JSON.stringify(value, undefined, 2)}\n` : stringify(value);

const association = (index: number, commands: number) => ({
  Name: 'AWS-RunShellScript',
  AssociationName: `rotate-logs-of-group-${index}`,
  Parameters: {
    commands: Array.from(
      { length: commands },
      (_, line) => `find /var/log/service-${index}/part-${line} -name "*.log" -mtime +14 -delete`,
    ),
    workingDirectory: ['/var/log'],
    executionTimeout: ['600'],
  },
  Targets: [{ Key: 'tag:LogGroup', Values: [`group-${index}`, `group-${index}-standby`] }],
  ScheduleExpression: 'cron(30 2 ? * SUN *)',
  ApplyOnlyAtCronInterval: true,
  MaxConcurrency: '10%',
  MaxErrors: '5%',
  ComplianceSeverity: 'HIGH',
  OutputLocation: {
    S3Location: {
      OutputS3Region: 'eu-central-1',
      OutputS3BucketName: 'example-ssm-output',
      OutputS3KeyPrefix: `logs/group-${index}`,
    },
  },
});

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
