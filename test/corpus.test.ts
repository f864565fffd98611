import { describe, expect, test } from 'vitest';
import { analyze } from '../server/src/service/analyze.ts';
import { prepare } from '../server/src/service/index.ts';
import corpus from './corpus/associations.json';
import { filesOf, type Place, spanAt } from './support/bothFormats.ts';
import { surroundings } from './support/surroundings.ts';

/** Real associations from public material; `expected` says what AWS does with them, as far as it is known. */
const byId = new Map(corpus.map((one) => [one.id, one]));
const idsOf = (...expected: readonly string[]): readonly string[] =>
  corpus.filter((one) => expected.includes(one.expected)).map(({ id }) => id);

/** Refused, and seen: where the error belongs. */
const REFUSED: Readonly<Record<string, Place>> = {
  '002': { path: ['Name'], on: 'key' },
  '003': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '006': { path: ['Targets', 0, 'Key'], on: 'value' },
  '007': { path: ['Targets', 0, 'Key'], on: 'value' },
  '008': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '009': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '010': { path: ['Parameters', 'WhyRun'], on: 'value' },
  '012': { path: ['Targets', 0, 'WaitForSuccessTimeoutSeconds'], on: 'key' },
  '018': { path: ['Targets'], on: 'key' },
};

/** Refused for what only the account knows: no error, but what can be said without it. */
const UNSURE: Readonly<Record<string, { readonly why: string; readonly said: string | undefined }>> = {
  '013': {
    why: 'AWS adds parameters to its documents at any time, so an unknown one is advice.',
    said: 'unknown-parameter',
  },
  '017': { why: "A Package document of somebody's own: its type is not in the file.", said: undefined },
  '019': {
    why: 'A document of unknown type; only the role among its parameters tells of a runbook.',
    said: 'automation-without-target-parameter',
  },
};

const filesById = (id: string) => filesOf(byId.get(id)?.request ?? null);

describe('AWS accepts it, so there is no error', () => {
  test.each(idsOf('accept', 'refuse-then'))('%s', (id) => {
    for (const { file } of filesById(id)) {
      expect(analyze(file, surroundings).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('AWS refuses it, and the error is where the mistake is', () => {
  test.each(Object.entries(REFUSED))('%s', (id, place) => {
    for (const { file } of filesById(id)) {
      const errors = analyze(file, surroundings).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ span }) => span)).toEqual([spanAt(file, place)]);
      expect(prepare(file, surroundings).ready).toBe(false);
    }
  });

  test('every other refusal says why it cannot be told from the file alone', () => {
    expect([...Object.keys(REFUSED), ...Object.keys(UNSURE)].sort()).toEqual(idsOf('refuse'));
  });

  test.each(Object.entries(UNSURE))('%s is no error, for want of knowledge', (id, { said }) => {
    for (const { file } of filesById(id)) {
      const problems = analyze(file, surroundings);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (said !== undefined) expect(problems.map(({ code }) => code)).toContain(said);
    }
  });
});

/** Found in real code, outcome unknown: the few in which something is wrong, looked at one by one. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  '142': ["ApplyOnlyAtCronInterval is true or false; this is 'sub-ApplyOnlyAtCronInterval'."],
  '144': ["ApplyOnlyAtCronInterval is true or false; this is 'sub-ApplyOnlyAtCronInterval'."],
  '145': ['MaxConcurrency has no value.', 'MaxErrors has no value.'],
  '147': ["ApplyOnlyAtCronInterval is true or false; this is 'sub-ApplyOnlyAtCronInterval'."],
  '193': ['Nothing is targeted: a Policy document needs Targets.'],
  '289': [
    'This is a crontab line. State Manager reads cron(minutes hours day-of-month month day-of-week year).',
  ],
  '290': ['A crontab line has five fields. cron(…) has a sixth, the year, and ? in one of the day fields.'],
  '312': ['An association needs Name.'],
  '314': ['Nothing is targeted: a Command document needs Targets.'],
  '333': [
    'AssociationName has no value.',
    'AutomationTargetParameterName has no value.',
    'ComplianceSeverity has no value.',
    'DocumentVersion has no value.',
    'MaxConcurrency has no value.',
    'MaxErrors has no value.',
    'Name has no value.',
  ],
  '400': [
    'A runbook with Targets also needs AutomationTargetParameterName: the parameter that takes each target.',
  ],
  '528': ['Nothing is targeted: a Policy document needs Targets.'],
};

describe('found in the wild', () => {
  test.each(idsOf('unknown'))('%s has the errors it is known for', (id) => {
    for (const { file } of filesById(id)) {
      const errors = analyze(file, surroundings).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message }) => message).sort()).toEqual(WRONG[id] ?? []);
    }
  });
});
