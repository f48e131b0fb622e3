import type { CheckReport, Review } from '../domain.ts';
import { allAnnotations } from './annotations.ts';
import { summaryText } from './summary.ts';
import { counted } from './words.ts';

export type CheckOptions = {
  /** Fingerprints of findings with an inline comment that stands open. */
  readonly spoken: ReadonlySet<string>;
  readonly runUrl?: string | undefined;
  readonly untrusted?: boolean;
  readonly notes?: readonly string[];
};

/** UTF-16 code units of a check run's summary. Source: https://docs.github.com/en/rest/checks/runs */
const LONGEST_SUMMARY = 65_535;

/**
 * The check run: the summary, and an annotation for every finding without an inline comment. Success is a complete review without
 * findings; findings and gaps that the gate lets pass are neutral.
 */
export function checkReport(review: Review, { spoken, ...options }: CheckOptions): CheckReport {
  const { exitCode } = review.verdict;
  return {
    title: title(review),
    summary: summaryText(review, { ...options, limit: LONGEST_SUMMARY }),
    conclusion: conclusionOf(review.verdict, options.untrusted === true),
    annotations: allAnnotations(review, { commented: spoken, gateFails: exitCode === 1 }),
  };
}

function conclusionOf(
  { exitCode, outcome, complete }: Review['verdict'],
  untrusted: boolean,
): CheckReport['conclusion'] {
  if (exitCode !== 0) return 'failure';
  return outcome === 'pass' && complete && !untrusted ? 'success' : 'neutral';
}

function title({ verdict, findings }: Review): string {
  const shown = findings.filter(({ state }) => state.kind === 'shown').length;
  const found = shown === 0 ? 'No findings' : counted(shown, 'finding');
  const gate = verdict.blocking > 0 ? `, ${verdict.blocking} fail the gate` : '';
  return `${found}${gate}${verdict.complete ? '' : ', review incomplete'}`;
}
