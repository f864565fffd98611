import { describe, expect, test } from 'vitest';
import validators from '../../server/src/generated/validate.cjs';
import type { RequestKind } from '../../server/src/service/requestKind.ts';
import { membersOf, requestSchema, schemaAt } from '../../server/src/service/schema.ts';
import { standIn, templateOf, templateOfSnippet } from '../../server/src/service/template.ts';
import { FIELDS } from '../schemas/fields.ts';

/** What completion writes and "Add" inserts must be right as it stands. */
describe('the shape of each field is valid', () => {
  test.each(FIELDS)('$path', ({ at, wrap }) => {
    const schema = schemaAt('create', at) ?? {};
    const shapes = [templateOf(schema), ...(schema.defaultSnippets ?? []).map(templateOfSnippet)];
    for (const shape of shapes) {
      const request = wrap(standIn(shape));
      expect(validators.create(request), JSON.stringify([request, validators.create.errors])).toBe(true);
    }
  });

  test.each<RequestKind>(['create', 'batch', 'update'])('a whole request: %s', (kind) => {
    for (const [name, schema] of membersOf(requestSchema(kind))) {
      if (!requestSchema(kind).required?.includes(name)) continue;
      expect(validators[kind]({ [name]: standIn(templateOf(schema)) }), name).toBe(true);
    }
  });
});

/** A place to fill in, with what it proposes. */
const place = (text: string): string => `\${1:${text}}`;

test.each([
  [place('my-doc'), { kind: 'string', text: 'my-doc' }],
  [`tag:${place('Team')}`, { kind: 'string', text: 'tag:Team' }],
  [`^${place('true')}`, { kind: 'literal', text: 'true' }],
  ['InstanceIds', { kind: 'string', text: 'InstanceIds', fixed: true }],
  [true, { kind: 'literal', text: 'true', fixed: true }],
  [[place('a')], { kind: 'array', items: [{ kind: 'string', text: 'a' }] }],
  [
    { [place('Operation')]: 'x' },
    { kind: 'object', properties: [['Operation', { kind: 'string', text: 'x', fixed: true }]] },
  ],
])('a snippet of %j', (body, template) => {
  expect(templateOfSnippet({ label: '', body })).toEqual(template);
});
