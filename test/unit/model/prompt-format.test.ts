import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../src/domain.ts';
import { answerLimits, formatOf } from '../../../src/model/prompt-format.ts';

const quotes = [
  { start: 'return a', line: 3, text: '  return a + b;' },
  { start: 'log(b)', line: 4, text: '  log(b);' },
];

describe('the format of an answer', () => {
  const full = formatOf(quotes, 'full', true);

  it('lets a finding stand only on lines of the unit', () => {
    expect(full).toMatchObject({
      type: 'array',
      items: { properties: { line: { enum: ['return a', 'log(b)'] }, kind: { enum: [...CATEGORIES] } } },
    });
  });

  it('asks for at most two findings, and for one when the answer must be short', () => {
    expect(full).toMatchObject({ maxItems: 2 });
    expect(formatOf(quotes, 'short', true)).toMatchObject({ maxItems: 1 });
  });

  it('asks for place and category before the words', () => {
    expect(JSON.stringify(full)).toMatch(/"line".*"kind".*"problem".*"effect".*"check".*"fix"/);
  });

  it('makes a replacement optional, and leaves it out where nobody wants one', () => {
    expect(full).toMatchObject({ items: { required: ['line', 'kind', 'problem', 'effect', 'check'] } });
    expect(JSON.stringify(formatOf(quotes, 'full', false))).not.toContain('fix');
  });

  it('asks for place, category and problem alone when the answer must be short', () => {
    expect(formatOf(quotes, 'short', true)).toMatchObject({
      items: { required: ['line', 'kind', 'problem'] },
    });
  });

  it('bounds every string far below what breaks a grammar', () => {
    const bounds = [...JSON.stringify(full).matchAll(/"maxLength":(\d+)/g)].map((match) => Number(match[1]));
    expect(bounds).toHaveLength(4);
    expect(Math.max(...bounds)).toBeLessThan(200);
  });

  it.each(['full', 'short'] as const)(
    'leaves room for the longest %s answer at three characters a token',
    (shape) => {
      const { problem, effect, check, tokens } = answerLimits[shape];
      expect(tokens).toBeGreaterThan((problem + effect + check + 60) / 3);
    },
  );
});
