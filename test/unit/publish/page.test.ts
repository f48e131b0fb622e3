import { describe, expect, it } from 'vitest';
import { clipped, pageWithin, type Section } from '../../../src/publish/page.ts';

const section = (name: string, count: number): Section => ({
  before: `<${name}>`,
  rows: Array.from({ length: count }, (_, index) => `${index}`),
  after: `</${name}>`,
  omitted: (omitted) => `(+${omitted})`,
});
const page = { lead: 'lead\n', sections: [section('a', 9), section('b', 3)], foot: 'foot' };
const whole = 'lead\n<a>012345678</a><b>012</b>foot';

describe('pageWithin', () => {
  it.each([
    ['everything at the limit', whole.length, whole],
    ['the last section shortened', whole.length - 1, 'lead\n<a>012345678</a>foot'],
    ['rows of the first section left out and counted', 23, 'lead\n<a>012</a>(+6)foot'],
    ['no section without room for a row', 12, 'lead\nfoot'],
    ['the lead alone', 8, 'lead\n'],
    ['nothing, when not a line fits', 3, ''],
  ])('gives %s', (_, limit, expected) => expect(pageWithin(page, limit)).toBe(expected));

  it('never exceeds its limit', () => {
    for (let limit = 0; limit <= whole.length; limit += 1)
      expect(pageWithin(page, limit).length).toBeLessThanOrEqual(limit);
  });

  it('writes no empty section', () => {
    expect(pageWithin({ ...page, sections: [section('a', 0), section('b', 1)] }, 99)).toBe(
      'lead\n<b>0</b>foot',
    );
  });

  it('gives a later section the room that a large one could not use', () => {
    const large: Section = { before: '', rows: ['x'.repeat(50)], after: '', omitted: () => '' };
    expect(pageWithin({ ...page, sections: [large, section('b', 1)] }, 40)).toBe('lead\n<b>0</b>foot');
  });
});

describe('clipped', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['ab😀d', 4, 'ab…'],
    ['ab😀d', 5, 'ab😀d'],
    ['abc', 0, '…'],
  ])('makes %j of %i units %j', (text, length, expected) => expect(clipped(text, length)).toBe(expected));
});
