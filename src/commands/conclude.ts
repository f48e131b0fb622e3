import type { ReadConfig } from '../config/read.ts';
import type { Review } from '../domain.ts';
import { type ReportFile, writeReports } from '../report-files.ts';
import { reporters } from '../reporters/index.ts';
import type { ReportRequest } from '../reporters/read.ts';
import { colorOf, print, widthOf } from '../terminal.ts';
import { keepReview } from './last-review.ts';
import { outputsOf } from './outputs.ts';
import { publishReview } from './publishing.ts';
import type { Session } from './session.ts';

export type Conclusion = {
  readonly session: Session;
  readonly read: ReadConfig;
  readonly requests: readonly ReportRequest[];
};

/** An interrupted run could not do its job, whatever it had found by then. */
const INTERRUPTED = 2;
/** Asked to publish, and the forge failed. */
const UNPUBLISHED = 2;

/**
 * Prints, writes and publishes a review, and sets the exit code. Whatever fails here, the rest of what was found is still said:
 * then the first failure is thrown.
 */
export async function conclude(done: Review, conclusion: Conclusion): Promise<void> {
  const { session, read, requests } = conclusion;
  const { config } = read;
  const code = session.place.ci === 'none' || config.logCode;
  const rendered = await Promise.all(requests.map((request) => renderedOf(done, request, code)));
  process.exitCode = session.signal.aborted ? INTERRUPTED : done.verdict.exitCode;
  const shown = rendered.flatMap(({ path, text }) => (path === undefined ? [text] : []));
  const files = rendered.flatMap(({ format, path, text }) =>
    path === undefined ? [] : [{ format, path, text }],
  );
  const printed = await Promise.allSettled(shown.map((text) => print(process.stdout, text)));
  await keepReview(done, { config, root: session.git?.root ?? process.cwd(), log: session.log });
  const [written] = await Promise.allSettled([writtenFiles(files, conclusion)]);
  const { url, failed } = await publishReview(done, conclusion);
  if (failed) process.exitCode ||= UNPUBLISHED;
  const outputs = outputsOf(done, { sarif: sarifIn(written), url, reportDir: config.reportDir });
  const [told] = await Promise.allSettled([session.runner?.outputs(outputs)]);
  for (const one of [...printed, written, told]) if (one.status === 'rejected') throw one.reason;
}

/** Of the flavours that may have been asked for, the plain one. */
function sarifIn(written: PromiseSettledResult<Written>): string | undefined {
  if (written.status === 'rejected') return undefined;
  const { value } = written;
  return value.sarif ?? value['sarif-gitlab'] ?? value['sarif-azure'];
}

/** Absolute paths by format; the first of each. */
type Written = Partial<Record<ReportRequest['format'], string>>;

async function writtenFiles(
  files: readonly (ReportFile & Pick<ReportRequest, 'format'>)[],
  { session, read }: Conclusion,
): Promise<Written> {
  const paths = await writeReports(files, { dir: read.config.reportDir });
  for (const path of paths) session.log.verbose(`Wrote ${path}.`);
  return Object.fromEntries(files.map(({ format }, at) => [format, paths[at]] as const).toReversed());
}

type Rendered = Pick<ReportRequest, 'format'> & { readonly path?: string; readonly text: string };

/** `code`: standard output may show source and model text. A file may always. */
async function renderedOf(done: Review, { format, path }: ReportRequest, code: boolean): Promise<Rendered> {
  if (path !== undefined) {
    const text = await reporters[format].render(done, { color: false, width: 100, code: true });
    return { format, path, text };
  }
  const { stdout } = process;
  const options = { color: colorOf(stdout, process.env), width: widthOf(stdout), code };
  return { format, text: await reporters[format].render(done, options) };
}
