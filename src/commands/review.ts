import { readFile } from 'node:fs/promises';
import { baselineIn } from '../baseline.ts';
import type { Call } from '../cli.ts';
import type { ReadConfig } from '../config/read.ts';
import type { Config } from '../config/schema.ts';
import type { Review, Subject } from '../domain.ts';
import { messageOf, UsageError } from '../errors.ts';
import { type ReportFile, writeReports } from '../report-files.ts';
import { reporters } from '../reporters/index.ts';
import { parseReports, type ReportRequest } from '../reporters/read.ts';
import type { ReviewRequest } from '../review.ts';
import { colorOf, print, widthOf } from '../terminal.ts';
import { type Asker, openAsker } from './asker.ts';
import { keepReview } from './last-review.ts';
import { openSession, type Session, settingsOf } from './session.ts';

/** `ollamacode review`. Sets the exit code to the verdict's; throws for what is exit 2. */
export async function reviewCommand(call: Call): Promise<void> {
  const began = performance.now();
  // The pipeline loads while git answers.
  const [session, { review }] = await Promise.all([openSession(call), import('../review.ts')]);
  try {
    const requests = parseReports(session.early.reports);
    const trusted = await session.trusted();
    const read = await session.read(trusted);
    const { config } = read;
    if (!config.enabled) return void session.log.info('The review is switched off: enabled is false.');
    const { configOf } = settingsOf(read);
    const asker = await openAsker({ session, config, configOf });
    const done = await reviewed({ session, config, configOf, asker, review }).finally(asker.close);
    await report(withTotal(done, began), { session, read, requests });
  } finally {
    await session.close();
  }
}

type Pipeline = typeof import('../review.ts')['review'];
type Work = {
  readonly session: Session;
  readonly config: Config;
  readonly configOf: (path: string) => Config;
  readonly asker: Asker;
  readonly review: Pipeline;
};

async function reviewed({ session, config, configOf, asker, review }: Work): Promise<Review> {
  const subject = await session.forge.change();
  const request: ReviewRequest = {
    config,
    configOf,
    ask: asker.ask,
    ...(await trustedParts(subject, config)),
    sarif: await Promise.all(config.sarifIn.map(async (name) => ({ name, text: await textOf(name) }))),
    root: session.git?.root ?? '',
    today: new Date().toISOString().slice(0, 10),
    warn: session.log.warn,
    now: () => performance.now(),
  };
  return review(subject, request);
}

/** Rules and baseline, as the trust ref has them. */
async function trustedParts(
  { trusted }: Subject,
  config: Config,
): Promise<Pick<ReviewRequest, 'userRules' | 'baseline'>> {
  const baseline = config.baseline === '' ? undefined : await trusted.read(config.baseline);
  const paths =
    config.rules === '' ? [] : (await trusted.list(config.rules)).filter((path) => /\.ya?ml$/.test(path));
  if (config.rules !== '' && paths.length === 0)
    throw new UsageError(
      `rules: the folder ${config.rules} has no .yml file at the trust ref; correct the path or leave the option out.`,
    );
  const userRules = await Promise.all(
    paths.map(async (path) => ({ path, text: (await trusted.read(path)) ?? '' })),
  );
  return { userRules, baseline: baseline === undefined ? new Map() : baselineIn(baseline, config.baseline) };
}

async function textOf(name: string): Promise<string> {
  return readFile(name, 'utf8').catch((error: unknown) => {
    throw new UsageError(`sarif-in: ${name} cannot be read: ${messageOf(error)}`, { cause: error });
  });
}

function withTotal(done: Review, began: number): Review {
  return { ...done, usage: { ...done.usage, ms: { ...done.usage.ms, total: performance.now() - began } } };
}

type Output = {
  readonly session: Session;
  readonly read: ReadConfig;
  readonly requests: readonly ReportRequest[];
};

/** Writes every report, says what publishing would have done, and sets the exit code. */
async function report(done: Review, { session, read, requests }: Output): Promise<void> {
  const { config } = read;
  const rendered = await Promise.all(
    requests.map((request) => renderedOf(done, request, session.place.ci === 'none' || config.logCode)),
  );
  process.exitCode = session.signal.aborted ? INTERRUPTED : done.verdict.exitCode;
  const shown = rendered.flatMap(({ path, text }) => (path === undefined ? [text] : []));
  // Whatever fails here, the rest of what was found is still written.
  const printed = await Promise.allSettled(shown.map((text) => print(process.stdout, text)));
  if (isRehearsal(read, session)) process.stderr.write(await rehearsal(done, { session, config }));
  await keepReview(done, { config, root: session.git?.root ?? process.cwd(), log: session.log });
  const files = rendered.flatMap(({ path, text }): ReportFile[] =>
    path === undefined ? [] : [{ path, text }],
  );
  for (const path of await writeReports(files, { dir: config.reportDir }))
    session.log.verbose(`Wrote ${path}.`);
  for (const one of printed) if (one.status === 'rejected') throw one.reason;
}

/** An interrupted run could not do its job, whatever it had found by then. */
const INTERRUPTED = 2;

/** `code`: standard output may show source and model text. A file may always. */
async function renderedOf(
  done: Review,
  { format, path }: ReportRequest,
  code: boolean,
): Promise<{ path?: string; text: string }> {
  if (path !== undefined)
    return { path, text: await reporters[format].render(done, { color: false, width: 100, code: true }) };
  const { stdout } = process;
  return {
    text: await reporters[format].render(done, {
      color: colorOf(stdout, process.env),
      width: widthOf(stdout),
      code,
    }),
  };
}

/** `publish: none` said by somebody, or in a CI, is a dry run; at a terminal nobody expects to publish. */
function isRehearsal({ config, origins }: ReadConfig, { place }: Session): boolean {
  return config.publish.includes('none') && (place.ci !== 'none' || origins.publish.channel !== 'default');
}

async function rehearsal(
  done: Review,
  { session, config }: { session: Session; config: Config },
): Promise<string> {
  const { forge } = session;
  const [{ dryRun }, { plan }] = await Promise.all([
    import('../publish/dry-run.ts'),
    import('../publish/plan.ts'),
  ]);
  return dryRun(
    done,
    plan(done, await forge.posted(), { maxComments: config.maxComments, limits: forge.limits }),
  );
}
