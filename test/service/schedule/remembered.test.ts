import { expect, test } from 'vitest';
import { remembered } from '../../../server/src/service/schedule/remembered.ts';

test('asks once for a text, and again for a long one and after many others', () => {
  const asked: string[] = [];
  const ask = remembered((text: string) => {
    asked.push(text);
    return { length: text.length };
  });
  const timesFor = (text: string): number => {
    expect(ask(text)).toEqual({ length: text.length });
    expect(ask(text)).toEqual({ length: text.length });
    return asked.filter((one) => one === text).length;
  };
  expect(timesFor('rate(1 day)')).toBe(1);
  expect(timesFor('')).toBe(1);
  expect(timesFor('x'.repeat(1000))).toBe(2);
  for (let index = 0; index < 500; index++) ask(`rate(${index} days)`);
  expect(timesFor('rate(1 day)')).toBe(2);
});
