import { readFile } from 'node:fs/promises';
import { baselineIn } from '../baseline.ts';
import type { Call } from '../cli.ts';
import type { ReadConfig } from '../config/read.ts';
import type { Config } from '../config/schema.ts';
import type { Dismissal, Review, Subject } from '../domain.ts';
import { ForgeError, messageOf, UsageError } from '../errors.ts';
import { parseReports } from '../reporters/read.ts';
import type { ReviewRequest } from '../review.ts';
import { askedSession } from './asked.ts';
import { type Asker, openAsker } from './asker.ts';
import { conclude } from './conclude.ts';
import { jobDefaults } from './job-defaults.ts';
import { FAILED_OUTPUTS, OFF_OUTPUTS } from './outputs.ts';
import { ownCache } from './planted-cache.ts';
import { clearReportFolder } from './planted-reports.ts';
import { openSession, type Session, settingsOf } from './session.ts';

/** `ollamacode review`. Sets the exit code to the verdict's; throws for what is exit 2. */
export async function reviewCommand(call: Call): Promise<void> {
  const began = performance.now();
  // The pipeline loads while git answers.
  const [opened, { review }] = await Promise.all([openSession(call), import('../review.ts')]);
  try {
    if (jobDefaults(process.env)) await clearReportFolder(opened.early.reportDir, opened);
    if (!opened.early.enabled) return await switchedOff(opened);
    const session = await askedSession(opened);
    if (!session) return;
    const requests = parseReports(session.early.reports);
    const read = await readFor(session);
    const { config } = read;
    if (!config.enabled) return await switchedOff(session);
    const { configOf } = settingsOf(read);
    const asker = await openAsker({ session, config, configOf });
    const done = await reviewed({ session, config, configOf, asker, review }).finally(asker.close);
    await conclude(withTotal(done, began), { session, read, requests });
  } catch (error) {
    // What failed is told, also where this fails too.
    await opened.runner?.outputs(FAILED_OUTPUTS).catch(() => undefined);
    throw error;
  } finally {
    await opened.close();
  }
}

/** By policy or option already before anybody is answered, else by the file at the trust ref. */
async function switchedOff({ log, runner }: Session): Promise<void> {
  log.info('The review is switched off: enabled is false.');
  await runner?.outputs(OFF_OUTPUTS);
}

/** What holds for this run, with the file at the trust ref. */
async function readFor(session: Session): Promise<ReadConfig> {
  const read = await session.read(await session.trusted());
  return { ...read, config: { ...read.config, cache: await ownCache(read.config, session) } };
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
    dismissals: () => dismissalsOf(session),
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

/** Without them nothing is silenced, so a forge that does not answer makes the review louder and never greener. */
async function dismissalsOf({ forge, log }: Session): Promise<readonly Dismissal[]> {
  if (!forge.canPost) return [];
  try {
    return (await forge.posted()).dismissals;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    log.warn(`What people dismissed is not known: ${error.message}`);
    return [];
  }
}

async function textOf(name: string): Promise<string> {
  return readFile(name, 'utf8').catch((error: unknown) => {
    throw new UsageError(`sarif-in: ${name} cannot be read: ${messageOf(error)}`, { cause: error });
  });
}

function withTotal(done: Review, began: number): Review {
  return { ...done, usage: { ...done.usage, ms: { ...done.usage.ms, total: performance.now() - began } } };
}
