import type { Annotation, Finding, Review } from '../domain.ts';
import { byWorst, namesOf } from '../order.ts';
import { oneLine, plainText } from '../plain-text.ts';
import { clipped } from './page.ts';

export type AnnotationOptions = {
  /** Fingerprints of the comments that stand open. */
  readonly commented: Iterable<string>;
  /** The run ends with a closed gate; otherwise it is advice and nothing is called an error. */
  readonly gateFails: boolean;
};

/** GitHub shows ten of each level a step. Source: https://docs.github.com/en/rest/checks/runs and the runner's own limits. */
const MOST_OF_A_LEVEL = 10;

/** UTF-16 code units; the runner cuts a message at 4,096 characters, a check run's title has 255. */
const LONGEST_MESSAGE = 2000;
const LONGEST_TITLE = 200;

/** The worst findings that have no inline comment, at most ten of each level: more are not shown by the CI. */
export function annotationsOf(review: Review, options: AnnotationOptions): Annotation[] {
  const counts = { error: 0, warning: 0, notice: 0 };
  return allAnnotations(review, options).filter(({ level }) => {
    counts[level] += 1;
    return counts[level] <= MOST_OF_A_LEVEL;
  });
}

/** All of them, the worst first. */
export function allAnnotations(review: Review, { commented, gateFails }: AnnotationOptions): Annotation[] {
  const said = new Set(commented);
  const blockers = new Set(gateFails ? review.verdict.blockers : []);
  return review.findings
    .filter((finding) => finding.state.kind === 'shown' && !namesOf(finding).some((name) => said.has(name)))
    .toSorted(byWorst)
    .map((finding) => annotation(finding, blockers));
}

function annotation(finding: Finding, blockers: ReadonlySet<string>): Annotation {
  const { path, start, end, title, severity, fingerprint } = finding;
  return {
    level: levelOf(finding, blockers),
    path,
    start,
    end,
    title: clipped(`${severity}: ${oneLine(title)}`, LONGEST_TITLE),
    message: messageOf(finding),
    fingerprint,
  };
}

function levelOf({ fingerprint, severity }: Finding, blockers: ReadonlySet<string>): Annotation['level'] {
  if (blockers.has(fingerprint)) return 'error';
  return severity === 'low' || severity === 'info' ? 'notice' : 'warning';
}

/** Says the title again where there is nothing else: no CI shows a line without a message. */
function messageOf({ title, message, consequence, check, rule }: Finding): string {
  const parts = [message || title, consequence && `Consequence: ${consequence}`, check && `Check: ${check}`];
  const text = parts.flatMap((part) => (part ? [plainText(part).trim()] : [])).join('\n');
  return `${clipped(text, LONGEST_MESSAGE)}\n(${oneLine(rule)})`;
}
