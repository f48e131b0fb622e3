import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { Git } from '../git.ts';

export type Asked = {
  readonly git: Git;
  readonly config: Pick<Config, 'base' | 'head'>;
  readonly place: Place;
};

/** A commit and what a reader calls it. */
export type Named = { readonly name: string; readonly oid: string };

export type Range = {
  readonly title: string;
  readonly head: string;
  /** Absent when the head is a first commit: everything is new. */
  readonly mergeBase?: string;
};

/** The change of a branch: from the merge base with its base to its own head. Throws UsageError when history is missing. */
export async function findRange(asked: Asked): Promise<Range> {
  const named = rangeByCi(asked);
  if (named) {
    await mustFind(asked, named.head, 'head of the change');
    await mustFind(asked, named.mergeBase, 'merge base of the change');
    return named;
  }
  const head = await findHead(asked);
  const base = await findBase(asked, head);
  if (!base) return withParent(asked, head);
  const title = `${base.name}...${head.name}`;
  const mergeBase = await findMergeBase(asked, base, head);
  const isAlone = mergeBase === head.oid && asked.config.base === '';
  if (isAlone && (asked.place.trusted || (await isOfDefault(asked)))) return withParent(asked, head);
  return { title, head: head.oid, mergeBase };
}

/** What the CI itself names, whose commits may not be here; `undefined` where it does not, or an option names another. */
export function rangeByCi({ config, place }: Pick<Asked, 'config' | 'place'>): Required<Range> | undefined {
  const { head, mergeBase, targetBranch } = place;
  if (config.base !== '' || config.head !== '' || !head || !mergeBase) return undefined;
  return { title: `${targetBranch ?? short(mergeBase)}...${short(head)}`, head, mergeBase };
}

/** The head under review: the option, what the CI names as the change's own head, the current commit. */
export async function findHead({ git, config, place }: Asked): Promise<Named> {
  const name = config.head || place.head;
  if (name) return mustFind({ git, place }, name, config.head ? 'head' : 'head of the change');
  const current = (place.merged && (await unmerged({ git, place }))) || (await findCommit(git, 'HEAD'));
  if (current) return { name: (await branchName(git)) ?? short(current), oid: current };
  throw new UsageError(
    'this repository has no commit yet: commit something, or review with --scope staged or --scope working-tree',
  );
}

/** The head below a merge that the CI made: of its parents the target has the first and lacks the second. */
async function unmerged({ git, place }: Pick<Asked, 'git' | 'place'>): Promise<string | undefined> {
  const [target, first, second] = await Promise.all([
    findBranch(git, [place.targetBranch ?? ''], homes),
    findCommit(git, 'HEAD^1'),
    findCommit(git, 'HEAD^2'),
  ]);
  if (!target || !first || !second) return undefined;
  const isInTarget = async (oid: string) =>
    (await git.run(['merge-base', '--end-of-options', oid, target.oid], { allowExit: [1] }))
      .toString()
      .trim() === oid;
  return (await isInTarget(first)) && !(await isInTarget(second)) ? second : undefined;
}

/** Commit id of a revision; `undefined` when it is not there. */
export async function findCommit(git: Git, revision: string): Promise<string | undefined> {
  return (await git.object(`${revision}^{commit}`, 0))?.oid;
}

