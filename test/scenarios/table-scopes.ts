import { expect } from 'vitest';
import { brokenSum, greet, OFF_BY_ONE, sum } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const base = { 'src/sum.ts': sum };

/** What is under review. */
export const scopeScenarios: readonly Scenario[] = [
  {
    name: 'staged reviews the index alone, and working-tree everything that is not committed',
    base,
    steps: [
      {
        given: (repository) => {
          repository.write('src/sum.ts', brokenSum);
          repository.git('add', 'src/sum.ts');
          repository.write('src/sum.ts', sum);
          repository.write('src/new.ts', brokenSum);
        },
        args: ['--scope', 'staged'],
        findings: [OFF_BY_ONE],
      },
      { args: ['--scope', 'working-tree'], findings: ['src/new.ts:3 js/off-by-one-loop'] },
      { findings: [], says: ['Nothing to review'] },
    ],
  },
  {
    name: 'all reviews every file, and base and head any two revisions',
    base: { 'src/sum.ts': brokenSum },
    change: { 'src/greet.ts': greet },
    steps: [
      { args: ['--scope', 'all'], findings: [OFF_BY_ONE] },
      {
        given: (repository) => repository.commit({ 'src/more.ts': brokenSum }),
        args: ['--base', 'HEAD~1', '--head', 'HEAD'],
        findings: ['src/more.ts:3 js/off-by-one-loop'],
      },
      { args: ['--base', 'HEAD~2', '--head', 'HEAD~1'], findings: [] },
    ],
  },
  {
    name: 'a diff from a file or from standard input is reviewed like the branch',
    base,
    change: { 'src/sum.ts': brokenSum },
    steps: [
      { findings: [OFF_BY_ONE] },
      {
        stdin: (repository) => repository.git('diff', 'main', 'feature'),
        args: ['--diff', '-'],
        findings: [OFF_BY_ONE],
        says: ['standard input'],
        check: ({ report, before }) =>
          expect(report.findings[0]?.fingerprint).toBe(before[0]?.report.findings[0]?.fingerprint),
      },
      {
        given: (repository) =>
          repository.write('change.diff', `${repository.git('diff', 'main', 'feature')}\n`),
        args: ['--diff', 'change.diff'],
        findings: [OFF_BY_ONE],
      },
    ],
  },
  {
    name: 'names with spaces, quotes, line feeds and other scripts are reviewed as any other',
    base,
    change: {
      'src/a b/"sum".ts': brokenSum,
      'src/ü\n.ts': brokenSum,
      'src/\u6f22.ts': `${brokenSum}`.replaceAll('\n', '\r\n'),
    },
    steps: [
      {
        check: ({ report }) => {
          expect(report.findings.map(({ path }) => path).sort()).toEqual([
            'src/a b/"sum".ts',
            'src/ü\n.ts',
            'src/\u6f22.ts',
          ]);
          expect(report.verdict.complete).toBe(true);
        },
      },
    ],
  },
  {
    name: 'a first commit without a parent is reviewed whole',
    base,
    steps: [
      {
        given: (repository) => {
          repository.git('checkout', '--quiet', '--orphan', 'other');
          repository.write('src/sum.ts', brokenSum);
          repository.git('add', '--all');
        },
        args: ['--scope', 'staged'],
        findings: [OFF_BY_ONE],
      },
    ],
  },
];
