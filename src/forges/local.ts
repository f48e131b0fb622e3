import { isAbsolute, resolve } from 'node:path';
import type { Config } from '../config/schema.ts';
import type { Forge, Place, Subject } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { ChangeReaders } from '../git/entry.ts';
import type { Git } from '../git.ts';
import { bareDiff } from './local-bare-diff.ts';
import { diffOf, type Span } from './local-diff.ts';
import { emptyTree, findHead, findRange, short } from './local-revisions.ts';
import { findTrustRef } from './local-trust-ref.ts';
import { noTrusted, trustedAt, trustedWorkTree } from './local-trusted.ts';

export type LocalInput = {
  /** Absent outside a repository, where only a diff can be read. */
  readonly git: Git | undefined;
  readonly config: Pick<Config, 'base' | 'head' | 'diff' | 'scope'>;
  readonly place: Place;
  readonly read: ChangeReaders;
  /** Folder that a relative `diff` path starts from. */
  readonly directory: string;
  readonly stdin?: AsyncIterable<Buffer>;
  /** Given where the commits were fetched without the history that would tell them. */
  readonly known?: Known;
};

/** The commits under review, ids all. */
export type Known = {
  readonly title: string;
  readonly head: string;
  /** Absent where everything is new. */
  readonly mergeBase?: string;
  readonly trustRef: string;
};

/**
 * The change in a clone: a branch against its merge base, the index, the working tree, every file, two revisions, a diff.
 * `change` throws UsageError when a revision or the history is missing, when a diff cannot be read, and without a repository.
 * Nothing is published here.
 */
export function openLocal(input: LocalInput): Forge {
  return {
    limits: { body: 65_536, comments: 100 },
    suggestionStyle: 'github',
    canPost: false,
    change: () => (input.config.diff === '' ? repositoryChange(input) : diffChange(input)),
    posted: async () => ({ comments: [], dismissals: [] }),
    apply: async () => ({
      commented: [],
      created: 0,
      resolved: 0,
      checked: false,
      moved: false,
      refused: [],
    }),
  };
}

/** What is trusted, without reading a change. Throws UsageError when the trust ref cannot be read. */
export async function openTrusted(input: LocalInput): Promise<Subject['trusted']> {
  return input.git ? trustedOf({ ...input, git: input.git }) : noTrusted;
}

/** What of the change and of the trust ref is not in this clone, the beginning of a sentence; `undefined` when all is there. */
export async function lackOf(input: LocalInput): Promise<string | undefined> {
  const { git, config } = input;
  if (!git) return 'there is no git repository here';
  if (await isPartial(git)) return 'this clone leaves out contents of files';
  try {
    await (config.scope === 'all' ? findHead({ ...input, git }) : findRange({ ...input, git }));
    await findTrustRef({ ...input, git });
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** A clone with `--filter`: what it left out would be fetched with the repository's own configuration, which is switched off. */
async function isPartial(git: Git): Promise<boolean> {
  const pattern = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$';
  const found = await git.run(['config', '--get-regexp', pattern], { allowExit: [1] });
  return found.length > 0;
}

async function repositoryChange(input: LocalInput): Promise<Subject> {
  const { git } = input;
  if (!git)
    throw new UsageError(
      'there is no git repository here: run in a clone, or give a unified diff with --diff',
    );
  const span = await spanOf({ ...input, git });
  const trusted = await trustedOf({ ...input, git });
  const { files, source } = await diffOf(git, span, input.read);
  return { change: { ...span.facts, ...refOf(trusted), files }, source, trusted };
}

async function diffChange(input: LocalInput): Promise<Subject> {
  const { diff } = input.config;
  const path = isAbsolute(diff) ? diff : resolve(input.directory, diff);
  const { files, source } = await bareDiff(
    diff === '-' ? { stdin: input.stdin ?? process.stdin } : { path },
    input,
  );
  const trusted = await openTrusted(input);
  const title = diff === '-' ? 'standard input' : diff;
  return { change: { title, ...refOf(trusted), files }, source, trusted };
}

function refOf(trusted: Subject['trusted']): { trustRef?: string } {
  return trusted.ref === undefined ? {} : { trustRef: trusted.ref };
}

type InRepository = LocalInput & { readonly git: Git };

/** Outside CI the working tree is trusted, whatever is reviewed. */
async function trustedOf(input: InRepository): Promise<Subject['trusted']> {
  if (input.place.ci === 'none') return trustedWorkTree(input.git);
  return trustedAt(input.git, input.known?.trustRef ?? (await findTrustRef(input)));
}

async function spanOf(input: InRepository): Promise<Span> {
  const { git, config } = input;
  refuseIdleRevisions(config);
  if (config.scope === 'branch') return rangeSpan(input);
  if (config.scope === 'all') return allSpan(input);
  const head = await git.object('HEAD^{commit}', 0);
  const before = head?.oid ?? (await emptyTree(git));
  const facts = head ? { mergeBase: head.oid } : {};
  if (config.scope === 'staged')
    return { facts: { title: 'staged', ...facts }, before, after: { kind: 'index' } };
  return { facts: { title: 'working tree', ...facts }, before, after: { kind: 'work-tree' } };
}

function refuseIdleRevisions({ base, head, scope }: LocalInput['config']): void {
  const idle = scope === 'branch' ? '' : base !== '' ? 'base' : scope !== 'all' && head !== '' ? 'head' : '';
  if (idle === '') return;
  throw new UsageError(`${idle} has no meaning with scope ${scope}: leave out one of the two`);
}

async function rangeSpan(input: InRepository): Promise<Span> {
  const { title, mergeBase, head } = input.known ?? (await findRange(input));
  const before = mergeBase ?? (await emptyTree(input.git));
  const facts = { title, head, ...(mergeBase === undefined ? {} : { mergeBase }) };
  return { facts, before, after: { kind: 'commit', oid: head } };
}

async function allSpan(input: InRepository): Promise<Span> {
  const { name, oid } = input.known
    ? { name: short(input.known.head), oid: input.known.head }
    : await findHead(input);
  const facts = { title: `all files of ${name}`, head: oid };
  return { facts, before: await emptyTree(input.git), after: { kind: 'commit', oid } };
}
