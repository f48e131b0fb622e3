import { expect } from 'vitest';
import { claiming } from './answers.ts';
import { brokenSum, greet, greetLine, OFF_BY_ONE, otherGreet, sum } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const broken = { base: { 'src/sum.ts': sum }, change: { 'src/sum.ts': brokenSum } };
const greeted = { base: { 'src/greet.ts': greet }, change: { 'src/greet.ts': otherGreet } };
const remark = claiming({ line: greetLine, problem: 'An empty name gives a greeting without a name' });
const REMARK = 'src/greet.ts:2 model/correctness';

/** The same defect in two files. */
const two = {
  base: { 'src/sum.ts': sum, 'src/more.ts': sum },
  change: { 'src/sum.ts': brokenSum, 'src/more.ts': brokenSum },
};

/** Exit codes: USERS 8 and 20. */
export const gateScenarios: readonly Scenario[] = [
  {
    name: 'findings of analyzers close a gate that is set, and only from its severity on',
    ...broken,
    steps: [
      {
        args: ['--fail-on', 'high'],
        exit: 1,
        findings: [OFF_BY_ONE],
        says: ['1 at or over high fails the gate'],
      },
      { args: ['--fail-on', 'critical'], findings: [OFF_BY_ONE] },
      { env: { OLLAMACODE_FAIL_ON: 'low' }, exit: 1 },
    ],
  },
  {
    name: 'what the model says does not close a gate unless it is asked to',
    ...greeted,
    steps: [
      { args: ['--fail-on', 'low'], ollama: remark, findings: [REMARK] },
      {
        args: ['--fail-on', 'low', '--gate-sources', 'model', '--no-cache'],
        ollama: remark,
        exit: 1,
        findings: [REMARK],
      },
    ],
  },
  {
    name: 'a review that is incomplete where the gate rests on it is exit 3, and 0 where it does not',
    ...greeted,
    steps: [
      {
        args: ['--fail-on', 'low', '--gate-sources', 'model'],
        ollama: { faults: ['ok', 'ok', 'ok', 'unauthorized'] },
        exit: 3,
        check: ({ report }) =>
          expect(report.verdict).toMatchObject({ outcome: 'inconclusive', complete: false }),
      },
      {
        args: ['--fail-on', 'low', '--gate-sources', 'model', '--on-inconclusive', 'pass', '--no-cache'],
        ollama: { faults: ['ok', 'ok', 'ok', 'unauthorized'] },
        check: ({ report }) => expect(report.verdict.outcome).toBe('inconclusive'),
      },
      {
        args: ['--fail-on', 'low', '--no-cache'],
        ollama: { faults: ['ok', 'ok', 'ok', 'unauthorized'] },
        check: ({ report }) => expect(report.verdict.outcome).toBe('inconclusive'),
      },
    ],
  },
  {
    name: 'a model that cannot be reached is inconclusive, never clean',
    ...greeted,
    steps: [
      {
        args: ['--model', 'qwen2.5-coder:1.5b', '--ollama-host', 'http://127.0.0.1:9'],
        findings: [],
        says: ['The model is not asked'],
        check: ({ report }) => {
          expect(report.verdict).toMatchObject({ outcome: 'inconclusive', complete: false });
          const model = report.coverage.filter(({ looker }) => looker === 'model');
          expect(new Set(model.map(({ state }) => state))).toEqual(new Set(['failed']));
        },
      },
    ],
  },
  {
    name: 'what is over the limit is listed, hidden, and counted in the gate',
    ...two,
    steps: [
      {
        args: ['--max-findings', '1', '--fail-on', 'low'],
        exit: 1,
        check: ({ report }) => {
          const hidden = report.findings.filter(({ state }) => state.kind === 'hidden');
          expect(hidden.map(({ state }) => state)).toMatchObject([{ by: 'limit', gated: true }]);
          expect(report.verdict.blocking).toBe(2);
        },
      },
      {
        args: ['--max-findings', '0', '--fail-on', 'low'],
        exit: 1,
        says: ['✖ findings', 'No findings shown'],
        check: ({ report }) => expect(report.verdict).toMatchObject({ outcome: 'findings', blocking: 2 }),
      },
    ],
  },
  {
    name: 'what is below min-severity or min-confidence is neither shown nor counted',
    ...broken,
    steps: [
      {
        args: ['--min-severity', 'critical', '--fail-on', 'low'],
        findings: [`${OFF_BY_ONE} hidden by confidence`],
      },
      { args: ['--min-severity', 'high'], findings: [OFF_BY_ONE] },
    ],
  },
  {
    name: 'a model finding below min-confidence is hidden with its reason',
    ...greeted,
    steps: [
      { args: ['--min-confidence', 'high'], ollama: remark, findings: [`${REMARK} hidden by confidence`] },
    ],
  },
];
