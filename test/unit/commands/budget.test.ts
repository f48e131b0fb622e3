import { describe, expect, it, vi } from 'vitest';
import { budgetOf, inTime, leftNow } from '../../../src/commands/budget.ts';

describe('budgetOf', () => {
  it.each([
    ['90s', undefined, 90_000],
    ['10m', 60_000, 600_000],
    ['1.5h', undefined, 5_400_000],
    ['', undefined, 600_000],
    ['', 3_600_000, 600_000],
    ['', 600_000, 300_000],
  ])('makes of the option %j with %s ms left %i ms', (budget, left, expected) => {
    expect(budgetOf(budget, left)).toBe(expected);
  });
});

describe('leftNow', () => {
  it.each([
    [undefined, 5, undefined],
    [600_000, 200_000, 400_000],
    [600_000, 700_000, 0],
  ])('of %s ms after %i ms is %s', (timeLeft, ran, left) => expect(leftNow(timeLeft, ran)).toBe(left));
});

describe('inTime', () => {
  const until = (signal: AbortSignal) =>
    new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('aborted')));

  it('ends the work at half of what is left', async () => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const work = inTime(until, { signal, timeLeft: 60_000 });
    const early = await Promise.race([work, vi.advanceTimersByTimeAsync(29_000)]);
    expect(early).not.toBe('aborted');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await work).toBe('aborted');
    vi.useRealTimers();
  });

  it('ends it with the run', async () => {
    const run = new AbortController();
    const work = inTime(until, { signal: run.signal, timeLeft: 60_000 });
    run.abort();
    expect(await work).toBe('aborted');
  });

  it('is silent afterwards, so that what was started lives on', async () => {
    vi.useFakeTimers();
    let given: AbortSignal | undefined;
    const keep = async (signal: AbortSignal) => {
      given = signal;
    };
    await inTime(keep, { signal: new AbortController().signal, timeLeft: 10 });
    await vi.advanceTimersByTimeAsync(100);
    expect(given?.aborted).toBe(false);
    vi.useRealTimers();
  });
});
