import type { Finding, Review, Severity } from '../domain.ts';
import { shownFindings } from './facts.ts';
import { printable } from './json.ts';
import { explanation } from './words.ts';

const SEVERITIES = {
  critical: 'ERROR',
  high: 'ERROR',
  medium: 'WARNING',
  low: 'INFO',
  info: 'INFO',
} as const satisfies Record<Severity, string>;

/**
 * reviewdog's diagnostic format, `reviewdog -f=rdjson`.
 * Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export function rdjson(review: Review): string {
  const { name, url } = review.tool;
  const diagnostics = shownFindings(review).map(diagnostic);
  return `${printable(JSON.stringify({ source: { name, url }, diagnostics }, undefined, 2))}\n`;
}

function diagnostic(finding: Finding) {
  return {
    message: explanation(finding),
    location: { path: finding.path, range: rangeOf(finding) },
    severity: SEVERITIES[finding.severity],
    code: { value: finding.rule },
    ...(finding.suggestion && { suggestions: [suggestion(finding.suggestion)] }),
  };
}

function rangeOf({ start, end, startColumn, endColumn, quote }: Finding) {
  if (startColumn === undefined || startColumn > quote.length + 1) {
    return { start: { line: start }, end: { line: end } };
  }
  return {
    start: { line: start, column: byteColumn(quote, startColumn) },
    end:
      start === end && endColumn !== undefined
        ? { line: end, column: byteColumn(quote, endColumn) }
        : { line: end },
  };
}

/** reviewdog counts UTF-8 bytes, we count UTF-16 code units; both from 1. */
function byteColumn(line: string, column: number): number {
  return new TextEncoder().encode(line.slice(0, column - 1)).length + 1;
}

/** Without columns a range means whole lines. */
function suggestion({ start, end, after }: NonNullable<Finding['suggestion']>) {
  return { range: { start: { line: start }, end: { line: end } }, text: after };
}
