import { describe, expect, test } from 'vitest';
import catalogue from '../../../schemas/documents.json';
import { fitsPattern } from '../../../server/src/service/documents/pattern.ts';

describe('what a pattern says', () => {
  test.each<readonly [pattern: string, text: string, expected: boolean | undefined]>([
    ['^i-[a-z0-9]{8,17}$', 'i-0123456789abcdef0', true],
    ['^i-[a-z0-9]{8,17}$', 'wombat', false],
    // Not anchored: a part is enough.
    ['[a-z]+[.]yml', 'see site.yml here', true],
    ['(^$)|^https://.+$|^s3://([^/]+)/(.*?([^/]+))$', 's3://amzn-s3-demo-bucket/patches.yaml', true],
    ['(^$)|^https://.+$|^s3://([^/]+)/(.*?([^/]+))$', 'patches.yaml', false],
    ['', '', true],
    // What JavaScript reads otherwise than Java, or not at all.
    ['(?i)yes', 'YES', undefined],
    ['\\p{Alpha}', 'x', undefined],
    ['\\Ayes\\z', 'yes', undefined],
    ['[a-z&&[^b]]', 'b', undefined],
    ['a++', 'a', undefined],
    ['(a)\\1', 'ab', undefined],
    ['(', '(', undefined],
    ['[', '[', undefined],
    // What could take long.
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', undefined],
    ['((a|b+)x?)*$', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb!', undefined],
    ['(?:(?:a{2,}))*$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', undefined],
    ['.*.*.*.*.*x', 'a'.repeat(100), undefined],
    ['(?:a{1,999}){1,999}x', 'a'.repeat(100), undefined],
  ])('%s on %s', (pattern, text, expected) => {
    expect(fitsPattern(text, pattern)).toBe(expected);
  });
});

test('no pattern of the catalogue takes long on any text', () => {
  const patterns = Object.values(catalogue.documents).flatMap(({ parameters }) =>
    Object.values(parameters).flatMap((parameter) =>
      'allowedPattern' in parameter ? [String(parameter.allowedPattern)] : [],
    ),
  );
  const texts = ['a', '/', "a='b' ", 's3://a/', 'https://', '0.', ' '].map(
    (piece) => `${piece.repeat(300)}|`,
  );
  expect(patterns.length).toBeGreaterThan(10);
  const start = performance.now();
  for (const pattern of patterns) for (const text of texts) fitsPattern(text, pattern);
  expect(performance.now() - start).toBeLessThan(2000);
});
