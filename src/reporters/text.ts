import type { Review } from '../domain.ts';
import { logText } from '../plain-text.ts';
import { blockersOf, shownFindings } from './facts.ts';
import type { ReportOptions } from './report.ts';
import { findingLines } from './text/finding.ts';
import { inkOf } from './text/ink.ts';
import { inert, type Page } from './text/page.ts';
import { excludedLines, hiddenLines, lookedAtLines, missedLines, modelLines } from './text/summary.ts';
import { MARKS, verdictColor } from './text/verdict.ts';

/** For a terminal or a log: findings with their source line, what was not looked at, and the verdict last. */
export function text(review: Review, options: ReportOptions): string {
  const page: Page = { width: Math.max(40, options.width), ink: inkOf(options.color) };
  const around = { change: review.change, blockers: blockersOf(review) };
  const blocks = [
    ...shownFindings(review).map((finding) => findingLines(finding, around, page)),
    hiddenLines(review, page),
    missedLines(review, page),
    [...lookedAtLines(review, page), ...excludedLines(review, page), ...modelLines(review, page)],
    verdictLine(review, page),
  ];
  const printed = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  const whole = `${printed.join('\n\n')}\n`;
  // Each part is harmless already; without our own colours in it the whole can be made sure of once more.
  return options.color ? whole : logText(whole);
}

/** One line whatever the width: what a reader of the last line alone must know. */
function verdictLine({ verdict }: Review, { ink }: Page): string[] {
  const color = verdictColor(verdict);
  const head = ink(['bold', color], `${MARKS[verdict.outcome]} ${verdict.outcome}`);
  return [`${head}  ${inert(verdict.why)}`];
}
