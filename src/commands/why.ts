import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Call } from '../cli.ts';
import type { Config } from '../config/schema.ts';
import type { Coverage, Finding, Looker, Review } from '../domain.ts';
import { LOOKERS } from '../domain.ts';
import { messageOf, UsageError } from '../errors.ts';
import { oneLine } from '../plain-text.ts';
import { REPORT_FORMAT } from '../reporters/json.ts';
import { parseReports } from '../reporters/read.ts';
import { lastReviewPath } from './last-review.ts';
import { openSession } from './session.ts';

/** `ollamacode why`: reads the report where the same options would have written it. */
export async function whyCommand({ argument, ...call }: Call): Promise<void> {
  const session = await openSession({ ...call, argument });
  try {
    const write = (text: string) => void process.stdout.write(text);
    await why({
      target: argument,
      report: reportPath(session.early, session.git?.root ?? process.cwd()),
      write,
    });
  } finally {
    await session.close();
  }
}

/** The json report that the same options would have written, else the one that every review keeps. */
function reportPath(config: Config, root: string): string {
  const path = parseReports(config.reports).find(({ format }) => format === 'json')?.path;
  if (path === undefined) return lastReviewPath(config, root);
  return isAbsolute(path) ? path : join(config.reportDir, path);
}

export type WhyInput = {
  /** `path` or `path:line`, the line on the after side. */
  readonly target: string;
  /** The json report of the last review. */
  readonly report: string;
  readonly write: (text: string) => void;
};

/**
 * `ollamacode why <path[:line]>`: who looked at one place in the last review, and every finding there, shown or hidden
 * with its reason. Throws UsageError when there is no report or it cannot be read.
 */
export async function why({ target, report, write }: WhyInput): Promise<void> {
  write(whyText(await readReport(report), target));
}

async function readReport(path: string): Promise<Review> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(
      `the report ${path} cannot be read (${messageOf(cause)}): run ollamacode review first`,
      { cause },
    );
  });
  const report = parsed(text, path);
  if (report.formatVersion !== REPORT_FORMAT)
    throw new UsageError(
      `the report ${path} is not a review of format ${REPORT_FORMAT}: run ollamacode review again`,
    );
  return report;
}

function parsed(text: string, path: string): Review & { readonly formatVersion?: number } {
  try {
    return Object(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(`the report ${path} is not JSON: ${messageOf(cause)}`, { cause });
  }
}

type Spot = { readonly path: string; readonly line?: number };

function whyText(review: Review, target: string): string {
  const paths = new Set(
    review.change.files.flatMap(({ path, oldPath }) => [path, ...(oldPath ? [oldPath] : [])]),
  );
  const spot = spotOf(target, paths);
  if (!paths.has(spot.path))
    return `${oneLine(spot.path)} is not part of the last review (${oneLine(review.change.title)}): nobody looked at it\n`;
  const coverage = review.coverage.filter((entry) => entry.path === spot.path);
  const findings = review.findings.filter(
    (finding) => finding.path === spot.path && covers(finding, spot.line),
  );
  const lines = [
    spot.line === undefined ? oneLine(spot.path) : `${oneLine(spot.path)}:${spot.line}`,
    ...LOOKERS.flatMap((looker) => lookerLines({ looker, coverage, spot, review })),
    ...(findings.length === 0 ? ['  no findings here'] : findings.map(findingLine)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A path may itself end in a colon and digits. */
function spotOf(target: string, paths: ReadonlySet<string>): Spot {
  const plain = target.replace(/^\.\//, '');
  const found = /^(.+):(\d+)$/s.exec(plain);
  if (paths.has(plain) || !found) return { path: plain };
  return { path: found[1] ?? plain, line: Number(found[2]) };
}

function covers(
  { start, end }: { readonly start: number; readonly end: number },
  line: number | undefined,
): boolean {
  return line === undefined || (start <= line && line <= end);
}

type Asked = {
  readonly looker: Looker;
  readonly coverage: readonly Coverage[];
  readonly spot: Spot;
  readonly review: Review;
};

function lookerLines({ looker, coverage, spot, review }: Asked): string[] {
  const own = coverage.filter((entry) => entry.looker === looker);
  if (own.length === 0) {
    const absent =
      looker === 'model' && review.modelAbsent ? oneLine(review.modelAbsent) : 'did not look at this file';
    return [`  ${looker}: ${absent}`];
  }
  const here = own.filter((entry) => isHere(entry, spot.line));
  if (here.length === 0) return [`  ${looker}: line ${spot.line} was not changed, so it was not asked about`];
  return here.map((entry) => `  ${looker}: ${stateText(entry)}`);
}

/** An entry 0–0 stands for a whole file; removed lines have numbers of the other side. */
function isHere(entry: Coverage, line: number | undefined): boolean {
  if (line === undefined || entry.end === 0) return true;
  return entry.side === 'after' && covers(entry, line);
}

function stateText({ side, start, end, state, why: reason }: Coverage): string {
  const range = start === end ? `line ${start}` : `lines ${start}-${end}`;
  const where = end === 0 ? '' : ` ${side === 'before' ? 'removed ' : ''}${range}`;
  return `${state}${where}${reason ? ` (${oneLine(reason)})` : ''}`;
}

function findingLine(finding: Finding): string {
  const { start, severity, rule, title, state } = finding;
  const gate = state.kind === 'hidden' && state.gated ? ', still counted in the gate' : '';
  const shown = state.kind === 'shown' ? 'shown' : `hidden by ${state.by}: ${oneLine(state.why)}${gate}`;
  return `  ${start}: ${severity} ${rule}: ${oneLine(title)} [${shown}]`;
}
