import { describe, expect, it } from 'vitest';
import { confidence } from '../../../src/findings/confidence.ts';
import { context, finding, settings } from '../../support/findings.ts';

describe('confidence', () => {
  it.each([
    [{ severity: 'medium', confidence: 'medium' }, undefined],
    [{ severity: 'critical', confidence: 'certain' }, undefined],
    [{ severity: 'low', confidence: 'certain' }, 'its severity low is below medium'],
    [{ severity: 'info', confidence: 'guess' }, 'its severity info is below medium'],
    [{ severity: 'critical', confidence: 'low' }, 'its confidence low is below medium'],
  ] as const)('decides %j', (over, why) => {
    const thresholds = context({ settings: settings({ minSeverity: 'medium', minConfidence: 'medium' }) });
    const expected = why ? { kind: 'hidden', by: 'confidence', why, gated: false } : { kind: 'shown' };
    expect(confidence([finding(over)], thresholds)[0]?.state).toEqual(expected);
  });

  it('leaves a hidden finding alone', () => {
    const state = { kind: 'hidden', by: 'pragma', why: 'x', gated: true } as const;
    const hidden = [finding({ severity: 'info', state })];
    expect(confidence(hidden, context({ settings: settings({ minSeverity: 'high' }) }))).toEqual(hidden);
  });
});
