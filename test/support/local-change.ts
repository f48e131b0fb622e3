import { afterAll } from 'vitest';
import { changeReaders } from '../../src/change/readers.ts';
import type { FileChange, Place, Subject } from '../../src/domain.ts';
import { openLocal } from '../../src/forges/local.ts';
import { openGit } from '../../src/git.ts';
import { createRepository, type Repository, removeFolders } from './repository.ts';

const opened: (() => Promise<void>)[] = [];

/** For every test file that uses `changeOf`. */
export function closeAfterAll(): void {
  afterAll(async () => {
    await Promise.all(opened.splice(0).map((close) => close()));
    removeFolders();
  });
}

export const onDesk: Place = { ci: 'none', trusted: false, historyHint: '' };
export const inCi: Place = {
  ci: 'github',
  trusted: false,
  historyHint: 'fetch-depth: 0 under actions/checkout',
};

export type Options = {
  readonly base?: string;
  readonly head?: string;
  readonly diff?: string;
  readonly scope?: 'branch' | 'staged' | 'working-tree' | 'all';
  readonly place?: Place;
  readonly stdin?: AsyncIterable<Buffer>;
};

/** Opens the change of a repository as the command line would. */
export async function changeOf(
  repository: Pick<Repository, 'root'>,
  options: Options = {},
): Promise<Subject> {
  const git = await openGit(repository.root);
  opened.push(git.close);
  const { place = onDesk, stdin, ...asked } = options;
  const config = { base: '', head: '', diff: '', scope: 'branch' as const, ...asked };
  const input = { git, place, config, read: changeReaders, directory: repository.root };
  return openLocal(stdin ? { ...input, stdin } : input).change();
}

/** `modified text a.txt`, `renamed text a -> b`. */
export function summary(file: FileChange): string {
  const from = file.oldPath === undefined ? '' : `${file.oldPath} -> `;
  return `${file.status} ${file.kind} ${from}${file.path}`;
}

/** `+new`, `-old`, ` context` of all hunks. */
export function marked(file: FileChange | undefined): string[] {
  const signs = { added: '+', removed: '-', context: ' ' };
  return (file?.hunks ?? []).flatMap(({ lines }) => lines.map(({ kind, text }) => signs[kind] + text));
}

export function fileAt(subject: Subject, path: string): FileChange | undefined {
  return subject.change.files.find((file) => file.path === path);
}

/** main with a.txt; feature changes it; main moves on meanwhile. */
export function branched(): Repository & { readonly fork: string; readonly tip: string } {
  const repository = createRepository();
  const fork = repository.commit({ 'a.txt': 'one\ntwo\nthree\n' });
  repository.branch('feature');
  const tip = repository.commit({ 'a.txt': 'one\nTWO\nthree\n' });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'other.txt': 'later on main\n' });
  repository.git('checkout', '--quiet', 'feature');
  return { ...repository, fork, tip };
}
