import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/reporters/markdown.ts';
import { covered, findingOf, passingReview, reviewOf, richReview } from '../../support/review.ts';

test('the verdict comes first and what was not reviewed before the findings', () => {
  const page = markdown(richReview);
  expect(page).toMatch(/^## ❌ OllamaCode: findings\n\n3 findings at or over high/);
  expect(page.indexOf('**Not reviewed**')).toBeLessThan(page.indexOf('| Severity |'));
});

test('an empty review is short and says what was looked at', () => {
  const page = markdown(passingReview);
  expect(page).toMatch(/^## ✅ OllamaCode: pass\n/);
  expect(page).toContain('| analyzers | 4 | 0 | 0 | 0 |');
  expect(page).toContain('No model was asked: model: none');
  expect(page.split('\n').length).toBeLessThan(16);
});

test.each([
  ['inconclusive', 0, '⚠️'],
  ['inconclusive', 3, '❌'],
  ['findings', 0, '🔎'],
] as const)('%s with exit code %d is marked %s', (outcome, exitCode, mark) => {
  const verdict = { ...passingReview.verdict, outcome, exitCode };
  expect(markdown(reviewOf({ verdict }))).toMatch(new RegExp(`^## ${mark} OllamaCode: ${outcome}`, 'u'));
});

describe('a finding', () => {
  test('has place, source line, consequence, check, suggestion and rule', () => {
    const page = markdown(reviewOf({ findings: [findingOf()] }));
    expect(page).toContain(
      '| high | `src/cart.ts:41` | Comparison with NaN is never true | `js/nan-compare` |',
    );
    expect(page).toContain('```\n  if (total === NaN) {\n```');
    expect(page).toContain('**Consequence:** A cart');
    expect(page).toContain('**How to check:** Call checkout');
    expect(page).toContain('```diff\n-   if (total === NaN) {\n+   if (Number.isNaN(total)) {\n```');
  });

  test('that closes the gate is marked in the table', () => {
    expect(markdown(richReview)).toContain('| high ⛔ | `src/cart.ts:41` |');
  });
});

test('hidden findings are folded, each with who hid it and why', () => {
  const page = markdown(richReview);
  expect(page).toContain('<summary>5 hidden: 1 by claim, 1 by pragma, 2 by baseline, 1 by limit</summary>');
  expect(page).toMatch(
    /`src\/cart\.ts:90` high: .*pragma, ollamacode-ignore on line 89.*; counts in the gate/,
  );
});

describe('hostile text', () => {
  const page = markdown(richReview).replace(/^(`{3,})[\s\S]*?^\1$/gm, '');

  test('brings no HTML but our own folding', () => {
    const tags = page.match(/<[^>\s]+/g) ?? [];
    expect(new Set(tags)).toEqual(new Set(['<details', '<summary', '</summary', '</details']));
  });

  test('mentions nobody, links nothing and commands nothing', () => {
    expect(page).not.toMatch(/@everyone|https?:\/\/|!\[|^\//m);
  });

  test('leaves every row of the tables with as many cells as its head', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    const widths = rows.map((row) => row.split('|').length);
    expect(widths.every((width) => width === 6 || width === 7)).toBe(true);
  });

  test('cannot close the fence around a source line', () => {
    expect(markdown(richReview)).toContain('````\n```␛]0;title');
  });
});

test('a file that nobody could read is named without lines', () => {
  const coverage = [covered('logo.png', [0, 0], 'analyzers', 'failed', 'unreadable')];
  expect(markdown(reviewOf({ coverage }))).toContain('> - `logo.png`: the analyzers, failed, unreadable');
});

test('nothing looked at is said', () => {
  expect(markdown(reviewOf({ coverage: [] }))).toContain('Nothing was looked at.');
});
