import type { Comment, Finding, Plan, Review } from '../domain.ts';
import { logText, oneLine } from '../plain-text.ts';
import { counted } from './words.ts';

/**
 * What publishing would have done, for the log: what the gate would have said first, then one line per comment.
 * Holds paths, lines, rules and titles, no code. Ends with a line feed.
 */
export function dryRun(review: Review, plan: Plan): string {
  const findings = new Map(review.findings.map((finding) => [finding.fingerprint, finding]));
  const comments = plan.create.map((comment) => commentLine(comment, findings.get(comment.fingerprint)));
  return [
    `Would have posted ${counted(plan.create.length, 'comment')}${posts(plan)}; ${gateWords(review)}.`,
    ...standing(plan),
    logText(oneLine(review.verdict.why)),
    ...comments,
    '',
  ].join('\n');
}

function posts({ summary, check }: Plan): string {
  return `${summary === undefined ? '' : ' and the summary'}${check ? ' and a check run' : ''}`;
}

function standing({ keep, resolve, reopen }: Plan): string[] {
  if (keep.length + resolve.length + reopen.length === 0) return [];
  const again = reopen.length > 0 ? ` and opened ${reopen.length} again` : '';
  return [`Would have left ${counted(keep.length, 'comment')} and resolved ${resolve.length}${again}.`];
}

function gateWords({ verdict }: Review): string {
  if (verdict.exitCode === 1) return `the gate would have failed on ${counted(verdict.blocking, 'finding')}`;
  return verdict.exitCode === 3
    ? 'the gate would have failed because the review is incomplete'
    : 'the gate would have passed';
}

function commentLine({ path, start, end }: Comment, finding: Finding | undefined): string {
  const lines = start === end ? `${start}` : `${start}-${end}`;
  const what = finding ? `  ${finding.severity}  ${finding.title} (${finding.rule})` : '';
  return `  ${logText(oneLine(`${path}:${lines}${what}`))}`;
}
