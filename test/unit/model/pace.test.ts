import { describe, expect, it } from 'vitest';
import { newPace, timeLeft } from '../../../src/model/pace.ts';

const speed = { promptPerSecond: 40, outputPerSecond: 10 };

describe('the pace', () => {
  it('predicts from the speeds of reading and writing', () => {
    expect(newPace(speed).predict({ prompt: 400, output: 50 })).toBeCloseTo(15_050);
  });

  it('learns that everything takes longer', () => {
    const pace = newPace(speed);
    const work = { prompt: 40, output: 10 };
    for (let at = 0; at < 20; at += 1) pace.learn(work, 4100);
    expect(pace.predict(work)).toBeGreaterThan(4000);
  });

  it('learns that everything takes less', () => {
    const pace = newPace(speed);
    const work = { prompt: 40, output: 10 };
    for (let at = 0; at < 20; at += 1) pace.learn(work, 500);
    expect(pace.predict(work)).toBeLessThan(700);
  });

  it('is not turned over by one odd question', () => {
    const pace = newPace(speed);
    const work = { prompt: 40, output: 10 };
    const before = pace.predict(work);
    pace.learn(work, 10_000_000);
    expect(pace.predict(work)).toBeLessThan(before * 3);
  });

  it('stays finite where nothing was measured', () => {
    expect(
      newPace({ promptPerSecond: 0, outputPerSecond: 0 }).predict({ prompt: 1, output: 1 }),
    ).toBeLessThan(1e6);
  });
});

describe('the time left', () => {
  it.each([
    [0, 'about 1 s left'],
    [1, 'about 1 s left'],
    [41_200, 'about 42 s left'],
    [90_000, 'about 2 min left'],
    [600_000, 'about 10 min left'],
  ])('of %i ms is said as "%s"', (ms, expected) => {
    expect(timeLeft(ms)).toBe(expected);
  });
});
