import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain.ts';
import { duplicate } from '../../../src/findings/duplicate.ts';
import { context, finding, print } from '../../support/findings.ts';

const tool = (over: Partial<Finding>) =>
  finding({ rule: 'js/a', fingerprint: print(1), scope: 'f', ...over });
const model = (over: Partial<Finding>) =>
  finding({
    rule: 'model/null',
    category: 'null',
    source: 'model',
    fingerprint: print(2),
    scope: 'f',
    ...over,
  });

describe('duplicate', () => {
  it("folds the model's word into an analyzer's that overlaps it, and keeps all fingerprints", () => {
    const [first, second] = run(
      tool({ start: 3, end: 5, severity: 'medium' }),
      model({ start: 5, end: 9, severity: 'medium', aka: [print(8)] }),
    );
    expect(first).toMatchObject({ state: { kind: 'shown' }, aka: [print(2), print(8)] });
    expect(second?.state).toEqual({
      kind: 'hidden',
      by: 'duplicate',
      why: 'it says the same as js/a in line 3',
      gated: false,
    });
  });

  it('keeps a folded finding in the gate when it is worse than the one that speaks for it', () => {
    const [, second] = run(tool({ severity: 'low' }), model({ severity: 'medium' }));
    expect(second?.state).toMatchObject({ kind: 'hidden', gated: true });
  });

  it.each([
    ['in another definition', model({ start: 3, end: 3, scope: 'g' })],
    ['in another file', model({ start: 3, end: 3, path: 'b.ts' })],
    ['on the next line', model({ start: 4, end: 4 })],
    ['on the line above', model({ start: 2, end: 2 })],
  ])('folds nothing %s', (_, other) => {
    expect(shown(run(tool({ start: 3, end: 3 }), other))).toEqual([true, true]);
  });

  it("finds an analyzer's wide finding behind a narrow one", () => {
    const results = run(
      tool({ start: 1, end: 20 }),
      tool({ start: 5, end: 5, fingerprint: print(3), category: 'security' }),
      model({ start: 12, end: 12 }),
    );
    expect(shown(results)).toEqual([true, true, false]);
  });

  it("keeps the worse, then the surer, then the first of the model's", () => {
    const low = model({ severity: 'low', fingerprint: print(4) });
    const medium = model({ severity: 'medium', fingerprint: print(5), confidence: 'low' });
    const surer = model({ severity: 'medium', fingerprint: print(6), confidence: 'high' });
    expect(shown(run(low, medium, surer))).toEqual([false, false, true]);
  });

  it('does not fold over a bridge: each of two folds into the one it overlaps, or stays', () => {
    const results = run(
      model({ start: 1, end: 2, severity: 'medium' }),
      model({ start: 2, end: 3, severity: 'low', fingerprint: print(3) }),
      model({ start: 3, end: 4, severity: 'info', fingerprint: print(4) }),
    );
    expect(shown(results)).toEqual([true, false, true]);
  });

  it.each([
    ['the same rule twice on a line', tool({}), tool({ startColumn: 9 }), [true, false]],
    [
      'another tool with the same weakness',
      tool({ cwe: 'CWE-1' }),
      tool({ fingerprint: print(3), source: 'imported', cwe: 'CWE-1' }),
      [true, false],
    ],
    [
      'another tool that names no weakness',
      tool({ cwe: 'CWE-1' }),
      tool({ fingerprint: print(3), source: 'imported' }),
      [true, false],
    ],
    ['another weakness', tool({ cwe: 'CWE-1' }), tool({ fingerprint: print(3), cwe: 'CWE-2' }), [true, true]],
    ['another category', tool({}), tool({ fingerprint: print(3), category: 'security' }), [true, true]],
    ['a line within it', tool({ end: 9 }), tool({ fingerprint: print(3), start: 2 }), [true, true]],
  ] as [string, Finding, Finding, boolean[]][])('between tools, of one line: %s', (...row) => {
    const [, a, b, expected] = row;
    expect(shown(run(a, b))).toEqual(expected);
  });

  it("never lets a tool's lesser finding swallow the worse", () => {
    const results = run(
      tool({ severity: 'low' }),
      tool({ severity: 'critical', fingerprint: print(3), source: 'imported' }),
    );
    expect(shown(results)).toEqual([false, true]);
    expect(results[1]?.aka).toEqual([print(1)]);
  });

  it('does not name its own fingerprint in aka', () => {
    expect(run(tool({}), tool({ startColumn: 9 }))[0]?.aka).toEqual([]);
  });

  it('neither folds nor folds into what is hidden', () => {
    const state = { kind: 'hidden', by: 'new', why: 'x', gated: false } as const;
    const results = run(tool({ state }), model({}));
    expect(results[0]?.state).toBe(state);
    expect(results[1]?.state.kind).toBe('shown');
  });

  it('takes thousands in one definition', () => {
    const many = Array.from({ length: 6_000 }, (_, index) => [
      tool({ start: index, end: index + 2_000, fingerprint: print(index * 2) }),
      model({ start: index, end: index, fingerprint: print(index * 2 + 1) }),
    ]).flat();
    expect(shown(run(...many)).filter((is) => is)).toHaveLength(6_000);
  });
});

function run(...findings: Finding[]): Finding[] {
  return duplicate(findings, context());
}

function shown(findings: readonly Finding[]): boolean[] {
  return findings.map(({ state }) => state.kind === 'shown');
}
