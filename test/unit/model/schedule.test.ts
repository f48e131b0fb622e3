import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/model/schedule.ts';
import { numbered } from './unit-of.ts';

const unit = (path: string, risk: number, start = 1) => numbered(start, { path, risk, start });
const names = (units: Parameters<typeof inOrder>[0]) =>
  inOrder(units).map(({ path, start }) => `${path}:${start}`);

describe('the order of asking', () => {
  it('is by risk', () => {
    expect(names([unit('a', 0.1), unit('b', 0.9), unit('c', 0.5)])).toEqual(['b:1', 'c:1', 'a:1']);
  });

  it('keeps the units of a file together where their risks are nearly equal', () => {
    const units = [unit('b', 0.52, 1), unit('a', 0.51, 1), unit('b', 0.5, 9), unit('a', 0.49, 9)];
    expect(names(units)).toEqual(['b:1', 'b:9', 'a:1', 'a:9']);
  });

  it('does not keep a file together over a clear difference', () => {
    expect(names([unit('a', 0.9, 1), unit('a', 0.1, 9), unit('b', 0.5)])).toEqual(['a:1', 'b:1', 'a:9']);
  });

  it('does not depend on the order in which units come', () => {
    const units = [unit('b', 0.5), unit('a', 0.5, 7), unit('a', 0.5, 3), unit('B', 0.5)];
    expect(names(units)).toEqual(names([...units].reverse()));
    expect(names(units)).toEqual(['B:1', 'a:3', 'a:7', 'b:1']);
  });

  it('loses no unit, not even two that are equal', () => {
    expect(inOrder([unit('a', 0.5), unit('a', 0.5)])).toHaveLength(2);
  });

  it('leaves what it was given as it was', () => {
    const units = [unit('a', 0.1), unit('b', 0.9)];
    inOrder(units);
    expect(units.map(({ path }) => path)).toEqual(['a', 'b']);
  });
});
