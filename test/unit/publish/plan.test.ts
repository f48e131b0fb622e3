import { describe, expect, it } from 'vitest';
import type { Finding, Posted, Review, Rewording } from '../../../src/domain.ts';
import { readMarker, signerOf } from '../../../src/marker.ts';
import { type PlanOptions, plan } from '../../../src/publish/plan.ts';
import { change, fileChange, finding, hunk, print, review } from '../../support/findings.ts';

const HEAD = 'abcdef0123456789';
const limits = { body: 65_536, comments: 100 };
const file = fileChange('a.ts', [], {
  hunks: [
    hunk([' 1', '+2', '+3', ' 4']),
    hunk([' 20', '-x', ' 21'], 20, 22),
    { ...hunk([], 40, 43), newLines: 0 },
  ],
});
const deleted = fileChange('gone.yml', ['-1', '-2', '-3'], { status: 'deleted' });
const at = (number: number, over: Partial<Finding> = {}) =>
  finding({ path: 'a.ts', start: 2, end: 2, fingerprint: print(number), ...over });
const posted = (number: number, over: Partial<Posted> = {}): Posted => ({
  id: `c${number}`,
  fingerprint: print(number),
  open: true,
  answered: false,
  ...over,
});

describe('plan, what it creates', () => {
  it('comments on each shown finding, with its marker, and writes the summary', () => {
    const { create, keep, resolve, summary } = planned([at(1, { start: 2, end: 3 })]);
    expect(create).toHaveLength(1);
    expect(create[0]).toMatchObject({ path: 'a.ts', side: 'after', start: 2, end: 3, fingerprint: print(1) });
    expect(readMarker(create[0]?.body ?? '')).toMatchObject({ fingerprint: print(1) });
    expect([keep, resolve]).toEqual([[], []]);
    expect(summary).toContain('OllamaCode');
  });

  it('says nothing twice: neither open, nor resolved, nor under another fingerprint', () => {
    const findings = [at(1), at(2), at(3, { aka: [print(30)] })];
    const closed = posted(2, { open: false, closedBy: 'person' });
    const { create, keep } = planned(findings, [posted(1), closed, posted(30)]);
    expect(create).toEqual([]);
    expect(keep).toEqual(['c1', 'c2', 'c30']);
  });

  it('comments on the worst first, and no more than allowed', () => {
    const findings = [at(1, { severity: 'low' }), at(2, { severity: 'high' }), at(3, { severity: 'medium' })];
    expect(prints(planned(findings, [], { maxComments: 2 }))).toEqual([print(2), print(3)]);
    expect(prints(planned(findings, [], { limits: { ...limits, comments: 1 } }))).toEqual([print(2)]);
    expect(prints(planned(findings, [], { maxComments: 0 }))).toEqual([]);
  });

  it('does not post the next ones after the worst are said', () => {
    const findings = [at(1, { severity: 'low' }), at(2, { severity: 'high' })];
    expect(prints(planned(findings, [posted(2)], { maxComments: 1 }))).toEqual([]);
  });

  it('does not comment on hidden findings', () => {
    const state = { kind: 'hidden', by: 'limit', why: 'x', gated: true } as const;
    expect(prints(planned([at(1, { state })]))).toEqual([]);
  });

  it.each([
    ['in another file', { path: 'b.ts' }],
    ['outside every hunk', { start: 10, end: 12 }],
    ['at a hunk that has no line left', { start: 43, end: 44 }],
  ])('leaves a finding %s to the summary', (_, over) => {
    const result = planned([at(1, over)]);
    expect(result.create).toEqual([]);
    expect(result.summary).toContain('Comparison with NaN');
  });

  it.each([
    [
      { start: 1, end: 9 },
      { start: 1, end: 4 },
    ],
    [
      { start: 10, end: 22 },
      { start: 22, end: 22 },
    ],
    [
      { start: 23, end: 99 },
      { start: 23, end: 23 },
    ],
    [
      { start: 1, end: 30 },
      { start: 1, end: 4 },
    ],
  ])('keeps a comment for %j inside one hunk', (lines, expected) => {
    expect(planned([at(1, lines)]).create[0]).toMatchObject(expected);
  });

  it('comments on exactly the lines that a suggestion replaces', () => {
    const suggestion = { start: 3, end: 3, before: '3', after: 'three' };
    const [comment] = planned([at(1, { start: 1, end: 4, suggestion })]).create;
    expect(comment).toMatchObject({ start: 3, end: 3 });
    expect(comment?.body).toContain('```suggestion\nthree\n```');
  });

  it('only shows a replacement that would land on other lines', () => {
    const suggestion = { start: 4, end: 5, before: '4\n5', after: 'x' };
    const [comment] = planned([at(1, { start: 4, end: 5, suggestion })]).create;
    expect(comment).toMatchObject({ start: 4, end: 4 });
    expect(comment?.body).toContain('```diff\n-4\n-5\n+x\n```');
  });

  it('comments on a deleted file where its lines were', () => {
    const [comment] = planned([at(1, { path: 'gone.yml', start: 2, end: 9 })]).create;
    expect(comment).toMatchObject({ path: 'gone.yml', side: 'before', start: 2, end: 3 });
  });

  it('signs what it writes', () => {
    const sign = signerOf('secret', 'here');
    const { create, summary = '', resolve } = planned([at(1)], [posted(2)], { sign });
    for (const body of [create[0]?.body ?? '', summary, resolve[0]?.body ?? ''])
      expect(readMarker(body, sign)).toBeDefined();
  });

  it('fills up what people made room for, and counts every comment that stands open', () => {
    const findings = [at(1, { severity: 'high' }), at(2), at(3, { severity: 'low' })];
    const closed = posted(1, { open: false, closedBy: 'person' });
    expect(prints(planned(findings, [closed, posted(2)], { maxComments: 2 }))).toEqual([print(3)]);
    const answered = posted(9, { answered: true });
    expect(prints(planned(findings, [answered, posted(2)], { maxComments: 2 }))).toEqual([]);
  });

  it('opens again what we closed, with the words of a new comment, and what a person closed never', () => {
    const state = { open: false, closedBy: 'us' } as const;
    const { create, reopen, keep } = planned(
      [at(1), at(2, { aka: [print(20)] }), at(3)],
      [
        posted(1, { ...state, answered: true }),
        posted(20, state),
        posted(3, { open: false, closedBy: 'person' }),
      ],
    );
    expect(create).toEqual([]);
    expect(keep).toEqual(['c1', 'c3']);
    expect(ids(reopen)).toEqual(['c20']);
    expect(readMarker(reopen[0]?.body ?? '')).toEqual({
      kind: 'finding',
      fingerprint: print(20),
      gone: false,
    });
    expect(reopen[0]?.body).toContain('Comparison with NaN');
    expect(planned([at(1)], [posted(1, state)], { maxComments: 0 }).reopen).toEqual([]);
  });

  it('plans only what is wanted', () => {
    const none = planned([at(1)], [posted(2)], { publish: ['none'] });
    expect(none).toEqual({ head: HEAD, create: [], keep: ['c2'], resolve: [], reopen: [] });
    const summary = planned([at(1)], [], { publish: ['summary'] });
    expect([summary.create, summary.check]).toEqual([[], undefined]);
    expect(summary.summary).toContain('Comparison with NaN');
  });

  it('annotates in the check run what no comment says', () => {
    const findings = [at(1), at(2, { path: 'b.ts' })];
    const { check } = planned(findings, [], { publish: ['review', 'check'] });
    expect(check?.annotations.map(({ fingerprint }) => fingerprint)).toEqual([print(2)]);
    const alone = planned(findings, [], { publish: ['check'] });
    expect(alone.check?.annotations).toHaveLength(2);
    expect(alone.summary).toBeUndefined();
  });

  it('writes suggestions as the forge wants them', () => {
    const suggestion = { start: 2, end: 3, before: '2\n3', after: 'x' };
    const [comment] = planned([at(1, { suggestion })], [], { suggestionStyle: 'gitlab' }).create;
    expect(comment?.body).toContain('```suggestion:-1+0\n');
  });

  it('keeps every body within the limit', () => {
    const result = planned([at(1)], [], { limits: { ...limits, body: 360 } });
    expect(result.create[0]?.body.length).toBeLessThanOrEqual(360);
    expect(result.summary?.length).toBeLessThanOrEqual(360);
  });
});

