import { asSureAs, atLeast } from '../domain.ts';
import { hideWhere, type Pass } from './context.ts';

/**
 * Hides what is below `min-confidence` or `min-severity`. Out of the gate even where `fail-on` is lower: both thresholds come from
 * the trusted configuration, which the change cannot set, and whoever sets them decides what counts.
 */
export const confidence: Pass = (findings, { settings }) =>
  hideWhere(findings, 'confidence', (finding) => {
    const { minSeverity, minConfidence } = settings(finding.path);
    if (!atLeast(finding.severity, minSeverity))
      return { why: `its severity ${finding.severity} is below ${minSeverity}`, gated: false };
    if (!asSureAs(finding.confidence, minConfidence))
      return { why: `its confidence ${finding.confidence} is below ${minConfidence}`, gated: false };
    return undefined;
  });
