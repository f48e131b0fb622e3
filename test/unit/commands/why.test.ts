import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { why } from '../../../src/commands/why.ts';
import type { Coverage, Finding, Review } from '../../../src/domain.ts';
import { UsageError } from '../../../src/errors.ts';
import { json } from '../../../src/reporters/json.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterAll(removeFolders);

const finding: Finding = {
  rule: 'js/nan-compare',
  category: 'correctness',
  severity: 'medium',
  confidence: 'certain',
  source: 'analyzer',
  path: 'src/a.ts',
  start: 12,
  end: 13,
  title: 'Comparison with NaN',
  message: 'm',
  consequence: 'c',
  check: 'k',
  quote: 'q',
  scope: '',
  lineHash: 'h:1',
  fingerprint: 'v1:1',
  aka: [],
  state: { kind: 'shown' },
};
const hidden: Finding = {
  ...finding,
  rule: 'model',
  start: 13,
  state: { kind: 'hidden', by: 'pragma', why: 'asked in line 12', gated: true },
};
const covered: Coverage = {
  path: 'src/a.ts',
  side: 'after',
  start: 10,
  end: 14,
  looker: 'analyzers',
  state: 'reviewed',
  why: '',
};

const review: Review = {
  change: {
    title: 'main...feature',
    files: ['src/a.ts', 'yarn.lock', 'odd:7'].map((path) => ({
      path,
      status: 'modified',
      kind: 'text',
      hunks: [],
    })),
  },
  findings: [finding, hidden],
  coverage: [
    covered,
    { ...covered, start: 10, end: 12, looker: 'model', state: 'reviewed' },
    { ...covered, start: 13, end: 13, looker: 'model', state: 'failed', why: 'the answer was cut' },
    { ...covered, side: 'before', start: 40, end: 41, looker: 'model', state: 'cached' },
    { ...covered, path: 'yarn.lock', start: 0, end: 0, looker: 'model', state: 'excluded', why: 'lock file' },
  ],
  verdict: { outcome: 'findings', complete: false, blocking: 0, exitCode: 0, why: '' },
  usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0, ms: {} },
  rules: [],
  tool: { name: 'OllamaCode', version: '0', url: '' },
};

async function told(target: string, text = json(review)): Promise<string> {
  const report = join(temporaryFolder(), 'report.json');
  writeFileSync(report, text);
  const written: string[] = [];
  await why({ target, report, write: (piece) => written.push(piece) });
  return written.join('');
}

const cases: readonly { target: string; lines: string[] }[] = [
  {
    target: 'src/a.ts:13',
    lines: [
      'src/a.ts:13',
      '  analyzers: reviewed lines 10-14',
      '  model: failed line 13 (the answer was cut)',
      '  12: medium js/nan-compare: Comparison with NaN [shown]',
      '  13: medium model: Comparison with NaN [hidden by pragma: asked in line 12, still counted in the gate]',
    ],
  },
  {
    target: './src/a.ts:99',
    lines: [
      'src/a.ts:99',
      '  analyzers: line 99 was not changed, so it was not asked about',
      '  model: line 99 was not changed, so it was not asked about',
      '  no findings here',
    ],
  },
  {
    target: 'yarn.lock:5',
    lines: [
      'yarn.lock:5',
      '  analyzers: did not look at this file',
      '  model: excluded (lock file)',
      '  no findings here',
    ],
  },
  {
    target: 'odd:7',
    lines: [
      'odd:7',
      '  analyzers: did not look at this file',
      '  model: did not look at this file',
      '  no findings here',
    ],
  },
  {
    target: 'other.ts:3',
    lines: ['other.ts is not part of the last review (main...feature): nobody looked at it'],
  },
];

it.each(cases)('tells about $target', async ({ target, lines }) => {
  expect(await told(target)).toBe(`${lines.join('\n')}\n`);
});

it('tells about a whole file with its removed lines', async () => {
  expect(await told('src/a.ts')).toContain('  model: cached removed lines 40-41\n');
});

it('says why no model was asked at all', async () => {
  const text = json({ ...review, coverage: [covered], modelAbsent: 'no Ollama was found' });
  expect(await told('src/a.ts', text)).toContain('  model: no Ollama was found\n');
});

it.each([
  ['no JSON', 'oops', 'is not JSON'],
  ['another format', '{"formatVersion":99}', 'is not a review of format 1'],
  ['another JSON file', '[]', 'is not a review of format 1'],
  ['nothing at all', 'null', 'is not a review of format 1'],
])('refuses a report that is %s', async (...[, text, words]) => {
  await expect(told('a', text)).rejects.toThrow(UsageError);
  await expect(told('a', text)).rejects.toThrow(words);
});

it('says how to get a report when there is none', async () => {
  const call = why({ target: 'a', report: join(temporaryFolder(), 'none.json'), write: () => undefined });
  await expect(call).rejects.toThrow('run ollamacode review first');
});
