import { describe, expect, it } from 'vitest';
import { certaintyOf, confidenceOf } from '../../../src/model/answer-certainty.ts';

const choice = (token: string, others: Readonly<Record<string, number>>) => ({
  token,
  logprob: Math.log(others[token] ?? 0.5),
  others: Object.entries(others).map(([word, share]) => ({ token: word, logprob: Math.log(share) })),
});

describe('how sure an answer is that there is something to say', () => {
  it.each([
    ['a clear finding', [choice('[{"', { '[{"': 0.9, '[]': 0.1 })], 0.9],
    ['nothing', [choice('[]', { '[{"': 0.2, '[]': 0.8 })], 0.2],
    ['words that the grammar forbids left out', [choice('[{"', { '```': 0.5, '[{"': 0.4, '[]': 0.1 })], 0.8],
    ['several beginnings added up', [choice('[', { '[': 0.3, '[{"': 0.3, '[]': 0.2 })], 0.75],
    [
      'a bracket that the next token may close',
      [choice('[', { '[': 1 }), choice('{"', { '{"': 0.6, ']': 0.4 })],
      0.6,
    ],
    ['white space around tokens', [choice(' [{', { ' [{': 0.7, '[] ': 0.3 })], 0.7],
    ['a chosen token that is not among the others', [{ ...choice('[]', { '[{': 0.5 }), token: '[]' }], 0.5],
  ])('weighs %s', (_name, tokens, expected) => {
    expect(certaintyOf(tokens)).toBeCloseTo(expected, 6);
  });

  it('is unknown where the server gives no probabilities', () => {
    expect(certaintyOf([])).toBeUndefined();
    expect(certaintyOf([choice('Sure', { Sure: 1 })])).toBeUndefined();
  });
});

describe('the confidence of a finding of the model', () => {
  it.each([
    [undefined, 'medium'],
    [1, 'medium'],
    [0.8, 'medium'],
    [0.79, 'low'],
    [0, 'low'],
  ])('with certainty %s is %s', (certainty, expected) => {
    expect(confidenceOf(certainty)).toBe(expected);
  });
});
