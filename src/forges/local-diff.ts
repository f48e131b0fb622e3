import type { FileChange, Source } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { ChangeReaders, RawEntry } from '../git/entry.ts';
import { type Git, GitFailure } from '../git.ts';
import { bytesOf, type Span, sourceOf } from './local-source.ts';
import { untrackedFiles } from './local-untracked.ts';

export type { Span } from './local-source.ts';

/** Every setting that shapes the output is given, so that no configuration of the repository can. */
const shape = [
  ...[
    '--raw',
    '-z',
    '--numstat',
    '--patch',
    '--text',
    '--no-abbrev',
    '--full-index',
    '--no-color',
    '--no-color-moved',
  ],
  ...['--no-ext-diff', '--no-textconv', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/', '-O/dev/null'],
  ...[
    '--unified=3',
    '--inter-hunk-context=0',
    '--diff-algorithm=default',
    '--indent-heuristic',
    '--find-copies',
  ],
  ...['--submodule=short', '--ignore-submodules=dirty', '--ita-invisible-in-index'],
];

export type DiffResult = { readonly files: readonly FileChange[]; readonly source: Source };

/** Reads what changed between the two sides with one git process, beside the one that reads blobs. */
export async function diffOf(git: Git, span: Span, read: ChangeReaders): Promise<DiffResult> {
  const { files, entries } = await readDiff({ git, span, read }).catch((error: unknown) => {
    throw explained(error);
  });
  if (span.after.kind !== 'work-tree') return { files, source: sourceOf(git, span, { entries, files }) };
  const untracked = await untrackedFiles(git, read);
  const present = new Set(untracked.map(({ file }) => file.path));
  // Taken out of the index and still there: reviewed as new, not as deleted.
  const all = [...files.filter(({ path }) => !present.has(path)), ...untracked.map(({ file }) => file)];
  return { files: all, source: sourceOf(git, span, { entries, files: all, untracked }) };
}

type Reading = { readonly git: Git; readonly span: Span; readonly read: ChangeReaders };

async function readDiff({ git, span, read }: Reading) {
  const reader = read.diffReader();
  let entries: readonly RawEntry[] = [];
  for await (const chunk of git.stream(['diff', ...shape, ...endpoints(span)])) {
    const complete = reader.push(chunk);
    if (!complete) continue;
    entries = complete;
    reader.setBinary(await binaryEntries({ git, span, read }, entries));
  }
  const files = reader.end();
  for (const [index, file] of files.entries())
    await checkUncounted({ git, span, read }, entries[index], file);
  return { files, entries };
}

function endpoints({ before, after }: Span): string[] {
  if (after.kind === 'commit') return ['--end-of-options', before, after.oid, '--'];
  return after.kind === 'index'
    ? ['--cached', '--end-of-options', before, '--']
    : ['--end-of-options', before, '--'];
}

/** Git gives no counts for what it, or an attribute, calls binary; our own test decides. */
async function binaryEntries(
  { git, span, read }: Reading,
  entries: readonly RawEntry[],
): Promise<Set<RawEntry>> {
  const binary = new Set<RawEntry>();
  for (const entry of entries.filter(({ added }) => added === undefined)) {
    const before = await bytesOf({ git, span }, entry, { side: 'before', limit: sample });
    const after = await bytesOf({ git, span }, entry, { side: 'after', limit: sample });
    if (read.isBinary({ path: entry.path, before, after })) binary.add(entry);
  }
  return binary;
}

/** As many bytes as git's own test looks at. */
const sample = 8000;

/** Where an attribute hides the counts of a text, its hunks must lead from one side to the other. */
async function checkUncounted(
  { git, span, read }: Reading,
  entry: RawEntry | undefined,
  file: FileChange,
): Promise<void> {
  if (!entry || entry.added !== undefined || file.kind !== 'text' || entry.status === 'T') return;
  const before = (await bytesOf({ git, span }, entry, { side: 'before' }))?.toString('utf8');
  const after = (await bytesOf({ git, span }, entry, { side: 'after' }))?.toString('utf8');
  const sides = read.sidesOf(file, after);
  if (sides && sameLines(sides.before, before) && sameLines(sides.after, after)) return;
  throw new UsageError(
    `the diff of ${file.path} does not add up: its hunks do not lead from one side to the other`,
  );
}

/** Equal apart from line ends, which hunks do not keep. */
function sameLines(a = '', b = ''): boolean {
  return normal(a) === normal(b);
}

function normal(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/\r?\n?$/, '');
}

/** A partial clone leaves blobs at the server, and we fetch nothing. */
function explained(error: unknown): unknown {
  if (
    !(error instanceof GitFailure) ||
    !/promisor|lazy fetch|missing blob|unable to read/i.test(error.stderr)
  )
    return error;
  return new UsageError(
    'this clone lacks files of the change (a partial or filtered clone): clone without --filter, or run git fetch --refetch --no-filter first',
    { cause: error },
  );
}
