import { describe, expect, test } from 'vitest';
import { analyze } from '../server/src/service/analyze.ts';
import { prepare } from '../server/src/service/index.ts';
import corpus from './corpus/associations.json';
import { filesOf, type Place, spanAt } from './support/bothFormats.ts';

/** Real associations from public material; `expected` says what AWS does with them, as far as it is known. */
const byId = new Map(corpus.map((one) => [one.id, one]));
const idsOf = (...expected: readonly string[]): readonly string[] =>
  corpus.filter((one) => expected.includes(one.expected)).map(({ id }) => id);

/** Refused for what the schema sees: where the error belongs. */
const REFUSED: Readonly<Record<string, Place>> = {
  '003': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '008': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '009': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '010': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '012': { path: ['Targets', 0, 'WaitForSuccessTimeoutSeconds'], on: 'key' },
};

/** Refused for what fields mean together, or for what only the account knows: nothing that a schema can see. */
const UNSEEN: Readonly<Record<string, string>> = {
  '002':
    'A Command document without Targets and InstanceId: whether that is refused depends on the type of the document.',
  '006': 'The target key "Instance Ids" has a good form; which keys exist is a matter of meaning.',
  '007': 'The target key "Instance Ids" has a good form; which keys exist is a matter of meaning.',
  '013': 'A parameter that AWS-RunShellScript does not declare: needs knowledge of the document.',
  '017': 'A Package document: its type is not in the file.',
  '018': 'A runbook parameter without a value: needs knowledge of the document.',
  '019': 'Targets of a runbook without AutomationTargetParameterName: its type is not in the file.',
};

const filesById = (id: string) => filesOf(byId.get(id)?.request ?? null);

describe('AWS accepts it, so there is no error', () => {
  test.each(idsOf('accept', 'refuse-then'))('%s', (id) => {
    for (const { file } of filesById(id)) {
      expect(analyze(file).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('AWS refuses it, and the error is where the mistake is', () => {
  test.each(Object.entries(REFUSED))('%s', (id, place) => {
    for (const { file } of filesById(id)) {
      const errors = analyze(file).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ span }) => span)).toEqual([spanAt(file, place)]);
      expect(prepare(file).ready).toBe(false);
    }
  });

  test('every other refusal says why it cannot be seen in the file alone', () => {
    expect([...Object.keys(REFUSED), ...Object.keys(UNSEEN)].sort()).toEqual(idsOf('refuse'));
  });

  test.each(Object.keys(UNSEEN))('%s still goes unseen', (id) => {
    for (const { file } of filesById(id)) {
      expect(analyze(file).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

/** Found in real code, outcome unknown: the few in which something is wrong, looked at one by one. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  '142': ["ApplyOnlyAtCronInterval is true or false; this is 'sub-ApplyOnlyAtCronInterval'."],
  '144': ["ApplyOnlyAtCronInterval is true or false; this is 'sub-ApplyOnlyAtCronInterval'."],
  '145': ['MaxConcurrency has no value.', 'MaxErrors has no value.'],
  '147': ["ApplyOnlyAtCronInterval is true or false; this is 'sub-ApplyOnlyAtCronInterval'."],
  '289': [
    'This is a crontab line. State Manager reads cron(minutes hours day-of-month month day-of-week year).',
  ],
  '290': ['A crontab line has five fields. cron(…) has a sixth, the year, and ? in one of the day fields.'],
  '312': ['An association needs Name.'],
  '333': [
    'AssociationName has no value.',
    'AutomationTargetParameterName has no value.',
    'ComplianceSeverity has no value.',
    'DocumentVersion has no value.',
    'MaxConcurrency has no value.',
    'MaxErrors has no value.',
    'Name has no value.',
  ],
};

describe('found in the wild', () => {
  test.each(idsOf('unknown'))('%s has the errors it is known for', (id) => {
    for (const { file } of filesById(id)) {
      const errors = analyze(file).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message }) => message).sort()).toEqual(WRONG[id] ?? []);
    }
  });
});
