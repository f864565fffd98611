import { describe, expect, test } from 'vitest';
import { prepare } from '../../server/src/service/index.ts';
import { bothFormats, filesOf } from '../support/bothFormats.ts';
import { fileOf } from '../support/fileOf.ts';

describe('ready', () => {
  test.each([
    ['Name: my-doc\nDuration: 2', { Name: 'my-doc', Duration: 2 }],
    [
      'Name: my-doc\nTargets:\n  - &all { Key: InstanceIds, Values: ["*"] }\n  - *all',
      {
        Name: 'my-doc',
        Targets: [
          { Key: 'InstanceIds', Values: ['*'] },
          { Key: 'InstanceIds', Values: ['*'] },
        ],
      },
    ],
  ])('%s', (marked, request) => {
    for (const { file, format } of bothFormats(marked)) {
      expect(prepare(file), format).toMatchObject({ ready: true, kind: 'create', version: 1, request });
    }
  });

  test.each([
    [
      'ScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 3\nApplyOnlyAtCronInterval: true',
      {
        words: '3 days after the second Tuesday of every month at 02:00 UTC',
        atOnce: false,
        firstRun: 'Fri 2026-12-11 02:00 UTC · 03:00 Europe/Berlin',
      },
    ],
    [
      'ScheduleExpression: rate(12 hours)',
      { words: 'Every 12 hours', atOnce: true, firstRun: 'Tue 2026-11-24 22:00 UTC · 23:00 Europe/Berlin' },
    ],
    [
      'ScheduleExpression: at(2020-07-07T15:55:00)\nApplyOnlyAtCronInterval: true',
      { words: 'Once, on 7 July 2020 at 15:55 UTC', atOnce: true },
    ],
  ])('with its schedule in words: %s', (yaml, schedule) => {
    const around = { now: new Date('2026-11-24T10:00:00Z'), timeZone: 'Europe/Berlin' };
    for (const { file, format } of bothFormats(`Name: my-doc\n${yaml}`)) {
      const result = prepare(file, around);
      expect(result.ready && result.schedule, format).toEqual(schedule);
    }
  });

  test('as an update, with its schedule', () => {
    const request = {
      AssociationId: '8dfe3659-4309-493a-8755-0123456789ab',
      Name: 'my-doc',
      ScheduleExpression: 'rate(12 hours)',
    };
    for (const { file, format } of filesOf(request)) {
      expect(prepare(file), format).toEqual({
        ready: true,
        kind: 'update',
        version: 1,
        request,
        warnings: expect.any(Array),
        schedule: { words: 'Every 12 hours', atOnce: true },
      });
    }
  });

  test('as a batch', () => {
    const request = {
      Entries: [{ Name: 'my-doc', ScheduleExpression: 'rate(12 hours)' }, { Name: 'b-doc' }],
    };
    for (const { file, format } of filesOf(request)) {
      const warnings = expect.any(Array);
      expect(prepare(file), format).toEqual({ ready: true, kind: 'batch', version: 1, request, warnings });
    }
  });

  test('with what is doubtful said', () => {
    for (const { file, spans } of bothFormats(
      'Name: my-doc\nTargets: [{ Key: InstanceIds, Values: [i-0123456789abcdef0] }]\nDocumentVersion: «$LATEST1»',
    )) {
      const range = spans[0] && file.rangeOf(spans[0]);
      expect(prepare(file)).toMatchObject({ ready: true, warnings: [{ code: 'partly-in-form', range }] });
    }
  });
});

describe('not ready', () => {
  test.each([
    ['errors in the order of the text', 'Name: «1»\nDuration: «0»\n«Wombat»: 1'],
    ['of an update', 'AssociationId: «nonsense»\nName: «1»'],
    ['of a batch', 'Entries:\n  - Name: my-doc\n  - Name: «1»'],
    ['of a batch without entries', '«Entries»: []'],
  ])('%s', (_, marked) => {
    for (const { file, format, spans } of bothFormats(marked)) {
      const result = prepare(file);
      const ranges = result.ready ? [] : result.errors.map(({ range }) => range);
      expect(ranges, format).toEqual(spans.map((span) => file.rangeOf(span)));
    }
  });

  test.each(['', '\n', '# only a note\n', '{', '[', 'x', 'Name:', '"Name": "', '{"Name": }'])(
    'never without a reason: %j',
    (text) => {
      for (const format of ['json', 'yaml'] as const) {
        const result = prepare(fileOf(text, format));
        expect(result.ready ? [] : result.errors, format).not.toEqual([]);
      }
    },
  );
});
