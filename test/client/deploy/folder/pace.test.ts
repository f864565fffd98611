import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paceOf } from '../../../../client/src/deploy/folder/pace.ts';
import { mostInASecond, virtualClock } from './virtualClock.ts';

const never = new AbortController().signal;

describe('the pace', () => {
  test('is kept in any one second, however long each piece of work takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.record({ way: fc.nat(900), back: fc.nat(900), idle: fc.nat(1500) }), { maxLength: 40 }),
        async (perSecond, calls) => {
          const clock = virtualClock();
          const pace = paceOf(perSecond, clock);
          const arrivals: number[] = [];
          for (const { way, back, idle } of calls) {
            clock.pass(idle);
            await pace.turn(async () => {
              clock.pass(way);
              arrivals.push(clock.now());
              clock.pass(back);
            }, never);
          }
          expect(mostInASecond(arrivals)).toBeLessThanOrEqual(perSecond);
        },
      ),
    );
  });

  test('is not slower than it must be', async () => {
    const clock = virtualClock(0);
    const pace = paceOf(3, clock);
    const starts: number[] = [];
    for (let index = 0; index < 9; index += 1) {
      await pace.turn(async () => starts.push(clock.now()), never);
    }
    expect(starts).toEqual([1001, 1001, 1001, 2002, 2002, 2002, 3003, 3003, 3003]);
  });

  test('holds for work that is asked for at once', async () => {
    const clock = virtualClock(0);
    const pace = paceOf(2, clock);
    const starts: number[] = [];
    const work = () => pace.turn(async () => starts.push(clock.now()), never);
    await Promise.all([work(), work(), work(), work()]);
    expect(mostInASecond(starts)).toBe(2);
  });

  test('does nothing for a turn that was cancelled while it waited, and goes on after work that failed', async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    const pace = paceOf(1, {
      ...clock,
      wait: async (milliseconds, signal) => {
        if (signal === controller.signal) controller.abort();
        else await clock.wait(milliseconds, signal);
      },
    });
    const done: string[] = [];
    const cancelled = await pace.turn(async () => done.push('cancelled'), controller.signal);
    await expect(pace.turn(() => Promise.reject(new Error('no')), never)).rejects.toThrow('no');
    await pace.turn(async () => done.push('later'), never);
    expect([cancelled, done]).toEqual([undefined, ['later']]);
  });

  test('does not wait for hours when the clock is set back', async () => {
    const clock = virtualClock();
    const pace = paceOf(1, clock);
    clock.pass(-3_600_000);
    const before = clock.now();
    await pace.turn(async () => {}, never);
    expect(clock.now() - before).toBeLessThanOrEqual(1001);
  });
});
