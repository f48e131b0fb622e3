import { describe, expect, it } from 'vitest';
import { patiently, retryAfter } from '../../../src/forges/patience.ts';

const now = Date.UTC(2026, 0, 31, 16, 0, 0);

describe('retryAfter', () => {
  it.each([
    ['3', 3000],
    [2, 2000],
    ['-5', 0],
    ['Sat, 31 Jan 2026 16:00:07 GMT', 7000],
    ['Sat, 31 Jan 2026 15:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('reads %j as %s ms', (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected);
  });
});

describe('patience', () => {
  function asking(failures: number, patience: number) {
    const log: string[] = [];
    const signal = new AbortController().signal;
    const patient = patiently({
      forge: 'GitLab',
      patience,
      signal,
      log: { verbose: (text) => log.push(text) },
    });
    let left = failures;
    const request = async () => {
      left -= 1;
      if (left >= 0) throw new Error(`failure ${left}`);
      return 'answer';
    };
    return { log, ask: () => patient(request, (error) => ({ pause: 5, words: String(error) })) };
  }

  it('is one for all requests, and says what it waits for', async () => {
    const { ask, log } = asking(2, 12);
    expect(await ask()).toBe('answer');
    expect(log).toEqual([
      'GitLab asks for patience (Error: failure 1): trying again in 5 ms.',
      'GitLab asks for patience (Error: failure 0): trying again in 5 ms.',
    ]);
    const worn = asking(3, 12);
    await expect(worn.ask()).rejects.toThrow('failure 0');
  });

  it('ends after three more tries', async () => {
    const { ask, log } = asking(9, 1000);
    await expect(ask()).rejects.toThrow('failure 5');
    expect(log).toHaveLength(3);
  });
});
