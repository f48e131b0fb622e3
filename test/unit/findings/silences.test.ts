import { describe, expect, it } from 'vitest';
import type { Dismissal, Finding } from '../../../src/domain.ts';
import { baseline } from '../../../src/findings/baseline.ts';
import type { FilterContext, SuppressEntry } from '../../../src/findings/context.ts';
import { dismissed } from '../../../src/findings/dismissed.ts';
import { suppress } from '../../../src/findings/suppress.ts';
import { context, finding, print } from '../../support/findings.ts';

const subject = finding({
  rule: 'js/nan-compare',
  path: 'src/app/a.ts',
  fingerprint: print(1),
  aka: [print(2)],
});
const entry = (over: Partial<SuppressEntry>): SuppressEntry => ({
  reason: 'accepted',
  trusted: true,
  ...over,
});
const dismissal = (over: Partial<Dismissal>): Dismissal => ({
  fingerprint: print(1),
  who: 'a maintainer',
  when: '2030-06-01',
  why: 'cannot happen',
  trusted: true,
  ...over,
});

describe('suppress', () => {
  it.each([
    ['its rule', { rule: 'js/nan-compare' }],
    ['a glob of its rule', { rule: 'js/*' }],
    ['its path', { path: 'src/app/a.ts' }],
    ['a folder', { path: 'src/' }],
    ['a glob of its path', { path: '**/*.ts' }],
    ['rule and path', { rule: 'js/*', path: 'src/**' }],
    ['its fingerprint', { fingerprint: print(1) }],
    ['a fingerprint that it had', { fingerprint: print(2) }],
    ['an entry on its last day', { rule: 'js/*', until: '2030-06-15' }],
  ])('hides what an entry names by %s', (_, over) => {
    expect(stateOf(suppress, { suppress: [entry(over)] })).toEqual({
      kind: 'hidden',
      by: 'suppress',
      why: 'suppressed: accepted',
      gated: false,
    });
  });

  it.each([
    ['another rule', { rule: 'py/*' }],
    ['another path', { path: 'test/**' }],
    ['its rule and another path', { rule: 'js/*', path: 'test/**' }],
    ['another fingerprint', { fingerprint: print(3) }],
    ['its rule and another fingerprint', { rule: 'js/*', fingerprint: print(3) }],
    ['an entry that has run out', { rule: 'js/*', until: '2030-06-14' }],
    ['an entry that names nothing', {}],
  ])('leaves what an entry names by %s', (_, over) => {
    expect(stateOf(suppress, { suppress: [entry(over)] })).toEqual({ kind: 'shown' });
  });

  it('keeps in the gate what the change suppresses itself', () => {
    expect(stateOf(suppress, { suppress: [entry({ rule: '*', trusted: false })] })).toMatchObject({
      gated: true,
    });
  });

  it('believes the trusted entry of two', () => {
    const both = [entry({ rule: '*', trusted: false, reason: 'mine' }), entry({ rule: '*', reason: 'ours' })];
    expect(stateOf(suppress, { suppress: both })).toMatchObject({ gated: false, why: 'suppressed: ours' });
  });
});

describe('dismissed', () => {
  it('hides with who, when and why, and takes out of the gate for a person whom the change does not concern', () => {
    expect(stateOf(dismissed, { dismissed: [dismissal({})] })).toEqual({
      kind: 'hidden',
      by: 'dismissed',
      why: 'dismissed by a maintainer on 2030-06-01: cannot happen',
      gated: false,
    });
  });

  it('keeps in the gate what its author dismissed', () => {
    expect(stateOf(dismissed, { dismissed: [dismissal({ trusted: false })] })).toMatchObject({ gated: true });
  });

  it('matches a fingerprint that the finding had', () => {
    expect(stateOf(dismissed, { dismissed: [dismissal({ fingerprint: print(2) })] }).kind).toBe('hidden');
  });

  it('believes the trusted of two, also under another fingerprint', () => {
    const both = [dismissal({ trusted: false }), dismissal({ fingerprint: print(2) })];
    expect(stateOf(dismissed, { dismissed: both })).toMatchObject({ gated: false });
    const same = [dismissal({ trusted: false }), dismissal({})];
    expect(stateOf(dismissed, { dismissed: same })).toMatchObject({ gated: false });
  });

  it('leaves other findings', () => {
    expect(stateOf(dismissed, { dismissed: [dismissal({ fingerprint: print(9) })] })).toEqual({
      kind: 'shown',
    });
  });
});

describe('baseline', () => {
  it.each([print(1), print(2)])('hides what it lists as %s, out of the gate', (name) => {
    expect(stateOf(baseline, { baseline: new Map([[name, 'since 2029']]) })).toEqual({
      kind: 'hidden',
      by: 'baseline',
      why: 'in the baseline: since 2029',
      gated: false,
    });
  });

  it('needs no reason', () => {
    expect(stateOf(baseline, { baseline: new Map([[print(1), '']]) })).toMatchObject({
      why: 'in the baseline',
    });
  });

  it('leaves what it does not list', () => {
    expect(stateOf(baseline, { baseline: new Map([[print(3), '']]) })).toEqual({ kind: 'shown' });
  });
});

describe('all silences', () => {
  const everything: Partial<FilterContext> = {
    suppress: [entry({ rule: '*' })],
    dismissed: [dismissal({})],
    baseline: new Map([[print(1), '']]),
  };

  it.each([suppress, dismissed, baseline])('leave a hidden finding alone: %o', (pass) => {
    const state = { kind: 'hidden', by: 'new', why: 'x', gated: false } as const;
    expect(pass([{ ...subject, state }], context(everything))).toEqual([{ ...subject, state }]);
  });

  it('step back, where the author brought them, before a trusted one', () => {
    const own = { suppress: [entry({ rule: '*', trusted: false })], baseline: everything.baseline };
    expect(stateOf(suppress, own as Partial<FilterContext>)).toEqual({ kind: 'shown' });
    const resolved = { dismissed: [dismissal({ trusted: false })], suppress: [entry({ rule: '*' })] };
    expect(stateOf(dismissed, resolved)).toEqual({ kind: 'shown' });
  });
});

function stateOf(pass: typeof suppress, over: Partial<FilterContext>): Finding['state'] {
  const [result] = pass([subject], context(over));
  if (!result) throw new Error('the pass lost a finding');
  return result.state;
}
