import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report-reader.ts';
import { reportSchema } from '../../src/report-schema.ts';
import { json } from '../../src/reporters/json.ts';
import { finding } from '../support/findings.ts';
import { passingReview, reviewOf, richReview } from '../support/review.ts';

const NAME = 'report.json';

describe('readReport', () => {
  it('reads what a review writes', () => {
    const read = readReport(json(richReview), NAME);
    expect(read.head).toBe(richReview.change.head);
    expect(read.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      richReview.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(read.findings.find(({ suggestion }) => suggestion)).toEqual(richReview.findings[1]);
    expect(read.coverage).toEqual(richReview.coverage);
    expect(read.model).toEqual(richReview.model);
    expect(readReport(json(passingReview), NAME)).toMatchObject({ findings: [], modelAbsent: 'model: none' });
  });

  it('takes nothing further that it does not know', () => {
    const odd = { ...JSON.parse(json(passingReview)), extra: 1, tool: { url: 'javascript:alert(1)' } };
    odd.findings = [{ ...finding(), html: '<b>' }];
    const read = readReport(JSON.stringify(odd), NAME);
    expect(read).not.toHaveProperty('tool');
    expect(read).not.toHaveProperty('verdict');
    expect(read).not.toHaveProperty('extra');
    expect(read.findings[0]).not.toHaveProperty('html');
  });

  it('makes every text plain, and one line where a line is meant', () => {
    const evil = 'a\u202e\u001b[31m\nb';
    const hidden = { kind: 'hidden', by: 'pragma', why: evil, gated: true } as const;
    const report = reviewOf({
      findings: [finding({ title: evil, message: evil, rule: evil, state: hidden })],
      model: { name: evil, digest: evil, serverVersion: evil, service: evil, warnings: [evil] },
      modelAbsent: evil,
    });
    const text = JSON.stringify(readReport(json(report), NAME));
    expect(text).not.toMatch(/\\u001b|\u202e/);
    const [first] = readReport(json(report), NAME).findings;
    expect(first?.title).not.toContain('\n');
    expect(first?.message).toContain('\nb');
  });

  it.each([
    ['no JSON', 'x', 'is not JSON'],
    ['another thing', '[]', 'must be object'],
    ['another format', altered({ formatVersion: 2 }), '/formatVersion'],
    ['a finding without a place', altered({ findings: [{ ...finding(), start: 0 }] }), '/findings/0/start'],
    [
      'a fingerprint that breaks out',
      altered({ findings: [{ ...finding(), fingerprint: 'v1:0 -->' }] }),
      '/fingerprint',
    ],
    ['an unknown severity', altered({ findings: [{ ...finding(), severity: 'fatal' }] }), '/severity'],
    ['an endless text', altered({ findings: [{ ...finding(), message: 'x'.repeat(20_001) }] }), '/message'],
    ['too many findings', altered({ findings: Array.from({ length: 20_001 }, () => 0) }), '/findings'],
    ['a head that is no commit', altered({ change: { head: 'main' } }), '/change/head'],
    ['coverage of nobody', altered({ coverage: [{ looker: 'me' }] }), '/coverage/0'],
  ])('refuses %s', (_, text, words) => {
    expect(() => readReport(text, NAME)).toThrow(words);
    expect(() => readReport(text, NAME)).toThrow(NAME);
  });

  it('refuses a file without end', () => {
    expect(() => readReport(' '.repeat(32_000_001), NAME)).toThrow('longer than');
  });

  it('asks for nothing that the published schema does not promise', () => {
    const published = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));
    const names = (required: readonly string[]) => new Set(required);
    for (const name of reportSchema.required) expect(names(published.required)).toContain(name);
  });
});

function altered(over: object): string {
  return JSON.stringify({ ...JSON.parse(json(passingReview)), ...over });
}
