import { describe, expect, it } from 'vitest';
import type { Coverage, Finding, FindingState } from '../../../src/domain.ts';
import { type Gate, judge } from '../../../src/findings/verdict.ts';
import { finding, print } from '../../support/findings.ts';

const advice: Gate = {
  failOn: 'never',
  gateSources: ['analyzer', 'imported'],
  onInconclusive: 'auto',
  model: 'some:1b',
};
const gate: Gate = { ...advice, failOn: 'high' };
const high = finding({ severity: 'high', fingerprint: print(1) });
const done = entry({ state: 'reviewed' });
const missed = entry({ state: 'failed', why: 'no answer' });
const late = entry({ state: 'out-of-budget', why: 'out of time', start: 4, end: 6 });
const unread = entry({ looker: 'analyzers', state: 'failed', why: 'too large' });

describe('judge, the outcome', () => {
  it.each([
    ['an empty change', [], [], 'pass', true],
    ['nothing found', [], [done], 'pass', true],
    ['files left out by rule', [], [entry({ state: 'excluded' }), entry({ state: 'cached' })], 'pass', true],
    ['something found', [high], [done], 'findings', true],
    ['only hidden findings', [hide(high, false)], [done], 'pass', true],
    ['only findings hidden by the change itself', [hide(high, true)], [done], 'pass', true],
    ['an unanswered question', [], [done, missed], 'inconclusive', false],
    ['no time left', [], [late], 'inconclusive', false],
    ['an unread file', [], [unread], 'inconclusive', false],
    ['something found, something missed', [high], [missed], 'findings', false],
  ] as [string, Finding[], Coverage[], string, boolean][])('with %s', (...row) => {
    const [, findings, coverage, outcome, complete] = row;
    expect(judge(findings, coverage, advice)).toMatchObject({ outcome, complete, exitCode: 0, blocking: 0 });
  });

  it('takes no notice of the model where there is none', () => {
    const verdict = judge([], [missed, entry({ looker: 'analyzers' })], { ...advice, model: 'none' });
    expect(verdict).toMatchObject({ outcome: 'pass', complete: true, why: 'No findings; rules only.' });
  });
});

describe('judge, the gate', () => {
  it.each([
    ['a finding at the threshold', [high], gate, 1],
    ['a worse one', [{ ...high, severity: 'critical' }], gate, 1],
    ['a lesser one', [{ ...high, severity: 'medium' }], gate, 0],
    ['a finding of another tool', [{ ...high, source: 'imported' }], gate, 1],
    ["a finding of the model's", [{ ...high, source: 'model' }], gate, 0],
    [
      "a finding of the model's where it may fail the job",
      [{ ...high, source: 'model' }],
      { ...gate, gateSources: ['model'] },
      1,
    ],
    ['a finding of an analyzer where only the model may', [high], { ...gate, gateSources: ['model'] }, 0],
    ['a finding hidden for want of room', [hide(high, true)], gate, 1],
    ['a finding that something trusted hid', [hide(high, false)], gate, 0],
    ['any finding without a gate', [{ ...high, severity: 'critical' }], advice, 0],
    ['several', [high, hide({ ...high, fingerprint: print(2) }, true)], gate, 2],
  ] as [string, Finding[], Gate, number][])('with %s', (...row) => {
    const [, findings, options, blocking] = row;
    expect(judge(findings, [done], options)).toMatchObject({ blocking, exitCode: blocking > 0 ? 1 : 0 });
  });

  it('is never a pass when all that blocks it is hidden', () => {
    const verdict = judge([hide(high, true)], [done], gate);
    expect(verdict).toMatchObject({ outcome: 'findings', exitCode: 1 });
    expect(verdict.why).toMatch(/^No findings shown; 1 at or over high/);
  });

  it('names the findings that close it', () => {
    const medium = finding({ severity: 'medium', fingerprint: print(3) });
    expect(judge([medium, hide(high, true)], [done], gate).blockers).toEqual([print(1)]);
  });
});

describe('judge, an incomplete review', () => {
  const both: Gate = { ...gate, gateSources: ['analyzer', 'model'] };
  it.each([
    ['auto, no gate', advice, [unread], 0],
    ['auto, a gate that rests on the analyzers, and they missed something', gate, [unread], 3],
    ['auto, a gate that rests on the analyzers, and the model missed something', gate, [missed, late], 0],
    ['auto, a gate that rests on both, and the model missed something', both, [late], 3],
    [
      'auto, a gate that rests on the model, and the analyzers missed something',
      { ...gate, gateSources: ['model'] },
      [unread],
      0,
    ],
    ['auto, a gate that rests on imported results', { ...gate, gateSources: ['imported'] }, [unread], 3],
    ['a gate that rests on nobody', { ...gate, gateSources: [] }, [unread, missed], 0],
    ['a gate that rests on a model that is switched off', { ...both, model: 'none' }, [missed], 0],
    ['pass', { ...gate, onInconclusive: 'pass' }, [unread], 0],
    ['fail without a gate', { ...advice, onInconclusive: 'fail' }, [unread], 3],
    ['fail, and nothing missed', { ...gate, onInconclusive: 'fail' }, [done], 0],
  ] as [string, Gate, Coverage[], number][])('%s', (...row) => {
    const [, options, coverage, exitCode] = row;
    expect(judge([], coverage, options).exitCode).toBe(exitCode);
  });

  it('fails for a finding first', () => expect(judge([high], [unread], gate).exitCode).toBe(1));

  it('fails as incomplete beside findings that do not block', () => {
    expect(judge([{ ...high, severity: 'low' }], [unread], gate)).toMatchObject({
      outcome: 'findings',
      exitCode: 3,
    });
  });
});

describe('judge, the sentence', () => {
  it.each([
    ['Nothing to review.', [], [], advice],
    ['No findings.', [], [done], advice],
    ['1 finding.', [high], [done], advice],
    ['2 findings; 2 at or over high fail the gate.', [high, high], [done], gate],
    [
      '1 finding; 2 at or over high (1 of them hidden) fail the gate.',
      [high, hide(high, true)],
      [done],
      gate,
    ],
    ['1 finding; 1 at or over high fails the gate; rules only.', [high], [done], { ...gate, model: 'none' }],
    ['No findings; incomplete: the model did not review 3 changed lines (out of time).', [], [late], gate],
    [
      'No findings; incomplete: the analyzers did not review 1 changed line (too large); incomplete: the model did not review 4 changed lines (no answer, and 1 other reason).',
      [],
      [missed, late, unread],
      gate,
    ],
    [
      'No findings; incomplete: the analyzers did not review 1 file (unreadable).',
      [],
      [{ ...unread, start: 0, end: 0, why: 'unreadable' }],
      gate,
    ],
  ] as [string, Finding[], Coverage[], Gate][])('%s', (...row) => {
    const [why, findings, coverage, options] = row;
    expect(judge(findings, coverage, options).why).toBe(why);
  });
});

function entry(over: Partial<Coverage>): Coverage {
  return {
    path: 'a.ts',
    side: 'after',
    start: 1,
    end: 1,
    looker: 'model',
    state: 'reviewed',
    why: 'asked',
    ...over,
  };
}

function hide(one: Finding, gated: boolean): Finding {
  const state: FindingState = { kind: 'hidden', by: gated ? 'limit' : 'baseline', why: 'x', gated };
  return { ...one, state };
}
