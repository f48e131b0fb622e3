import { describe, expect, it } from 'vitest';
import { checkIn, checkText } from '../../../src/model/warm-up-record.ts';

const check = {
  frame: 'chatml',
  speed: { promptPerSecond: 40, outputPerSecond: 12 },
  warnings: ['It is small.'],
} as const;

describe('a check of a server as text', () => {
  it('comes back as it was', () => {
    expect(checkIn(checkText(check))).toEqual(check);
  });

  it.each([
    ['an answer of the model', '[]'],
    ['prose', 'fine'],
    ['nothing', ''],
    ['null', 'null'],
    ['an unknown frame', JSON.stringify({ ...check, frame: 'shout' })],
    ['no speed', JSON.stringify({ ...check, speed: null })],
    ['a speed of nothing', JSON.stringify({ ...check, speed: { promptPerSecond: 0, outputPerSecond: 1 } })],
    [
      'a speed that is text',
      JSON.stringify({ ...check, speed: { promptPerSecond: '40', outputPerSecond: 1 } }),
    ],
    ['warnings that are no texts', JSON.stringify({ ...check, warnings: [1] })],
  ])('is not %s', (_name, text) => {
    expect(checkIn(text)).toBeUndefined();
  });
});
