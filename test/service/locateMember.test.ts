import { expect, test } from 'vitest';
import { locateMember } from '../../server/src/service/index.ts';
import { bothFormats } from '../support/bothFormats.ts';

/** A member as AWS spells it leads to the marked key or value. */
test.each([
  ['ScheduleExpression', 'Name: my-doc\nScheduleExpression: «rate(1 day)»'],
  ['scheduleExpression', 'Name: my-doc\nScheduleExpression: «rate(1 day)»'],
  ['targets.1.member.key', 'Name: my-doc\nTargets:\n  - Key: «tag-key»\n    Values: [a, b]'],
  ['targets.1.member.values.2.member', 'Name: my-doc\nTargets:\n  - Key: tag-key\n    Values: [a, «b»]'],
  ['tags.2.member.value', 'Name: my-doc\nTags:\n  - Key: a\n    Value: b\n  - Key: c\n    Value: «d»'],
  ['parameters.commands', 'Name: my-doc\nParameters:\n  «commands»: [ls]'],
  ['parameters.with.dot', 'Name: my-doc\nParameters:\n  with: [a]\n  «with.dot»: [ls]'],
  ['parameters.member', 'Name: my-doc\nParameters:\n  «member»: [ls]'],
  ['Targets', 'Name: my-doc\n«Targets»: [{ Key: tag-key }]'],
  [
    'outputLocation.s3Location.outputS3Region',
    'Name: my-doc\nOutputLocation:\n  S3Location:\n    OutputS3Region: «eu»',
  ],
  // Not in the file: the nearest place around it, else the document, else the first thing there is.
  ['targets.3.member.key', 'Name: my-doc\n«Targets»: [{ Key: tag-key }]'],
  ['targets.1.member.values', 'Name: my-doc\nTargets: [«{ Key: tag-key }»]'],
  ['Duration', 'Duration2: 2\nName: «my-doc»'],
  ['', 'Duration: 2\nName: «my-doc»'],
  ['name', '«Targets»: []'],
])('%s', (member, marked) => {
  for (const { file, format, spans } of bothFormats(marked)) {
    expect(locateMember(file, member), format).toEqual(spans[0]);
  }
});
