import { describe, expect, test } from 'vitest';
import schema from '../../schemas/association.schema.json';
import type { RequestKind } from '../../server/src/service/requestKind.ts';
import { membersOf, requestSchema, schemaAt } from '../../server/src/service/schema.ts';
import type { Path } from '../../server/src/service/tree.ts';

describe('the schema of a place', () => {
  test.each<readonly [RequestKind, Path, string | undefined]>([
    ['create', [], 'object'],
    ['create', ['Name'], 'string'],
    ['create', ['Targets', 3, 'Values', 0], 'string'],
    ['create', ['Parameters', 'anything'], 'array'],
    ['create', ['Parameters', 'anything', 0], 'string'],
    ['create', ['TargetLocations', 0, 'TargetLocationAlarmConfiguration', 'Alarms', 0, 'Name'], 'string'],
    ['update', ['AssociationId'], 'string'],
    ['batch', ['Entries', 0, 'ScheduleOffset'], 'integer'],
    ['create', ['AssociationId'], undefined],
    ['update', ['Tags'], undefined],
    ['create', ['Name', 'x'], undefined],
    ['create', ['Name', 0], undefined],
    ['create', ['Targets', 'Key'], undefined],
    ['create', ['toString'], undefined],
    ['create', ['__proto__'], undefined],
  ])('%s %j is %s', (kind, path, type) => {
    expect(schemaAt(kind, path)?.type).toBe(type);
  });
});

test('no member is left as a reference', () => {
  for (const kind of ['create', 'update', 'batch'] as const) {
    for (const [name, member] of membersOf(requestSchema(kind))) expect(member.type, name).toBeTruthy();
  }
});

/** A keyword that checks something and that nobody has words for would give an error without a message. */
test('the schema speaks only of what problems can say', () => {
  const spoken = [
    'additionalProperties,enum,items,maxItems,maxLength,maxProperties,maximum,minItems,minLength,minProperties',
    'minimum,pattern,properties,propertyNames,required,type',
    '$comment,$id,$ref,$schema,default,defaultSnippets,definitions,deprecationMessage,description,enumDescriptions',
    'examples,markdownDescription,markdownEnumDescriptions,patternErrorMessage,title',
    'x-deprecated,x-docs,x-since,x-unit',
  ]
    .join()
    .split(',');
  expect([...keywordsOf(schema)].filter((keyword) => !spoken.includes(keyword))).toEqual([]);
});

function* keywordsOf(one: object): Generator<string> {
  for (const [keyword, value] of Object.entries(one)) {
    yield keyword;
    if (keyword === 'properties' || keyword === 'definitions') {
      for (const inner of Object.values(value)) yield* keywordsOf(Object(inner));
    } else if (['items', 'additionalProperties', 'propertyNames'].includes(keyword))
      yield* keywordsOf(Object(value));
  }
}
