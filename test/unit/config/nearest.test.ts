import { describe, expect, test } from 'vitest';
import { flagOf } from '../../../src/config/names.ts';
import { nearest } from '../../../src/config/nearest.ts';
import { options } from '../../../src/config/options.ts';

const flags = options.map(({ name }) => flagOf(name));

describe('nearest', () => {
  test.each([
    ['fail-no', 'fail-on'],
    ['fial-on', 'fail-on'],
    ['failOn', 'fail-on'],
    ['FAIL_ON', 'fail-on'],
    ['threshold-fail-on', 'fail-on'],
    ['excludes', 'exclude'],
    ['modle', 'model'],
    ['reprots', 'reports'],
    ['minseverity', 'min-severity'],
    ['ollama-url', 'ollama-host'],
    ['max-coments', 'max-comments'],
  ])('for %s it is %s', (word, wanted) => {
    expect(nearest(word, flags)).toBe(wanted);
  });

  test.each([
    ['abcd', ['abdc', 'abxx'], 'abdc'],
    ['a', ['b', 'c'], 'b'],
    ['', ['xx', 'y'], 'y'],
    ['ab', ['ba', 'cd'], 'ba'],
  ])('for %s among %j it is %s', (word, candidates, wanted) => {
    expect(nearest(word, candidates)).toBe(wanted);
  });

  test('is nothing without candidates', () => {
    expect(nearest('x', [])).toBeUndefined();
  });

  test('finds every option by its own name', () => {
    expect(flags.map((flag) => nearest(flag, flags))).toEqual(flags);
  });

  test('compares no more than 64 characters', () => {
    const word = `${'x'.repeat(64)}model`;
    expect(nearest(word, [`${'x'.repeat(64)}other`, `${'x'.repeat(63)}`])).toBe(`${'x'.repeat(64)}other`);
  });
});
