import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/domain.ts';
import { checkReport } from '../../../src/publish/check-report.ts';
import { finding, print, review } from '../../support/findings.ts';

const spoken = new Set<string>();

describe('checkReport', () => {
  it.each([
    [{}, {}, 'success', 'No findings'],
    [{ outcome: 'findings' }, {}, 'neutral', 'No findings'],
    [{ outcome: 'inconclusive', complete: false }, {}, 'neutral', 'No findings, review incomplete'],
    [
      { exitCode: 3, outcome: 'inconclusive', complete: false },
      {},
      'failure',
      'No findings, review incomplete',
    ],
    [{ exitCode: 1, outcome: 'findings', blocking: 2 }, {}, 'failure', 'No findings, 2 fail the gate'],
    [{}, { untrusted: true }, 'neutral', 'No findings'],
  ] as const)('concludes %j %j as %s: %s', (over, options, ...expected) => {
    const verdict: Verdict = { ...review().verdict, ...over };
    const report = checkReport(review({ verdict }), { spoken, ...options });
    expect([report.conclusion, report.title]).toEqual(expected);
  });

  it('has the summary without marker, and all annotations but those with a comment', () => {
    const findings = Array.from({ length: 60 }, (_, index) => finding({ fingerprint: print(index) }));
    const verdict: Verdict = { ...review().verdict, outcome: 'findings' };
    const report = checkReport(review({ findings, verdict }), { spoken: new Set([print(5)]) });
    expect(report.summary).not.toContain('<!--');
    expect(report.summary).toContain('### 🔎 OllamaCode: 60 findings');
    expect(report.annotations).toHaveLength(59);
    expect(report.title).toBe('60 findings');
  });

  it('stays within what a check run takes', () => {
    const findings = Array.from({ length: 900 }, (_, index) => finding({ path: `src/${index}.ts` }));
    expect(checkReport(review({ findings }), { spoken }).summary.length).toBeLessThanOrEqual(65_535);
  });
});
