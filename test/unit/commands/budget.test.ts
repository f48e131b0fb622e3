import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../src/commands/budget.ts';

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
