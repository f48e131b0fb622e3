import { expect } from 'vitest';
import { brokenSum, greet, OFF_BY_ONE, otherSum, sum } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const base = { 'src/sum.ts': sum };

/** What rules find in a change, and what stays old. */
export const findingScenarios: readonly Scenario[] = [
  {
    name: 'a clean change passes by rules alone',
    base,
    change: { 'src/sum.ts': otherSum },
    steps: [{ findings: [], says: [/pass/, 'rules only'] }],
  },
  {
    name: 'a defect is shown with place, consequence and check, and is advice',
    base,
    change: { 'src/sum.ts': brokenSum },
    steps: [{ findings: [OFF_BY_ONE], says: ['src/sum.ts:3:3 high', 'one past the end', 'check'] }],
  },
  {
    name: 'an empty change passes',
    base,
    steps: [
      {
        findings: [],
        says: ['Nothing to review'],
        check: ({ report }) => expect(report.verdict.outcome).toBe('pass'),
      },
    ],
  },
  {
    name: 'what was there before is not reported again, though the lines around it moved',
    base: { 'src/sum.ts': brokenSum },
    change: { 'src/sum.ts': `${greet}\n${brokenSum}` },
    steps: [{ findings: ['src/sum.ts:7 js/off-by-one-loop hidden by new'], says: [/pass/] }],
  },
  {
    name: 'a renamed file brings none of its findings back',
    base: { 'src/sum.ts': brokenSum },
    steps: [
      {
        given: (repository) => {
          repository.git('mv', 'src/sum.ts', 'src/total.ts');
          repository.commit({ 'src/total.ts': `${brokenSum}\n${greet}` });
        },
        check: ({ report }) => {
          expect(report.findings.filter(({ state }) => state.kind === 'shown')).toEqual([]);
          expect(report.verdict.outcome).toBe('pass');
        },
      },
    ],
  },
  {
    name: 'a deleted file is accounted for',
    base: { ...base, 'src/greet.ts': greet },
    steps: [
      {
        given: (repository) => {
          repository.remove('src/greet.ts');
          repository.commit();
        },
        findings: [],
        check: ({ report }) => expect(report.verdict).toMatchObject({ outcome: 'pass', complete: true }),
      },
    ],
  },
];
