import type { Finding, Review, Severity } from '../domain.ts';
import { shownFindings } from './facts.ts';
import { printable } from './json.ts';
import { explanation } from './words.ts';

const SEVERITIES = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
} as const satisfies Record<Severity, string>;

/**
 * GitLab's Code Quality report: an array of Code Climate issues with the fields GitLab reads.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function codequality(review: Review): string {
  const findings = shownFindings(review);
  return `${printable(JSON.stringify(findings.map(issue), undefined, 2))}\n`;
}

function issue(finding: Finding) {
  return {
    description: explanation(finding).replaceAll('\n', ' '),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: SEVERITIES[finding.severity],
    location: { path: finding.path, lines: { begin: finding.start, end: finding.end } },
  };
}
