import { describe, expect, it } from 'vitest';
import type { Coverage, Finding } from '../../../src/domain.ts';
import type { Reported } from '../../../src/report-reader.ts';
import { type Confirming, confirmed } from '../../../src/review/reported.ts';
import { change, fileChange, finding, print } from '../../support/findings.ts';

const forge = { ...change(fileChange('a.ts', [' 1', '+2', '+3', '-x', ' 4'])), head: 'f'.repeat(40) };
const config: Confirming['config'] = {
  failOn: 'high',
  gateSources: ['analyzer', 'imported'],
  onInconclusive: 'pass',
  model: 'some-model',
  maxFindings: 20,
};
const all: Coverage[] = (['analyzers', 'model'] as const).flatMap((looker) => [
  entry({ looker }),
  entry({ looker, side: 'before', start: 2, end: 2 }),
]);

describe('confirmed', () => {
  it('keeps what stands in the forge’s own diff, and says how many do not', () => {
    const findings = [at(1), at(2, { path: 'b.ts' }), at(3, { start: 90, end: 91 })];
    const { review, dropped } = confirmed(report({ findings }), { change: forge, dismissals: [], config });
    expect(review.findings.map(({ fingerprint }) => fingerprint)).toEqual([print(1)]);
    expect(dropped).toBe(2);
    expect(review.change).toBe(forge);
    expect(review.tool.url).toMatch(/^https:\/\/github\.com\//);
  });

  it('judges by itself: what blocks does, whatever the report calls its outcome', () => {
    const { verdict } = of({ findings: [at(1, { severity: 'critical' })] });
    expect(verdict).toMatchObject({ outcome: 'findings', blocking: 1, exitCode: 1, complete: true });
    const silenced = { kind: 'hidden', by: 'pragma', why: 'x', gated: true } as const;
    expect(of({ findings: [at(1, { severity: 'critical', state: silenced })] }).verdict.exitCode).toBe(1);
  });

  it.each([
    ['nothing', []],
    ['one looker only', all.slice(0, 2)],
    ['lines that were not changed', all.map((one) => ({ ...one, start: 1, end: 4 }))],
    ['another file', all.map((one) => ({ ...one, path: 'b.ts' }))],
    ['the file as if it had no lines', all.map((one) => ({ ...one, start: 0, end: 0 }))],
    ['the first line twice', all.map((one) => ({ ...one, end: one.start }))],
  ])('is incomplete where the report accounts for %s', (_, coverage) => {
    expect(of({ coverage }).verdict).toMatchObject({ outcome: 'inconclusive', complete: false });
  });

  it('is complete where every changed line is accounted for', () => {
    expect(of({}).verdict).toMatchObject({ outcome: 'pass', complete: true });
  });

  it('counts no line twice, however often it is said', () => {
    expect(of({ coverage: [...all, ...all] }).coverage).toEqual(all);
  });

  it('believes a replacement only where its old text stands among the added lines', () => {
    const suggestion = { start: 2, end: 3, before: '2\n3', after: 'x' };
    const [kept] = of({ findings: [at(1, { suggestion })] }).findings;
    expect(kept?.suggestion).toEqual(suggestion);
    for (const wrong of [{ before: '2\nother' }, { end: 4 }, { start: 1, end: 2, before: '1\n2' }]) {
      const [bare] = of({ findings: [at(1, { suggestion: { ...suggestion, ...wrong } })] }).findings;
      expect(bare).toBeDefined();
      expect(bare?.suggestion).toBeUndefined();
    }
  });

  it('hides what people put aside, and what is more than is wanted', () => {
    const dismissals = [
      { fingerprint: print(1), who: 'ada', when: '2030-01-31', why: 'known', trusted: false },
    ];
    const findings = [at(1), at(2), at(3, { severity: 'low' })];
    const { review } = confirmed(report({ findings }), {
      change: forge,
      dismissals,
      config: { ...config, maxFindings: 1 },
    });
    expect(review.findings.map(({ state }) => (state.kind === 'hidden' ? state.by : 'shown'))).toEqual([
      'dismissed',
      'shown',
      'limit',
    ]);
  });
});

function of(over: Partial<Reported>) {
  return confirmed(report(over), { change: forge, dismissals: [], config }).review;
}

function report(over: Partial<Reported>): Reported {
  const usage = { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0, ms: {} };
  return { findings: [], coverage: all, usage, ...over };
}

function at(number: number, over: Partial<Finding> = {}): Finding {
  return finding({ path: 'a.ts', start: 2, end: 2, fingerprint: print(number), ...over });
}

function entry(over: Partial<Coverage>): Coverage {
  return {
    path: 'a.ts',
    side: 'after',
    start: 2,
    end: 3,
    looker: 'model',
    state: 'reviewed',
    why: '',
    ...over,
  };
}
