import { readFile, stat } from 'node:fs/promises';
import type { Call } from '../cli.ts';
import type { Config } from '../config/schema.ts';
import { messageOf, UsageError } from '../errors.ts';
import type { PlanOptions } from '../publish/plan.ts';
import { LONGEST_REPORT } from '../report-schema.ts';
import type { Confirmed } from '../review/reported.ts';
import { planOptions, tell } from './publishing.ts';
import { openSession, type Session } from './session.ts';

/**
 * `ollamacode publish [report.json]`: posts what a review without write token has left, from where the change's author cannot edit
 * the pipeline. Throws UsageError for a file or a place that will not do, ForgeError when the forge fails.
 */
export async function publishCommand(call: Call): Promise<void> {
  const session = await openSession(call);
  try {
    await publish(session, call.argument || session.early.report);
  } finally {
    await session.close();
  }
}

/**
 * The report at `path` is data that anybody may have written: only what stands in the forge's own diff is posted, no comment is
 * resolved for it, and nothing turns to success. Sets the exit code to that of the verdict which the trusted configuration gives.
 */
export async function publish(opened: Session, path: string): Promise<void> {
  const session = await atChange(opened);
  if (session) await publishReport(session, path);
}

/** Where another run left the report, its head says which change it was; otherwise the CI or the option `change` does. */
async function atChange(session: Session): Promise<Session | undefined> {
  const { place, github, early, log } = session;
  if (place.trigger !== 'report' || early.change !== '') return session;
  const { forge: address, origin, head } = place;
  if (!github || !address || !origin || head === undefined)
    throw new UsageError(
      'The event does not say which commit was reviewed; name the change with the option change.',
    );
  const { findPull } = await import('../forges/github.ts');
  const { repository: headRepository, branch: headBranch } = origin;
  const change = await findPull(github, address, { headRepository, headBranch, headSha: head });
  if (change !== undefined) return session.at({ change, head });
  log.warn(`No open pull request has the commit ${head.slice(0, 8)} as its head by now: nothing is posted.`);
  return undefined;
}

async function publishReport(session: Session, path: string): Promise<void> {
  const { forge, log } = session;
  const [{ readReport }, { confirmed }, { plan }] = await Promise.all([
    import('../report-reader.ts'),
    import('../review/reported.ts'),
    import('../publish/plan.ts'),
  ]);
  const reported = readReport(await textOf(path), path);
  const { config } = await session.read(await session.trusted());
  if (!forge.canPost)
    throw new UsageError(
      'publish has nowhere to post to: it needs the number of a change (option change) and a token.',
    );
  const { change } = await forge.change();
  if (reported.head !== change.head) {
    log.warn('The report is about another commit than the head of the change: nothing is posted.');
    return;
  }
  const standing = await forge.posted();
  const { dismissals } = standing;
  const result = confirmed(reported, { change, dismissals, config });
  process.exitCode = result.review.verdict.exitCode;
  tell(
    await forge.apply(plan(result.review, standing.comments, optionsFor(session, { config, result }))),
    log,
  );
}

/** A replacement is for reading only: nobody should commit with one click what an unknown run proposes. */
function optionsFor(
  session: Session,
  { config, result }: { readonly config: Config; readonly result: Confirmed },
): PlanOptions {
  return {
    ...planOptions(session, config),
    resolveFixed: false,
    suggestionStyle: 'diff',
    untrusted: true,
    notes: notesOf(result),
  };
}

function notesOf({ dropped }: Confirmed): string[] {
  const rest =
    dropped === 0 ? '' : ` ${dropped} of its findings stand outside of the change and were left out.`;
  return [
    `This report comes from a run that the author of the change can alter; nothing confirms it.${rest}`,
  ];
}

/** The size is looked at first: nobody knows who wrote the file. */
async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size <= 4 * LONGEST_REPORT) return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The report ${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  throw new UsageError(`The report ${path} is longer than ${LONGEST_REPORT} characters and is not read.`);
}
