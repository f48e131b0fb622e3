import { describe, expect, it } from 'vitest';
import type { Comment, Plan, Verdict } from '../../../src/domain.ts';
import { dryRun } from '../../../src/publish/dry-run.ts';
import { finding, print, review } from '../../support/findings.ts';

const comment: Comment = {
  path: 'a.ts',
  side: 'after',
  start: 2,
  end: 3,
  body: 'secret code',
  fingerprint: print(1),
};
const none: Plan = { summary: '', create: [], keep: [], resolve: [], reopen: [] };

describe('dryRun', () => {
  it('says what would have been posted and what the gate would have said', () => {
    const subject = review({
      findings: [finding({ fingerprint: print(1), severity: 'high' })],
      verdict: verdict({ exitCode: 1, blocking: 1, why: '1 finding; 1 at or over high fails the gate.' }),
    });
    const plan = {
      ...none,
      create: [comment],
      keep: ['x', 'y'],
      resolve: [{ id: 'z', body: '' }],
      reopen: [{ id: 'w', body: '' }],
    };
    expect(dryRun(subject, plan)).toBe(
      [
        'Would have posted 1 comment and the summary; the gate would have failed on 1 finding.',
        'Would have left 2 comments and resolved 1 and opened 1 again.',
        '1 finding; 1 at or over high fails the gate.',
        '  a.ts:2-3  high  Comparison with NaN (js/nan-compare)',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [verdict({}), 'Would have posted 0 comments and the summary; the gate would have passed.'],
    [
      verdict({ exitCode: 3, complete: false }),
      'Would have posted 0 comments and the summary; the gate would have failed because the review is incomplete.',
    ],
    [
      verdict({ exitCode: 1, blocking: 2 }),
      'Would have posted 0 comments and the summary; the gate would have failed on 2 findings.',
    ],
  ])('is headed by the gate: %j', (of, expected) => {
    expect(dryRun(review({ verdict: of }), none).split('\n')[0]).toBe(expected);
  });

  it('prints no body, since bodies hold code', () => {
    expect(dryRun(review(), { ...none, create: [comment] })).not.toContain('secret code');
  });

  it('obeys nothing that a path, a title or a reason says', () => {
    const subject = review({
      findings: [finding({ fingerprint: print(1), title: 'x\r::error::a\n::error::b ##[group]' })],
      verdict: verdict({ why: '::set-output name=a::b' }),
    });
    const text = dryRun(subject, { ...none, create: [{ ...comment, path: '\n::error::c', start: 3 }] });
    expect(text).not.toMatch(/^\s*::|##\[|\r/m);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
  });
});

function verdict(over: Partial<Verdict>): Verdict {
  return { ...review().verdict, ...over };
}
