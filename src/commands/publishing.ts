import type { Config } from '../config/schema.ts';
import type { Applied, Review, Standing } from '../domain.ts';
import { ForgeError, messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { PlanOptions } from '../publish/plan.ts';
import type { Conclusion } from './conclude.ts';
import type { Session } from './session.ts';
import { withoutToken } from './token-words.ts';

export type Published = {
  /** Page of the summary. */
  readonly url?: string;
  /** The forge failed, for another reason than what the token may do. */
  readonly failed: boolean;
};

/**
 * Posts a review where `publish` says: comments, summary and check run to the forge, annotations and page to the CI. What the
 * forge or the token refuses is one line in the log, since it stands elsewhere. Throws nothing for what a forge does.
 */
export async function publishReview(done: Review, conclusion: Conclusion): Promise<Published> {
  const { session, read } = conclusion;
  const wanted = read.config.publish.filter((target) => target !== 'none');
  const rehearses = read.config.publish.includes('none');
  if (rehearses && read.origins.publish.channel !== 'default') await rehearse(done, conclusion);
  if (!rehearses) sayWithoutToken(session, wanted);
  const posted = rehearses || !session.forge.canPost ? undefined : await post(done, conclusion);
  const applied = posted?.applied;
  // A check run shows the same annotations: two of each would be noise.
  if (!rehearses && wanted.includes('annotations') && applied?.checked !== true)
    await annotate(done, { ...conclusion, commented: applied?.commented ?? [] });
  await showPage(done, conclusion, applied?.refused ?? []);
  const url = applied?.url;
  return { failed: posted?.failed === true, ...(url === undefined ? {} : { url }) };
}

/** Whoever waits for comments has to know why there are none. */
function sayWithoutToken({ forge, place, log }: Session, wanted: Config['publish']): void {
  const onForge = wanted.some((target) => target !== 'annotations');
  if (forge.canPost || !onForge || !place.forge || place.change === undefined) return;
  log.warn(withoutToken(place));
}

type Posting = { readonly applied?: Applied; readonly failed: boolean };

/** Reads what stands anew: minutes may have passed since the dismissals were asked for. */
async function post(done: Review, { session, read }: Conclusion): Promise<Posting> {
  const { forge, log } = session;
  if (session.signal.aborted) {
    log.warn('Nothing is posted: the run was interrupted.');
    return { failed: false };
  }
  try {
    const { plan } = await import('../publish/plan.ts');
    const standing = await forge.posted();
    const applied = await forge.apply(plan(done, standing.comments, planOptions(session, read.config)));
    tell(applied, log);
    return { applied, failed: false };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    log.warn(`The review is not posted: ${error.message}`);
    session.runner?.problem(`The review is not posted: ${error.message}`);
    return { failed: true };
  }
}

/** What the configuration and the forge say of a plan. */
export function planOptions({ forge, sign, place }: Session, config: Config): PlanOptions {
  return {
    publish: config.publish,
    maxComments: config.maxComments,
    resolveFixed: config.resolveFixed,
    limits: forge.limits,
    suggestionStyle: forge.suggestionStyle,
    ...(sign ? { sign } : {}),
    ...(place.runUrl === undefined ? {} : { runUrl: place.runUrl }),
  };
}

/** What came of a plan, and a line for each part that was refused. */
export function tell({ refused, moved, created, resolved, url }: Applied, log: Log): void {
  for (const sentence of refused) log.warn(sentence);
  const where = url === undefined ? '' : ` ${url}`;
  log.info(
    moved
      ? 'Nothing is posted: the change has a newer commit by now, whose own run will tell.'
      : `Posted ${created} new ${created === 1 ? 'comment' : 'comments'}, resolved ${resolved}.${where}`,
  );
}

/** `publish: none`, asked for by somebody: what would have been posted. */
async function rehearse(done: Review, { session, read }: Conclusion): Promise<void> {
  const [{ dryRun }, { plan }] = await Promise.all([
    import('../publish/dry-run.ts'),
    import('../publish/plan.ts'),
  ]);
  const { comments } = await standingOf(session);
  const options = planOptions(session, read.config);
  process.stderr.write(dryRun(done, plan(done, comments, { ...options, publish: ['review', 'summary'] })));
}

/** A rehearsal tells what it can without a forge. */
async function standingOf({ forge, log }: Session): Promise<Standing> {
  const nothing: Standing = { comments: [], dismissals: [] };
  if (!forge.canPost) return nothing;
  return forge.posted().catch((error: unknown) => {
    if (!(error instanceof ForgeError)) throw error;
    log.warn(`What stands posted is not known: ${error.message}`);
    return nothing;
  });
}

type Annotating = Conclusion & Pick<Applied, 'commented'>;

/** Standard output that holds a machine's report is no place for workflow commands. */
async function annotate(done: Review, { session, requests, commented }: Annotating): Promise<void> {
  const { runner } = session;
  if (!runner || requests.some(({ format, path }) => path === undefined && format !== 'text')) return;
  const { annotationsOf } = await import('../publish/annotations.ts');
  runner.annotate(annotationsOf(done, { commented, gateFails: done.verdict.exitCode === 1 }));
}

/** The page is a report: it stands whatever `publish` says. */
async function showPage(done: Review, { session }: Conclusion, notes: readonly string[]): Promise<void> {
  const { runner, log } = session;
  if (!runner || runner.summaryLimit === 0) return;
  const [{ stepSummary }, { markdownPage }] = await Promise.all([
    import('../publish/page.ts'),
    import('../reporters/markdown.ts'),
  ]);
  try {
    await runner.summarize(stepSummary(markdownPage(done), { limit: runner.summaryLimit, notes }));
  } catch (error) {
    log.warn(`The summary page of this run is not written: ${messageOf(error)}`);
  }
}