describe('plan, what it resolves', () => {
  it('resolves a comment of which the finding is gone', () => {
    const { keep, resolve } = planned([], [posted(1)]);
    expect(keep).toEqual([]);
    expect(resolve).toEqual([
      {
        id: 'c1',
        body: `<!-- ollamacode:1 finding ${print(1)} gone -->\n*No longer found at \`abcdef01\`.*\n`,
      },
    ]);
  });

  it.each([
    ['a person answered', posted(1, { answered: true })],
    ['that a person resolved', posted(1, { open: false, closedBy: 'person' })],
    ['that we closed', posted(1, { open: false, closedBy: 'us' })],
  ])('never touches a thread %s', (_, comment) => {
    expect(planned([], [comment])).toMatchObject({ keep: ['c1'], resolve: [] });
  });

  it('resolves nothing when the review is incomplete, since nobody knows what is gone', () => {
    const verdict = { ...review().verdict, complete: false };
    expect(planned([], [posted(1)], { verdict })).toMatchObject({ keep: ['c1'], resolve: [] });
  });

  it.each([
    ['pragma', ['c1']],
    ['baseline', ['c1']],
    ['new', ['c1']],
    ['limit', []],
  ] as const)('treats a comment of a finding hidden by %s so: resolved %j', (by, resolve) => {
    const state = { kind: 'hidden', by, why: 'x', gated: false } as const;
    expect(ids(planned([at(1, { state })], [posted(1)]).resolve)).toEqual(resolve);
  });

  it('resolves nothing where that is switched off', () => {
    expect(planned([], [posted(1)], { resolveFixed: false })).toMatchObject({ keep: ['c1'], resolve: [] });
  });

  it('says who put a finding aside, even when the review is incomplete', () => {
    const why = 'dismissed by ada on 2030-01-31: known';
    const state = { kind: 'hidden', by: 'dismissed', why, gated: false } as const;
    const verdict = { ...review().verdict, complete: false };
    const { resolve } = planned([at(1, { state })], [posted(1)], { verdict });
    expect(resolve[0]?.body).toContain(why);
  });

  it('leaves one comment for each finding: the answered one, else what a person closed, else the first', () => {
    const twins = (a: Partial<Posted>, b: Partial<Posted>) =>
      ids(planned([at(1)], [posted(1, { ...a, id: 'a' }), posted(1, { ...b, id: 'b' })]).resolve);
    expect(twins({}, { answered: true })).toEqual(['a']);
    expect(twins({}, { open: false, closedBy: 'person' })).toEqual(['a']);
    expect(twins({}, {})).toEqual(['b']);
    expect(twins({ answered: true }, { answered: true })).toEqual([]);
  });

  it('does the same twice: what it created is kept the next time', () => {
    const findings = [at(1), at(2, { start: 3, end: 3 })];
    const first = planned(findings);
    const next = planned(
      findings,
      first.create.map(({ fingerprint }, index) => posted(index + 1, { fingerprint })),
    );
    expect(next).toMatchObject({ create: [], keep: ['c1', 'c2'], resolve: [] });
    expect(next.summary).toBe(first.summary);
  });
});

function planned(
  findings: readonly Finding[],
  comments: readonly Posted[] = [],
  { verdict, ...options }: Partial<PlanOptions> & Partial<Pick<Review, 'verdict'>> = {},
) {
  const subject = review({
    change: { ...change(file, deleted), head: HEAD },
    findings,
    ...(verdict && { verdict }),
  });
  return plan(subject, comments, {
    publish: ['review', 'summary'],
    maxComments: 10,
    resolveFixed: true,
    limits,
    suggestionStyle: 'github',
    ...options,
  });
}

function ids(rewordings: readonly Rewording[]): string[] {
  return rewordings.map(({ id }) => id);
}

function prints({ create }: ReturnType<typeof plan>): string[] {
  return create.map(({ fingerprint }) => fingerprint);
}
