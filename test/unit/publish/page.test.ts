import { describe, expect, it } from 'vitest';
import { bytesOf, clipped, pageWithin, type Section, stepSummary } from '../../../src/publish/page.ts';

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

describe('stepSummary', () => {
  const block = (name: string, count: number) => ({
    before: `<${name}>\n`,
    rows: Array.from({ length: count }, (_, index) => `ü${index}\n`),
    after: `</${name}>\n`,
  });
  const plain = (text: string) => ({ before: '', rows: [`${text}\n`], after: '' });
  const blocks = [plain('head'), block('list', 5), plain('one'), plain('two'), plain('foot')];
  const page = 'head\n\n<list>\nü0\nü1\nü2\nü3\nü4\n</list>\n\none\n\ntwo\n\nfoot\n';

  it('is the whole page where there is room, counted in bytes', () => {
    expect(stepSummary(blocks, { limit: bytesOf(page) })).toBe(page);
    const longer = [...blocks.slice(0, -1), plain('x'.repeat(200)), plain('foot')];
    expect(stepSummary(longer, { limit: 250 })).toContain('This page has no room for all of it');
  });

  it('tells notes under the head, harmlessly', () => {
    const text = stepSummary(blocks, { limit: 999, notes: ['read-only <token>'] });
    expect(text).toMatch(/^head\n\n> read-only &lt;token&gt;\n\n<list>/);
  });

  it('leaves out whole rows and blocks, keeps head and foot, closes what it opens', () => {
    const many = [plain('head'), block('list', 500), plain('x'.repeat(300)), plain('foot')];
    for (let limit = 100; limit < 3_000; limit += 13) {
      const text = stepSummary(many, { limit });
      expect(bytesOf(text)).toBeLessThanOrEqual(limit);
      expect(text.startsWith('head\n')).toBe(true);
      expect(text.endsWith('\nfoot\n')).toBe(true);
      expect(text.includes('<list>')).toBe(text.includes('</list>'));
    }
  });

  it('can be of one block or none', () => {
    expect(stepSummary([plain('head')], { limit: 99 })).toBe('head\n');
    expect(stepSummary([], { limit: 99 })).toBe('');
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
