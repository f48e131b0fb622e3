import type { Draft, Rule, Suggestion } from '../domain.ts';

/** Where a rule matched, before it is tied to a file. Lines and columns as in `Draft`. */
export type Spot = {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly message: string;
  readonly suggestion?: Suggestion;
};

/** `quote` is the line the spot stands on, as it may be shown. */
export function draftOf(spot: Spot, path: string, quote: string): Draft {
  const { rule, ...place } = spot;
  return {
    rule: rule.id,
    category: rule.category,
    severity: rule.severity,
    confidence: rule.confidence,
    source: rule.source,
    title: rule.title,
    consequence: rule.consequence,
    check: rule.check,
    ...(rule.cwe === undefined ? {} : { cwe: rule.cwe }),
    ...place,
    path,
    quote,
  };
}
