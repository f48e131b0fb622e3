import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain.ts';
import { limit } from '../../../src/findings/limit.ts';
import { context, finding, print } from '../../support/findings.ts';

const low = finding({ severity: 'low', path: 'a.ts', fingerprint: print(1) });
const high = finding({ severity: 'high', path: 'z.ts', fingerprint: print(2) });
const surer = finding({ severity: 'medium', confidence: 'certain', path: 'z.ts', fingerprint: print(3) });
const unsure = finding({ severity: 'medium', confidence: 'low', path: 'a.ts', fingerprint: print(4) });
const all = [low, unsure, surer, high];

describe('limit', () => {
  it.each([
    [0, []],
    [1, [high]],
    [2, [surer, high]],
    [3, [unsure, surer, high]],
    [4, all],
  ])('shows the worst %i, then the surest, in the order in which they came', (maxFindings, expected) => {
    expect(shown(limit(all, context({ maxFindings })))).toEqual(expected);
  });

  it('keeps the rest in the gate and says why', () => {
    expect(limit([low, high], context({ maxFindings: 1 }))[0]?.state).toEqual({
      kind: 'hidden',
      by: 'limit',
      why: 'only the 1 worst are shown',
      gated: true,
    });
  });

  it('gives no room to what is hidden already', () => {
    const state = { kind: 'hidden', by: 'baseline', why: 'x', gated: false } as const;
    const results = limit([{ ...high, state }, low], context({ maxFindings: 1 }));
    expect(results[0]?.state).toBe(state);
    expect(results[1]?.state.kind).toBe('shown');
  });
});

function shown(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ state }) => state.kind === 'shown');
}