/** The first of these branches that there is, where CIs and clones keep them. */
export async function findBranch(
  git: Git,
  names: readonly string[],
  refs: readonly string[],
): Promise<Named | undefined> {
  for (const name of names.flatMap((branch) => refs.map((ref) => `${ref}/${branch}`))) {
    const oid = await findCommit(git, `refs/${name}`);
    if (oid) return { name: name.replace(/^(remotes|heads)\//, ''), oid };
  }
  return undefined;
}

/** Id of the tree without files, in the hash that this repository uses. */
export async function emptyTree(git: Git): Promise<string> {
  return (await git.run(['hash-object', '-t', 'tree', '--stdin'], { input: '' })).toString().trim();
}

export async function isShallow(git: Git): Promise<boolean> {
  return (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
}

/** What to do about missing history, for the end of a sentence. */
export async function remedy({ git, place }: Pick<Asked, 'git' | 'place'>): Promise<string> {
  const hint = place.historyHint || 'git fetch --unshallow';
  return (await isShallow(git))
    ? `this clone is shallow, so fetch its history: ${hint}`
    : `fetch it first: ${hint}`;
}

async function mustFind(asked: Pick<Asked, 'git' | 'place'>, name: string, what: string): Promise<Named> {
  const oid = await findCommit(asked.git, name);
  if (oid) return { name: oid === name ? short(oid) : name, oid };
  throw new UsageError(`${what}: the revision ${name} is not in this clone; ${await remedy(asked)}`);
}

const homes = ['remotes/origin', 'remotes/upstream', 'heads'];

/**
 * What the CI or the option names; else the default branch. `undefined` for a trusted push without a known former commit.
 * The former commit of a forced push is often gone: then a branch is compared with the default branch.
 */
async function findBase(asked: Asked, head: Named): Promise<Named | undefined> {
  const { git, config, place } = asked;
  if (config.base !== '') return mustFind(asked, config.base, 'base');
  const { base, targetBranch, defaultBranch } = place;
  const given = base === undefined ? undefined : await findCommit(git, base);
  if (given) return { name: targetBranch ?? short(given), oid: given };
  const target = targetBranch === undefined ? undefined : await findBranch(git, [targetBranch], homes);
  if (target) return target;
  if (targetBranch !== undefined || place.change !== undefined)
    throw new UsageError(
      `the base ${targetBranch ?? base ?? 'branch'} of the change is not in this clone; ${await remedy(asked)}`,
    );
  if (place.trusted) return undefined;
  const usual = defaultBranch === undefined ? undefined : await findBranch(git, [defaultBranch], homes);
  return usual ?? usualBase(asked, head);
}

async function usualBase(asked: Asked, head: Named): Promise<Named> {
  const { git } = asked;
  const remoteHead = await findCommit(git, 'refs/remotes/origin/HEAD');
  if (remoteHead) return { name: 'origin/HEAD', oid: remoteHead };
  const usual = await findBranch(git, ['main', 'master'], homes);
  if (usual) return usual;
  if (await isShallow(git))
    throw new UsageError(`there is no branch to compare ${head.name} with; ${await remedy(asked)}`);
  throw new UsageError(
    `there is no branch main or master to compare ${head.name} with: name one with --base, or review --scope all`,
  );
}

async function findMergeBase(asked: Asked, base: Named, head: Named): Promise<string> {
  const { git, config } = asked;
  const args = ['merge-base', '--end-of-options', base.oid, head.oid];
  const found = (await git.run(args, { allowExit: [1] })).toString().trim();
  if (found) return found;
  if (await isShallow(git))
    throw new UsageError(
      `the merge base of ${base.name} and ${head.name} is not in this clone; ${await remedy(asked)}`,
    );
  if (config.base !== '') return base.oid;
  throw new UsageError(`${base.name} and ${head.name} have no common history: name a revision with --base`);
}

/** A push of the default branch, where the CI names the branch and the clone knows which one is the default. */
async function isOfDefault({ git, place }: Asked): Promise<boolean> {
  const { trigger, origin } = place;
  if (trigger !== 'push' || origin === undefined) return false;
  const usual = await git.run(['symbolic-ref', '-q', 'refs/remotes/origin/HEAD'], { allowExit: [1] });
  return usual.toString().trim() === `refs/remotes/origin/${origin.branch}`;
}

/** A push to the default branch without a known former commit is reviewed against its first parent. */
async function withParent(asked: Asked, head: Named): Promise<Range> {
  const parent = await findCommit(asked.git, `${head.oid}^1`);
  if (parent) return { title: `${short(parent)}...${head.name}`, head: head.oid, mergeBase: parent };
  if (await isShallow(asked.git))
    throw new UsageError(`the parent of ${head.name} is not in this clone; ${await remedy(asked)}`);
  return { title: head.name, head: head.oid };
}

async function branchName(git: Git): Promise<string | undefined> {
  const name = await git.run(['symbolic-ref', '-q', '--short', 'HEAD'], { allowExit: [1] });
  return name.toString().trim() || undefined;
}

/** Twelve digits are unique in practice and fit a line. */
export function short(oid: string): string {
  return oid.slice(0, 12);
}
