import { describe, expect, test } from 'vitest';
import { metrics } from '../../../src/reporters/metrics.ts';
import { openMetricsFaults } from '../../support/openmetrics.ts';
import { passingReview, reviewOf, richReview } from '../../support/review.ts';

test.each([
  'ollamacode_outcome{outcome="findings"} 1',
  'ollamacode_outcome{outcome="pass"} 0',
  'ollamacode_complete 0',
  'ollamacode_blocking_findings 3',
  'ollamacode_exit_code 1',
  'ollamacode_shown_findings{severity="high",source="analyzer"} 1',
  'ollamacode_hidden_findings{by="baseline"} 2',
  'ollamacode_coverage_lines{looker="model",state="out-of-budget"} 9',
  'ollamacode_stage_seconds{stage="total"} 601.9',
  'ollamacode_model_tokens{kind="output"} 640',
  'ollamacode_questions{answer="cache"} 3',
  'ollamacode_cache_hit_ratio 0.2',
])('a line says %s', (line) => {
  expect(metrics(richReview).split('\n')).toContain(line);
});

test('a run that asked nothing has no share of the cache', () => {
  expect(metrics(passingReview)).toContain('\nollamacode_cache_hit_ratio 0\n');
});

test('every review has the same series, so that no graph has gaps', () => {
  const names = (text: string) => text.split('\n').flatMap((line) => /^[^#\s]+(?= )/.exec(line)?.[0] ?? []);
  const stable = (text: string) => names(text).filter((name) => !/_run|_stage_seconds/.test(name));
  expect(stable(metrics(passingReview))).toEqual(stable(metrics(richReview)));
});

test('a label holds quotes, backslashes and line feeds of a model name without harm', () => {
  const name = 'a"b\\c\nd} 1\n# EOF';
  const model = { name, digest: '', serverVersion: '', service: '', warnings: [] };
  const text = metrics(reviewOf({ model }));
  expect(openMetricsFaults(text)).toEqual([]);
  expect(text).toContain('model="a\\"b\\\\c d} 1 # EOF"');
});

describe('the line check itself', () => {
  const good =
    '# TYPE a_seconds gauge\n# UNIT a_seconds seconds\n# HELP a_seconds A.\na_seconds{b="c"} 1\n# EOF\n';

  test('takes what is right', () => {
    expect(openMetricsFaults(good)).toEqual([]);
  });

  test.each([
    ['no end', good.replace('# EOF\n', '')],
    ['text after the end', `${good}a 1\n`],
    ['another unit', good.replace('UNIT a_seconds seconds', 'UNIT a_seconds bytes')],
    ['a reserved suffix', good.replaceAll('a_seconds', 'a_total')],
    ['a value that is no number', good.replace('} 1', '} one')],
    ['a sample without family', good.replace('a_seconds{', 'b_seconds{')],
    ['a label without quotes', good.replace('"c"', 'c')],
    ['an open escape', good.replace('"c"', '"c\\"')],
    ['a series twice', good.replace('# EOF', 'a_seconds{b="c"} 2\n# EOF')],
    ['a family twice', good.replace('# EOF', '# TYPE a_seconds gauge\n# EOF')],
  ])('refuses %s', (_, text) => {
    expect(openMetricsFaults(text)).not.toEqual([]);
  });
});
