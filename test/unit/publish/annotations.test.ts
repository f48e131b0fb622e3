import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../src/domain.ts';
import { allAnnotations, annotationsOf } from '../../../src/publish/annotations.ts';
import { finding, print, review } from '../../support/findings.ts';

const advice = { commented: [], gateFails: false };

describe('annotationsOf', () => {
  it('says place, severity, what, why it matters and how to check', () => {
    const subject = finding({ path: 'a.ts', start: 3, end: 5, fingerprint: print(1) });
    expect(annotationsOf(review({ findings: [subject] }), advice)).toEqual([
      {
        level: 'warning',
        path: 'a.ts',
        start: 3,
        end: 5,
        title: 'medium: Comparison with NaN',
        message:
          'The comparison is always false.\nConsequence: The branch never runs.\nCheck: Call it with NaN.\n(js/nan-compare)',
        fingerprint: print(1),
      },
    ]);
  });

  it('leaves out what an open comment says under any name, and what is hidden', () => {
    const state = { kind: 'hidden', by: 'pragma', why: 'x', gated: true } as const;
    const findings = [some(1), some(2, { aka: [print(20)] }), some(3, { state }), some(4)];
    const left = annotationsOf(review({ findings }), { commented: [print(1), print(20)], gateFails: false });
    expect(left.map(({ fingerprint }) => fingerprint)).toEqual([print(4)]);
  });

  it.each([
    ['critical', false, 'warning'],
    ['high', false, 'warning'],
    ['medium', true, 'warning'],
    ['low', false, 'notice'],
    ['info', true, 'notice'],
    ['critical', true, 'error'],
  ] as const)('calls a %s finding, gate failing %s: %s', (severity, gateFails, level) => {
    const blockers = severity === 'critical' ? [print(1)] : [];
    const subject = review({ findings: [some(1, { severity })] });
    const done = { ...subject, verdict: { ...subject.verdict, blockers } };
    expect(annotationsOf(done, { commented: [], gateFails })[0]?.level).toBe(level);
  });

  it('gives the ten worst of each level', () => {
    const of = (severity: Severity, from: number) =>
      Array.from({ length: 15 }, (_, index) => some(from + index, { severity, path: `${from + index}.ts` }));
    const findings = [...of('low', 100), ...of('medium', 200), ...of('high', 300)];
    const given = annotationsOf(review({ findings }), advice);
    const count = (level: string) => given.filter((one) => one.level === level).length;
    expect([count('warning'), count('notice'), count('error')]).toEqual([10, 10, 0]);
    expect(
      given.filter(({ level }) => level === 'warning').every(({ title }) => title.startsWith('high')),
    ).toBe(true);
    expect(allAnnotations(review({ findings }), advice)).toHaveLength(45);
  });

  it('is bounded and shows what hides', () => {
    const subject = some(1, {
      title: `a\u202e${'x'.repeat(999)}`,
      message: 'y'.repeat(99_999),
      rule: 'r\n::error::',
    });
    const [one] = annotationsOf(review({ findings: [subject] }), advice);
    expect(one?.title.length).toBeLessThanOrEqual(200);
    expect(one?.title).toContain('<U+202E>');
    expect(one?.message.length).toBeLessThan(2_100);
  });

  it('always has a message', () => {
    const subject = some(1, { message: '', consequence: '', check: '' });
    expect(annotationsOf(review({ findings: [subject] }), advice)[0]?.message).toBe(
      'Comparison with NaN\n(js/nan-compare)',
    );
  });
});

function some(number: number, over: Partial<Finding> = {}): Finding {
  return finding({ fingerprint: print(number), ...over });
}
