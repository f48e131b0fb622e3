import { expect } from 'vitest';
import { brokenSum, greet, OFF_BY_ONE, sum } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const base = { 'src/sum.ts': sum };
const change = { 'src/sum.ts': brokenSum };
const ignored = (text: string) =>
  text.replace('  for (', '  // ollamacode-ignore[js/off-by-one-loop]: the list ends in a guard\n  for (');
const AT_4 = 'src/sum.ts:4 js/off-by-one-loop';
/** Of the finding in `brokenSum`: a baseline that was written once holds for ever. */
const FINGERPRINT = 'v1:bf91427b75467ff6ca88aa10130a3d68';

function withFile(path: string, text: string): Pick<Scenario, 'base' | 'change'> {
  return { base: { ...base, [path]: text }, change };
}

/** What makes the reviewer quieter, and what greener: the silence rule. USERS 2, 17 and 18. */
export const silenceScenarios: readonly Scenario[] = [
  {
    name: 'an ignore comment that the author brings hides the finding and leaves it in the gate',
    base,
    change: { 'src/sum.ts': ignored(brokenSum) },
    steps: [
      { args: ['--fail-on', 'high'], exit: 1, findings: [`${AT_4} hidden by pragma, counts`] },
      { findings: [`${AT_4} hidden by pragma, counts`] },
    ],
  },
  {
    name: 'an ignore comment that was there before takes the finding out of the gate',
    base: { 'src/sum.ts': ignored(sum) },
    change: { 'src/sum.ts': ignored(brokenSum) },
    steps: [{ args: ['--fail-on', 'high'], findings: [`${AT_4} hidden by pragma`] }],
  },
  {
    name: 'an ignore comment without a reason is not obeyed and said to be so',
    base,
    change: { 'src/sum.ts': ignored(brokenSum).replace(': the list ends in a guard', '') },
    steps: [{ findings: [AT_4], says: ['gives no reason'] }],
  },
  {
    name: 'suppress silences until its last day',
    ...withFile(
      '.ollamacode.yml',
      'suppress:\n  - { rule: "js/*", path: "src/**", reason: "ported code", until: "2999-12-31" }\n',
    ),
    steps: [
      { args: ['--fail-on', 'high'], findings: [`${OFF_BY_ONE} hidden by suppress`] },
      {
        given: ({ write }) =>
          write(
            '.ollamacode.yml',
            'suppress:\n  - { rule: "js/*", reason: "ported code", until: "2020-01-01" }\n',
          ),
        args: ['--fail-on', 'high'],
        exit: 1,
        findings: [OFF_BY_ONE],
      },
    ],
  },
  {
    name: 'a baseline silences what was accepted',
    base,
    change,
    steps: [
      { findings: [OFF_BY_ONE], args: ['--baseline', ''] },
      {
        given: ({ write }) => write('.ollamacode-baseline.json', baselineOf(FINGERPRINT)),
        args: ['--fail-on', 'high'],
        findings: [`${OFF_BY_ONE} hidden by baseline`],
        check: sameFingerprint,
      },
      {
        given: ({ write }) => write('.ollamacode-baseline.json', baselineOf(`v1:${'0'.repeat(32)}`)),
        args: ['--fail-on', 'high'],
        exit: 1,
        findings: [OFF_BY_ONE],
      },
    ],
  },
  {
    name: 'a fingerprint is the same after pushes that move the line, rename the file and reword the code around it',
    base,
    change,
    steps: [
      { findings: [OFF_BY_ONE] },
      {
        given: (repository) => repository.commit({ 'src/sum.ts': `${greet}\n${brokenSum}` }),
        findings: ['src/sum.ts:7 js/off-by-one-loop'],
        check: sameFingerprint,
      },
      {
        given: (repository) =>
          repository.commit({ 'src/sum.ts': brokenSum.replace('?? 0', '?? 1').replace('  for', '    for') }),
        findings: [OFF_BY_ONE],
        check: sameFingerprint,
      },
      {
        given: (repository) => {
          repository.git('rebase', '--quiet', '--force-rebase', 'main');
          repository.git('commit', '--quiet', '--amend', '--message', 'other words');
        },
        findings: [OFF_BY_ONE],
        check: sameFingerprint,
      },
    ],
  },
  {
    name: 'a finding that was fixed is gone, and one that comes back is the same one',
    base,
    change,
    steps: [
      { findings: [OFF_BY_ONE] },
      { given: (repository) => repository.commit({ 'src/sum.ts': sum }), findings: [] },
      {
        given: (repository) => repository.commit({ 'src/sum.ts': brokenSum }),
        findings: [OFF_BY_ONE],
        check: sameFingerprint,
      },
    ],
  },
];

function baselineOf(fingerprint: string): string {
  return JSON.stringify({ format: 1, findings: { [fingerprint]: 'known since the port' } });
}

function sameFingerprint({ report, before }: Parameters<NonNullable<Scenario['steps'][number]['check']>>[0]) {
  expect(report.findings[0]?.fingerprint).toBe(before[0]?.report.findings[0]?.fingerprint);
}
