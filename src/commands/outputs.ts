import { resolve } from 'node:path';
import type { OutputName } from '../config/platform.ts';
import { type Review, SEVERITIES } from '../domain.ts';

export type OutputFacts = {
  /** Absolute path of the SARIF report, where one was written. */
  readonly sarif?: string | undefined;
  /** Page of the posted summary. */
  readonly url?: string | undefined;
  readonly reportDir: string;
};

/** What a step tells those after it. */
export function outputsOf(
  { verdict, findings }: Pick<Review, 'verdict' | 'findings'>,
  { sarif, url, reportDir }: OutputFacts,
): Readonly<Record<OutputName, string>> {
  const shown = findings.filter(({ state }) => state.kind === 'shown');
  const counts = SEVERITIES.map((severity) => [
    severity,
    String(shown.filter((finding) => finding.severity === severity).length),
  ]);
  return {
    outcome: verdict.outcome,
    complete: String(verdict.complete),
    findings: String(shown.length),
    ...(Object.fromEntries(counts) as Record<(typeof SEVERITIES)[number], string>),
    'sarif-file': sarif ?? '',
    'report-dir': resolve(reportDir),
    'summary-url': url ?? '',
  };
}

/** Of a run that could not do its job. */
export const FAILED_OUTPUTS = {
  outcome: 'error',
  complete: 'false',
} as const satisfies Partial<Record<OutputName, string>>;

/** Of a run that `enabled: false` ended. */
export const OFF_OUTPUTS = {
  outcome: 'off',
  complete: 'false',
  findings: '0',
} as const satisfies Partial<Record<OutputName, string>>;
