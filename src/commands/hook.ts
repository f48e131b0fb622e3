import { buffer } from 'node:stream/consumers';
import type { Call } from '../cli.ts';
import { envOf } from '../config/names.ts';
import { shown } from '../config/words.ts';
import { UsageError } from '../errors.ts';
import { type Git, openGit } from '../git.ts';
import { installHooks, uninstallHooks } from './hook-files.ts';
import { reviewCommand } from './review.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * `ollamacode hook install|uninstall|pre-commit|pre-push`. The last two are what git's hooks, pre-commit, lefthook and husky start: rules
 * alone unless somebody names a model, a gate at `high`, nothing posted. Sets the exit code, which stops git unless it is 0.
 * Throws UsageError.
 */
export async function hookCommand(call: Call): Promise<void> {
  if (call.argument === 'install') return say(await installHooks(process.cwd(), call.flags));
  if (call.argument === 'uninstall') return say(await uninstallHooks(process.cwd()));
  if (call.argument !== 'pre-commit' && call.argument !== 'pre-push')
    throw new UsageError(
      `hook takes install, uninstall, pre-commit or pre-push, and not ${shown(call.argument)}.`,
    );
  const subjects = call.argument === 'pre-commit' ? [{ scope: 'staged' }] : await pushedSubjects(process.env);
  let worst = 0;
  for (const subject of subjects) {
    await reviewCommand(callFor(call, subject, process.env));
    worst = Math.max(worst, Number(process.exitCode ?? 0));
  }
  process.exitCode = worst;
}

function say(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
}

/** What of the change a review is about: `scope`, `base` and `head` of the options. */
export type Subject = Readonly<Partial<Record<'scope' | 'base' | 'head', string>>>;

/** Whoever waits for git waits for rules only, whatever model the project's file names for its CI. */
export function callFor({ flags, own }: Call, subject: Subject, env: Env): Call {
  const model = env[envOf('model')] === undefined ? { model: 'none' } : {};
  return {
    flags: { ...model, ...subject, ...flags },
    argument: '',
    own,
    usual: { failOn: 'high', budget: '60s', publish: ['none'] },
  };
}

/** What is pushed: as pre-commit tells by its variables, else as git tells on standard input. */
async function pushedSubjects(env: Env): Promise<readonly Subject[]> {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
  if (from && to) return [{ base: from, head: to }];
  // Started by hand, or by pre-commit for all files.
  if (env.PRE_COMMIT || process.stdin.isTTY) return [{}];
  const git = await openGit(process.cwd());
  try {
    const updates = pushedBranches((await buffer(process.stdin)).toString('utf8'));
    const subjects = await Promise.all(updates.map((update) => subjectOf(update, git)));
    return subjects.filter((subject) => subject !== undefined);
  } finally {
    await git.close();
  }
}

export type Update = {
  /** Commit ids; `before` is absent for a branch that the remote does not have. */
  readonly head: string;
  readonly before?: string;
};

/** The branches in what git tells a pre-push hook: `<local ref> <local id> <remote ref> <remote id>` on each line. Pure. */
export function pushedBranches(text: string): readonly Update[] {
  return text.split('\n').flatMap((line) => {
    const [, head = '', remote = '', before = ''] = line.trim().split(/\s+/);
    // All zeros: the branch is deleted, or new.
    if (!remote.startsWith('refs/heads/') || /^0+$/.test(head)) return [];
    return [{ head, ...(/^0+$/.test(before) ? {} : { before }) }];
  });
}

/** From what the remote has, else from the newest commit that any remote has; `undefined` where nothing is new. */
async function subjectOf({ head, before }: Update, git: Git): Promise<Subject | undefined> {
  if (before !== undefined && (await git.object(`${before}^{commit}`, 0))) return { base: before, head };
  const listed = await git.run(['rev-list', '--topo-order', '--reverse', head, '--not', '--remotes']);
  const [oldest = ''] = listed.toString('utf8').split('\n');
  if (oldest === '') return undefined;
  const parent = await git.object(`${oldest}^`, 0);
  return parent ? { base: parent.oid, head } : { scope: 'all', head };
}
