import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { completion, hover } from '../../server/src/service/index.ts';
import { type JsonValue, nodeAt, propertyOf } from '../../server/src/service/tree.ts';
import { FIELDS } from '../schemas/fields.ts';
import { filesOf, spanAt } from '../support/bothFormats.ts';
import { FORMATS } from '../support/fileOf.ts';
import { withoutRules } from '../support/withoutRules.ts';

/** Each field of `CreateAssociation` and each nested one, in both formats. */
describe.each(FORMATS)('in %s', (format) => {
  const read = (value: JsonValue) => {
    const file = filesOf(value).find((one) => one.format === format)?.file;
    if (!file) throw new Error(`No ${format}`);
    return file;
  };

  describe.each(FIELDS)('$path', ({ accepted, at, path, refused, wrap }) => {
    const good = wrap(accepted[0] ?? null);
    const isNamed = typeof at.at(-1) === 'string';

    test('is explained', () => {
      const file = read(good);
      const owner = isNamed ? at : at.slice(0, -1);
      const { start } = file.rangeOf(spanAt(file, { path: owner, on: 'key' }));
      const said = hover(file, start);
      expect(said?.contents).toMatchObject({
        kind: 'markdown',
        value: expect.stringMatching(/· \S.*\n\n\S/s),
      });
    });

    // The names of a map are free.
    test.skipIf(!isNamed || path.endsWith('{}'))('is offered', () => {
      const file = read(good);
      const { start } = spanAt(file, { path: at, on: 'key' });
      const position = file.rangeOf({ start: start + 1, end: start + 1 }).start;
      expect(completion(file, position).map(({ label }) => label)).toContain(at.at(-1));
    });

    test.each(accepted.map((value) => ({ value, shown: shown(value) })))('takes $shown', ({ value }) => {
      const problems = analyze(read(wrap(value)), withoutRules).filter(({ severity }) => severity !== 'hint');
      expect(problems).toEqual([]);
    });

    test.each(refused.map((one) => ({ ...one, shown: shown(one.value) })))(
      'refuses $shown ($code)',
      ({ value }) => {
        const file = read(wrap(value));
        const errors = analyze(file, withoutRules).filter(({ severity }) => severity === 'error');
        expect(errors.map(({ message }) => message)).toHaveLength(1);
        const place =
          propertyOf(nodeAt(file.root, at.slice(0, -1)), String(at.at(-1))) ?? nodeAt(file.root, at);
        expect(errors[0]?.span.start).toBeGreaterThanOrEqual(place?.span.start ?? Number.NaN);
        expect(errors[0]?.span.end).toBeLessThanOrEqual(place?.span.end ?? Number.NaN);
      },
    );
  });
});

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 50)}… (${text.length})` : text;
}
