import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/domain.ts';
import type { ReportOptions } from '../../../src/reporters/index.ts';
import { cells } from '../../../src/reporters/text/page.ts';
import { text } from '../../../src/reporters/text.ts';
import { covered, findingOf, passingReview, reviewOf, richReview } from '../../support/review.ts';

const ESCAPE = '\u001b';

describe('a review without findings', () => {
  test('is at most five lines and still says what was looked at and that no model was asked', () => {
    const lines = render(passingReview).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines[0]).toBe('Looked at 1 changed file (staged): the analyzers read 4 of 4 changed lines.');
    expect(lines[1]).toContain('No model was asked: model: none');
  });

  test('gives the reason as a part of the sentence, also one that is a sentence', () => {
    const modelAbsent = 'no Ollama answered (ECONNREFUSED).';
    expect(render({ ...passingReview, modelAbsent })).toMatch(/answered \(ECONNREFUSED\), [\d.]+ s in all\./);
  });

  test('of nothing at all says that nothing was looked at', () => {
    const change = { title: 'staged', files: [] };
    expect(render(reviewOf({ coverage: [], change }))).toContain(
      '0 changed files (staged): nothing was looked at.',
    );
  });
});

describe('the verdict', () => {
  test('is the last line, in one line whatever the width', () => {
    for (const width of [40, 80, 120]) {
      expect(render(richReview, { width }).trimEnd().split('\n').at(-1)).toBe(
        `✖ findings  ${richReview.verdict.why}`,
      );
    }
  });

  test.each([
    { outcome: 'pass', complete: true, exitCode: 0, color: 32 },
    { outcome: 'pass', complete: false, exitCode: 0, color: 33 },
    { outcome: 'findings', complete: true, exitCode: 0, color: 33 },
    { outcome: 'inconclusive', complete: false, exitCode: 0, color: 33 },
    { outcome: 'inconclusive', complete: false, exitCode: 3, color: 31 },
    { outcome: 'findings', complete: true, exitCode: 1, color: 31 },
  ] as const)(
    '$outcome, complete: $complete, exit code $exitCode has the colour $color',
    ({ color, ...rest }) => {
      const verdict = { ...rest, blocking: 0, why: 'So.' };
      const last = render(reviewOf({ verdict }), { color: true }).trimEnd().split('\n').at(-1);
      expect(last).toContain(`${ESCAPE}[${color}m`);
    },
  );
});

describe('a finding', () => {
  test('is told with place, severity, title, source line, mark, consequence, check, fix, rule and source', () => {
    expect(render(reviewOf({ findings: [findingOf()] })).split('\n\n')[0]).toBe(
      [
        'src/cart.ts:41:7 high Comparison with NaN is never true',
        '    41 │ if (total === NaN) {',
        '       │     ^^^^^^^^^^^^^',
        '         `total === NaN` is false for every total, also for NaN itself.',
        '  so     A cart whose total cannot be computed is charged instead of refused.',
        '  check  Call checkout() with a price of undefined and see that no error is',
        '         thrown.',
        '  fix    - if (total === NaN) {',
        '         + if (Number.isNaN(total)) {',
        '  js/nan-compare · analyzer · certain · CWE-1077',
      ].join('\n'),
    );
  });

  test('that closes the gate says so', () => {
    const finding = findingOf();
    const verdict = { ...passingReview.verdict, blocking: 1, blockers: [finding.fingerprint] };
    expect(render(reviewOf({ findings: [finding], verdict }))).toContain('· closes the gate\n');
  });

  test('without consequence or check has no empty labels', () => {
    const findings = [findingOf({ consequence: '', check: '' })];
    expect(render(reviewOf({ findings }))).not.toMatch(/^ {2}(so|check)\b/m);
  });

  test('that takes lines away shows no added line', () => {
    const suggestion = { start: 41, end: 42, before: 'a();\nb();', after: '' };
    const printed = render(reviewOf({ findings: [findingOf({ suggestion })] }));
    expect(printed).toContain('  fix    - a();\n         - b();\n  js/nan');
  });

  test.each([
    ['critical', 31],
    ['high', 31],
    ['medium', 33],
    ['low', 36],
    ['info', 34],
  ] as const)('of severity %s has the colour %d', (severity, color) => {
    const printed = render(reviewOf({ findings: [findingOf({ severity })] }), { color: true });
    expect(printed).toContain(`${ESCAPE}[${color}m${severity}`);
  });
});

