import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yaml } from '../../../../server/src/service/formats/yaml/yaml.ts';
import { cursorIn } from '../../../support/markers.ts';

/** `key Targets.0`: the role and the path; then the typed text in its brackets, and what is said of the cursor. */
function told(file: string): string | undefined {
  const { text, offset } = cursorIn(file);
  const cursor = yaml.cursor(text, offset);
  if (!cursor) return undefined;
  const { role, path, typed, prefix, present, keyOnly } = cursor;
  expect(text.slice(typed.start, typed.end)).toContain(prefix);
  const words = [role, path.join('.') || '/', `<${text.slice(typed.start, typed.end)}>`];
  if (prefix !== '') words.push(`prefix=${prefix}`);
  if (present.length > 0) words.push(`present=${present.join('+')}`);
  if (keyOnly) words.push('keyOnly');
  return words.join(' ');
}

const check = (file: string, wanted: string | undefined): void => expect(told(file)).toBe(wanted);

describe('the half-typed place', () => {
  test.each<readonly [string, string | undefined]>([
    ['‸', 'either / <>'],
    ['# c‸\n', undefined],
    ['‸# c\n', 'either / <>'],
    ['# c\n‸', 'either / <>'],
    ['Nam‸', 'either / <Nam> prefix=Nam'],
    ['  Nam‸', 'either / <Nam> prefix=Nam'],
    ['Name: x\n‸', 'key / <> present=Name'],
    ['Name: x\n‸\nB: c\n', 'key / <> present=Name+B'],
    ['Name: x\n‸\n', 'key / <> present=Name'],
    ['Name: x\nTar‸', 'key / <Tar> prefix=Tar present=Name'],
    ['Name: x\nTar‸\nB: c', 'key / <Tar> prefix=Tar present=Name+B'],
    ['‸\nName: x\n', 'key / <> present=Name'],
    ['‸Name: x', 'key / <Name> keyOnly'],
    ['Na‸me: x', 'key / <Name> prefix=Na keyOnly'],
    ['Name‸: x', 'key / <Name> prefix=Name keyOnly'],
    ['Name:‸', 'value Name <>'],
    ['Name: ‸', 'value Name <>'],
    ['Name: ‸\nB: c', 'value Name <>'],
    ['Name: ‸ # c', 'value Name <>'],
    ['Name: ‸# c', 'value Name <>'],
    ['Name: fo‸o', 'value Name <foo> prefix=fo'],
    ['Name: fo‸#o', 'value Name <fo#o> prefix=fo'],
    ['Name: fo ‸# c', 'value Name <fo > prefix=fo '],
    ['Name: foo ‸', 'value Name <foo > prefix=foo '],
    ['Name: "fo‸o"', 'value Name <"foo"> prefix=fo'],
    ['Name: "fo‸', 'value Name <"fo> prefix=fo'],
    ['Name: "fo‸\nB: c', 'value Name <"fo> prefix=fo'],
    ["Name: 'fo‸\nB: c", "value Name <'fo> prefix=fo"],
    ['Name: "‸"', 'value Name <"">'],
    ['Targets:\n  ‸', 'either Targets <>'],
    ['Targets:\n‸', 'key / <> present=Targets'],
    ['Targets:\n  ‸\nB: c', 'either Targets <>'],
    ['Targets:\n  - ‸', 'either Targets.0 <>'],
    ['Targets:\n  -‸', 'either Targets.0 <>'],
    ['Targets:\n  - K‸', 'either Targets.0 <K> prefix=K'],
    ['Targets:\n  - K‸\nB: c', 'either Targets.0 <K> prefix=K'],
    ['Targets:\n- ‸', 'either Targets.0 <>'],
    ['Targets:\n- Key: a\n‸', 'key / <> present=Targets'],
    ['Targets:\n- Key: a\n‸\n- Key: b', 'either Targets.1 <>'],
    ['Targets:\n- Key: a\n  ‸', 'key Targets.0 <> present=Key'],
    ['Targets:\n  - Key: a\n    ‸', 'key Targets.0 <> present=Key'],
    ['Targets:\n  - Key: a\n   ‸', 'either Targets.1 <>'],
    ['Targets:\n  - Key: a\n  ‸', 'either Targets.1 <>'],
    ['Targets:\n  - Key: a\n ‸', 'key / <> present=Targets'],
    ['Targets:\n  - Key: a\n‸', 'key / <> present=Targets'],
    ['Targets:\n  - Key: a\n      ‸', 'key Targets.0 <> present=Key'],
    ['Targets:\n  - Key: a\n    Val‸', 'key Targets.0 <Val> prefix=Val present=Key'],
    ['Targets:\n  - Key: a\n    Val‸\n  - Key: b', 'key Targets.0 <Val> prefix=Val present=Key'],
    ['Targets:\n  - Key: a\n‸\n    Values: [b]', 'key Targets.0 <> present=Key+Values'],
    ['Targets:\n  - Key: a\n  ‸\n    Values: [b]', 'key Targets.0 <> present=Key+Values'],
    ['Targets:\n  ‸\n  - Key: a', 'either Targets.0 <>'],
    ['Targets:\n  - ‸\n  - Key: a', 'either Targets.0 <>'],
    ['Targets:\n  - ‸\n    Values: [a]', 'key Targets.0 <> present=Values'],
    ['Targets:\n  - Key: ‸', 'value Targets.0.Key <>'],
    ['Targets:\n  - Key: a\n    Values: ‸', 'value Targets.0.Values <>'],
    ['Targets:\n  - Key: a\n    Values:\n      ‸', 'either Targets.0.Values <>'],
    ['Targets:\n  - Key: a\n    Values:\n      - ‸', 'either Targets.0.Values.0 <>'],
    ['Targets:\n  - Key: a\n    Values:\n      - x‸\n', 'either Targets.0.Values.0 <x> prefix=x'],
    ['Targets:\n  - Key: a\n    Values:\n      - x\n      ‸', 'either Targets.0.Values.1 <>'],
    ['Targets:\n  - Key: a\n    Values:\n    ‸', 'key Targets.0 <> present=Key+Values'],
    ['Values: [‸]', 'value Values.0 <>'],
    ['Values: [ ‸ ]', 'value Values.0 <>'],
    ['Values: [a, ‸]', 'value Values.1 <>'],
    ['Values: [a‸', 'value Values.0 <a> prefix=a'],
    ['Values: [‸', 'value Values.0 <>'],
    ['Values: [a, ‸\nB: c', 'value Values.1 <>'],
    ['Values: ["a‸]', 'value Values.0 <"a> prefix=a'],
    ['A: {‸}', 'key A <>'],
    ['A: { ‸ }', 'key A <>'],
    ['A: { K‸ }', 'key A <K> prefix=K'],
    ['A: { Key: ‸ }', 'value A.Key <>'],
    ['A: { Key: a, ‸ }', 'key A <> present=Key'],
    ['A: { Key:‸ }', 'value A.Key <>'],
    ['A: { K‸ey: a }', 'key A <Key> prefix=K keyOnly'],
    ['A: {\n  ‸\n}', 'key A <>'],
    ['A: {\n  B: c\n  ‸\n}', 'key A <> present=B'],
    ['A: {\n  ‸\n  B: c\n}', 'key A <> present=B'],
    ['{\n  "Name": "x"\n  ‸\n}', 'key / <> present=Name'],
    ['{\n  "Na‸"\n}', 'key / <"Na"> prefix=Na'],
    ['{‸', 'key / <>'],
    ['c:\n  - |\n    ec‸ho\n    foo', 'value c.0 <echo> prefix=ec'],
    ['c:\n  - |\n    echo\n    ‸', 'value c.0 <>'],
    ['c:\n  - |\n    echo\n  ‸', 'either c.1 <>'],
    ['c: |\n  ‸', 'value c <>'],
    ['c: |\n  a\n‸\n  b', 'value c <>'],
    ['OutputLocation:\n  S3Location:\n    ‸\n    B: c', 'key OutputLocation.S3Location <> present=B'],
    ['A:\n  B: 1\n\n‸\n\nC: 2', 'key / <> present=A+C'],
    ['A:\n  B: 1\n  ‸\n\nC: 2', 'key A <> present=B'],
    ['A:\n  B: 1\n    ‸\n', 'key A <> present=B'],
    ['Name: x\r\n‸\r\nB: c\r\n', 'key / <> present=Name+B'],
    ['Name: x\r\nTar‸\r\n', 'key / <Tar> prefix=Tar present=Name'],
    ['---\n‸', 'either / <>'],
    ['---\nName: x\n‸\n---\n', 'key / <> present=Name'],
    ['a: b\n---\n‸', undefined],
    ['‸\n---\na: b', undefined],
    ['"Na‸"', 'either / <"Na"> prefix=Na'],
    ['"Na‸', 'either / <"Na> prefix=Na'],
    ['"Na‸me": x', 'key / <"Name"> prefix=Na keyOnly'],
    ['Targets: ‸\n  - Key: x', undefined],
    ['Name: foo\n  ba‸r', 'key / <bar> prefix=ba present=Name'],
    ['a: &x {b: 1}\nc:\n  <<: *x\n  ‸', 'key c <> present=b'],
    ['c: *‸', 'value c <*> prefix=*'],
    ['\tName: x\n\t‸', 'key / <> present=Name'],
    ['Targets:\n\t- Key: a\n\t  ‸', 'key Targets.0 <> present=Key'],
    ['Targets:\n  - - ‸', 'either Targets.0.0 <>'],
    ['? a\n: ‸', 'value a <>'],
    ['- ‸', undefined],
    ['Name: x ‸y', 'value Name <x y> prefix=x '],
    ['ScheduleExpression: rate(30 ‸', 'value ScheduleExpression <rate(30 > prefix=rate(30 '],
    ['Name: arn:aws:‸', 'value Name <arn:aws:> prefix=arn:aws:'],
    ['Targets:\n  # c\n  ‸', 'either Targets <>'],
    ['A:\n  - B: 1\n\n  ‸\n', 'either A.1 <>'],
    ['Name: x   ‸\n', 'value Name <x   > prefix=x   '],
    ['Name: x\n  # c ‸', undefined],
    ['A: b\n‸\n\n\nC: d', 'key / <> present=A+C'],
    ['A:\n  b: c\n\n‸\n  d: e', 'key A <> present=b+d'],
    ['A:\n  - b\n‸\n  - c', 'either A.1 <>'],
    ['A: [b,\n  ‸\n]', 'value A.1 <>'],
    ['A: [\n  b\n  ‸\n]', 'value A.1 <>'],
    ['A: { B: c ‸}', 'value A.B <c > prefix=c '],
    ['A: [ { B: ‸ } ]', 'value A.0.B <>'],
    ['A: [ { ‸ } ]', 'key A.0 <>'],
    ['A: [ { B: c }, ‸ ]', 'value A.1 <>'],
    ['{"A": ‸}', 'value A <>'],
    ['{"A": "‸"}', 'value A <"">'],
    ['A: >\n  te‸xt\n', 'value A <text> prefix=te'],
    ['A: "b\n  c‸"', undefined],
    ['A: b#‸', 'value A <b#> prefix=b#'],
    ['A: b #‸', undefined],
    ['A:\n  - # c ‸', undefined],
    ['A:\n  -   ‸', 'either A.0 <>'],
    ['A: &x ‸', 'value A <>'],
    ['A: !Ref ‸', 'value A <>'],
    ['A: b\n...\n‸', undefined],
    ['A: b\n  ‸\n  # c\nD: e', 'key / <> present=A+D'],
    ['A:\n    B:\n        ‸', 'either A.B <>'],
    ['A:\n    B:\n      ‸\n', 'either A.B <>'],
    ['A:\r\n  - ‸\r\n', 'either A.0 <>'],
    ['A:\r\n  ‸\r\n', 'either A <>'],
    ['A: b\n\n\n‸', 'key / <> present=A'],
    ['A‸: b\nC: d', 'key / <A> prefix=A present=C keyOnly'],
    ['A: b\nC‸: d', 'key / <C> prefix=C present=A keyOnly'],
    ['A: {B: c, D‸}', 'key A <D> prefix=D present=B'],
    ['A: {B‸: c}', 'key A <B> prefix=B keyOnly'],
    ['A: [x, y‸, z]', 'value A.1 <y> prefix=y'],
    ["A: ['‸']", "value A.0 <''>"],
    ["A: '‸", "value A <'>"],
    ['A: "‸\nB: c', 'value A <">'],
    ['A:\n  - B: "‸\n    C: d', 'value A.0.B <">'],
    ['A:\n  B\n  ‸', 'key / <> present=A'],
    ['\n\n‸\n', 'either / <>'],
    ['  ‸', 'either / <>'],
    ['A:\n  - B:\n      C: d\n    ‸\n  - E: f', 'key A.0 <> present=B'],
    ['A:\n  - B:\n      C: d\n      ‸\n  - E: f', 'key A.0.B <> present=C'],
    ['A:\n  - B:\n      C: d\n  ‸\n  - E: f', 'either A.1 <>'],
  ])('%j', check);
});

describe('any text at any offset', () => {
  const pieces = fc.constantFrom(
    ...[
      'A',
      'b',
      'Name',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
    ],
    ...['#', ' # c', '*', '&a ', '<<: ', '|', '>', '\t', ' ', '---', '?', '{{'],
  );
  const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));

  test('has a place inside the text, on one line and around the cursor, or none', () => {
    fc.assert(
      fc.property(texts, fc.nat(120), (text, somewhere) => {
        const offset = somewhere % (text.length + 1);
        const cursor = yaml.cursor(text, offset);
        if (!cursor) return;
        const { typed, prefix } = cursor;
        expect(typed.start).toBeLessThanOrEqual(offset);
        expect(typed.end).toBeGreaterThanOrEqual(offset);
        expect(typed.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(typed.start, typed.end)).not.toMatch(/[\r\n]/);
        expect(text.slice(typed.start, offset).endsWith(prefix)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([-1, 5, Number.NaN])('outside the text there is none: %j', (offset) => {
    expect(yaml.cursor('A: b', offset)).toBeUndefined();
  });
});
