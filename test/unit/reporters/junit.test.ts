import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/domain.ts';
import { junit } from '../../../src/reporters/junit.ts';
import { junitFaults } from '../../support/junit-shape.ts';
import { findingOf, passingReview, reviewOf, richReview } from '../../support/review.ts';
import { parseXml, type XmlElement } from '../../support/xml.ts';

describe('a finding', () => {
  test('that closes the gate is a failure', () => {
    const finding = findingOf();
    const verdict = {
      ...passingReview.verdict,
      blocking: 1,
      blockers: [finding.fingerprint],
      exitCode: 1 as const,
    };
    const [first] = cases(reviewOf({ findings: [finding], verdict }));
    expect(first?.attributes).toEqual({
      classname: 'js/nan-compare',
      name: 'src/cart.ts:41 Comparison with NaN is never true',
      file: 'src/cart.ts',
      time: '0',
    });
    expect(first?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { message: 'Comparison with NaN is never true', type: 'high' },
    });
  });

  test('that does not close it passes and says its words as output', () => {
    const [first] = cases(reviewOf({ findings: [findingOf()] }));
    expect(first?.children.map(({ name }) => name)).toEqual(['system-out']);
    expect(first?.children[0]?.text).toContain('Consequence: A cart whose total');
  });

  test('that is hidden and closes the gate is a failure that says who hid it', () => {
    const silenced = cases(richReview).find(({ attributes }) =>
      attributes.name?.startsWith('src/cart.ts:90'),
    );
    expect(silenced?.children[0]?.name).toBe('failure');
    expect(silenced?.children[0]?.text).toContain('Hidden by pragma, counts in the gate: ollamacode-ignore');
  });

  test('that is hidden otherwise is no test', () => {
    expect(junit(richReview)).not.toContain('src/old.ts');
  });
});

test('what was not reviewed is skipped with the reason', () => {
  const skipped = cases(richReview).filter(({ children }) => children[0]?.name === 'skipped');
  expect(skipped.map(({ attributes }) => attributes.name)).toEqual([
    'deploy/größe & co/run.sh:1-3 not reviewed by the model',
    'src/store.ts:8-9 (removed) not reviewed by the model',
    'src/store.ts:21-29 not reviewed by the model',
  ]);
  expect(skipped[0]?.children[0]?.attributes.message).toContain('refused the connection');
});

describe('the verdict', () => {
  test('is the only test of an empty review, and passes', () => {
    const found = cases(passingReview);
    expect(found.map(({ attributes }) => attributes.name)).toEqual(['review: pass']);
    expect(found[0]?.children[0]?.name).toBe('system-out');
  });

  test.each([
    ['is a failure when the review is incomplete and the gate needs it complete', 3, 0, []],
    ['is a failure when nobody says which findings close the gate', 1, 1, undefined],
  ] as const)('%s', (...[, exitCode, blocking, blockers]) => {
    const verdict = { outcome: 'inconclusive', complete: false, why: 'So.', exitCode, blocking } as const;
    const found = cases(reviewOf({ verdict: { ...verdict, ...(blockers && { blockers }) } }));
    expect(found.at(-1)?.children[0]).toMatchObject({ name: 'failure', attributes: { message: 'So.' } });
  });

  test('is no failure of its own where failing findings stand', () => {
    expect(cases(richReview).at(-1)?.children[0]?.name).toBe('system-out');
  });
});

test('text that XML cannot hold or would obey arrives as text', () => {
  const title = 'a\u0000\u0008\ufffe\ud800<b>"&amp;\u001b[0m]]>\t\r\nend';
  const source = junit(reviewOf({ findings: [findingOf({ title, path: 'a"b<c>&.ts' })] }));
  expect(junitFaults(source)).toEqual([]);
  expect(parseXml(source).children[0]?.children[0]?.attributes.name).toBe(
    'a"b<c>&.ts:41 a␀␈\ufffd<U+D800><b>"&amp;␛[0m]]> end',
  );
});

function cases(review: Review): XmlElement[] {
  return parseXml(junit(review)).children[0]?.children ?? [];
}