describe('what is hidden', () => {
  test('is counted by pass and named where it waits behind a limit or counts in the gate', () => {
    const printed = render(richReview, { width: 200 });
    expect(printed).toContain('5 hidden: 1 by claim, 1 by pragma, 2 by baseline, 1 by limit\n');
    expect(printed).toContain('added by this change; counts in the gate)');
    expect(printed).toContain('The loop may skip its last element (limit: more than 4 findings');
    expect(printed).not.toContain('src/old.ts');
  });
});

describe('what was not reviewed', () => {
  test('is named with lines, side and reason', () => {
    const printed = render(richReview, { width: 120 });
    expect(printed).toContain('Not reviewed by the model: 14 lines in 2 files\n');
    expect(printed).toContain('  src/store.ts:8-9 (removed) failed: the answer was cut off twice\n');
    expect(printed).toContain('  src/store.ts:21-29 out of budget: the budget of 10 min was used up\n');
  });

  test('keeps analyzers and model apart', () => {
    const coverage = [
      covered('a.ts', [1, 2], 'analyzers', 'failed', 'the text cannot be parsed'),
      covered('a.ts', [1, 2], 'model', 'failed', 'no answer'),
    ];
    const printed = render(reviewOf({ coverage }));
    expect(printed).toContain(
      'Not reviewed by the analyzers: 2 lines in 1 file\n  a.ts:1-2 failed: the text',
    );
    expect(printed).toContain('Not reviewed by the model: 2 lines in 1 file\n  a.ts:1-2 failed: no answer');
  });

  test('is cut after twenty rows with the number of the rest', () => {
    const coverage = Array.from({ length: 25 }, (_, index) =>
      covered(`src/${String(index).padStart(2, '0')}.ts`, [1, 1], 'model', 'failed', 'no answer'),
    );
    const printed = render(reviewOf({ coverage }));
    expect(printed).toContain('src/19.ts:1 failed');
    expect(printed).not.toContain('src/20.ts');
    expect(printed).toContain('… and 5 more; the json report lists them all');
  });
});

describe('what a rule left out', () => {
  test('is named with the rule, and with who left it out when that was one of two', () => {
    expect(render(richReview, { width: 200 })).toContain(
      'Left out by rule: logo.png (binary file); package-lock.json (lock file, the model only).',
    );
  });

  test('is counted when there are many files', () => {
    const coverage = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      covered(`${name}.lock`, [1, 1], 'model', 'excluded', 'lock file'),
    );
    expect(render(reviewOf({ coverage }))).toContain('a.lock, b.lock and 3 more files (lock file');
  });
});

describe('layout', () => {
  test.each([40, 60, 80, 100, 120])('no line but the verdict is wider than %d columns', (width) => {
    const lines = render(richReview, { width }).trimEnd().split('\n').slice(0, -1);
    expect(lines.filter((line) => cells(line) > width)).toEqual([]);
  });

  test('is the same with and without colours', () => {
    const plain = render(withoutHostile(richReview), { width: 80 });
    const colored = render(withoutHostile(richReview), { width: 80, color: true });
    expect(colored).not.toBe(plain);
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  test('has no blanks at the end of lines', () => {
    expect(render(richReview)).not.toMatch(/ $/m);
  });
});

describe('hostile text', () => {
  test.each([false, true])('commands no CI, with colours: %s', (color) => {
    const bare = stripVTControlCharacters(render(richReview, { color }));
    expect(bare).not.toMatch(/^\s*::/m);
    expect(bare).not.toMatch(/##\w*\[/);
    expect(bare).not.toMatch(/section_(start|end):/);
    expect(bare).not.toMatch(/\r/);
  });

  test('brings no control character of its own', () => {
    expect(render(richReview)).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
    const ours = stripVTControlCharacters(render(richReview, { color: true }));
    expect(ours).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test('in a path stays on its line', () => {
    const findings = [findingOf({ path: '::error::\n::warning::x\u001b[2J' })];
    const printed = render(reviewOf({ findings }));
    expect(printed.split('\n')[0]).toBe(
      ': :error:: ::warning::x␛[2J:41:7 high Comparison with NaN is never true',
    );
  });
});

test('warnings of the warm-up stand under the model', () => {
  expect(render(richReview)).toContain('\n  ! The model did not see the planted bug of the warm-up.\n');
});

function withoutHostile(review: Review): Review {
  return { ...review, findings: review.findings.filter(({ path }) => !path.includes('evil')) };
}

function render(review: Review, options: Partial<ReportOptions> = {}): string {
  return text(review, { color: false, width: 80, code: true, ...options });
}
