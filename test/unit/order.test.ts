import { describe, expect, it } from 'vitest';
import { byPlace, byText, byWorst, namesOf } from '../../src/order.ts';
import { finding, print } from '../support/findings.ts';

describe('byWorst', () => {
  it.each([
    ['severity first', { severity: 'high', confidence: 'guess', path: 'z' }, { severity: 'low', path: 'a' }],
    ['then confidence', { confidence: 'certain', path: 'z' }, { confidence: 'low', path: 'a' }],
    ['then the place', { path: 'a' }, { path: 'b' }],
  ] as const)('goes by %s', (_, first, second) => {
    const [a, b] = [finding(first), finding(second)];
    expect([b, a].toSorted(byWorst)).toEqual([a, b]);
  });
});

describe('byPlace', () => {
  it.each([
    [{ path: 'B' }, { path: 'a' }],
    [{ start: 9 }, { start: 10 }],
    [{ end: 1 }, { end: 2 }],
    [{}, { startColumn: 2 }],
    [{ rule: 'a' }, { rule: 'b' }],
    [{ fingerprint: print(1) }, { fingerprint: print(2) }],
    [{ title: 'a' }, { title: 'b' }],
    [{ message: 'a' }, { message: 'b' }],
  ])('puts %j before %j', (first, second) => {
    const [a, b] = [finding(first), finding(second)];
    expect([b, a].toSorted(byPlace)).toEqual([a, b]);
  });

  it('finds equals equal', () => expect(byPlace(finding(), finding())).toBe(0));
});

describe('byText', () => {
  it('goes by code units, not by a locale', () => {
    expect(['ä', 'b', 'B', 'a', 'a'].toSorted(byText)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  });
});

describe('namesOf', () => {
  it('gives its own fingerprint first', () => {
    expect(namesOf(finding({ fingerprint: print(1), aka: [print(2)] }))).toEqual([print(1), print(2)]);
  });
});
