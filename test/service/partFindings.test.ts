import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { changesOf } from '../../server/src/service/changesOf.ts';
import { jsonFile } from '../../server/src/service/formats/json/jsonFile.ts';
import { yamlFile } from '../../server/src/service/formats/yaml/yamlFile.ts';
import type { SourceFile } from '../../server/src/service/index.ts';
import type { Problem } from '../../server/src/service/problem.ts';
import { type FormatName, fileOf } from '../support/fileOf.ts';
import { surroundings } from '../support/surroundings.ts';

const PARSERS = { json: jsonFile, yaml: yamlFile };

/** In flow style, which is YAML and JSON. Each has something to say about, and a fix for it. */
const ENTRIES = [
  '{ "Name": "AWS-RunShellScript", "AssociationName": "one", "Schedule": "rate(1 day)" }',
  '{ "Name": "AWS-UpdateSSMAgent", "InstanceId": "i-0123456789abcdef0", "MaxErrors": 10 }',
  '{ "Name": "AWS-UpdateSSMAgent", "ScheduleExpression": "at(2020-01-01T00:00:00)" }',
  '{ "Name": "AWS-GatherSoftwareInventory", "Targets": [{ "Key": "InstanceIds", "Values": ["*"] }] }',
  '{ "AssociationName": "nameless", "ScheduleExpression": "cron(0 2 * * *)", "ComplianceSeverity": "high" }',
  '{ "Name": "AWS-RunShellScript", "Parameters": { "command": ["ls"] }, "CalendarNames": ["a", "a"] }',
  '"no entry"',
];

/** A long batch in which one entry says something of its own. */
const batch = (format: FormatName, entries: readonly string[], own: string, at: number): string => {
  const many = Array.from({ length: 150 }, (_, index) =>
    index === at ? `{ "Name": "${own}" }` : (entries[index % entries.length] ?? ''),
  );
  return format === 'json'
    ? `{ "Entries": [\n${many.join(',\n')}\n] }\n`
    : `Entries:\n${many.map((entry) => `  - ${entry}\n`).join('')}`;
};

const about = (file: SourceFile) =>
  analyze(file, {
    ...surroundings,
    neighbours: { sharing: () => [{ uri: '', label: 'x.json', beside: true }] },
  });

/** The same text, read by itself: nothing of it can have been looked at. */
const read = (file: SourceFile): SourceFile => ({ ...file, ...PARSERS[file.format.name](file.text) });

test.each(['json', 'yaml'] as const)(
  'of a long batch in %s the same is said after a keystroke as if it had been written at once',
  (format) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ENTRIES), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(0, 1, 70, 149),
        fc.constantFrom('AWS-UpdateSSMAgent', '', 'a name', 'AWS-RunShellScript'),
        fc.constantFrom('x', 'AWS-UpdateSSMAgents', 'AWS-GatherSoftwareInventory'),
        (entries, at, before, after) => {
          about(fileOf(batch(format, entries, before, at), format));
          const file = fileOf(batch(format, entries, after, at), format);
          const [said, expected] = [about(file), about(read(file))];
          expect(said).toEqual(expected);
          const some = said
            .map((_, index) => index)
            .filter((index) => index % 60 === 0 || index === said.length - 1);
          const changes = (of: readonly Problem[]) =>
            some.map((index) => of[index]?.fixes.map((fix) => changesOf(fix, file)));
          expect(changes(said)).toEqual(changes(expected));
        },
      ),
      { numRuns: 8 },
    );
  },
  60_000,
);
