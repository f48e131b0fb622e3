import type { FileChange } from '../domain.ts';
import type { ChangeReaders } from '../git/entry.ts';
import type { Git } from '../git.ts';

export type Untracked = { readonly file: FileChange; readonly name: Buffer };

/** Files that git does not know and does not ignore, each as added. A repository within counts as a submodule. */
export async function untrackedFiles(git: Git, read: ChangeReaders): Promise<Untracked[]> {
  const list = await git.run(['ls-files', '--others', '--exclude-standard', '-z']);
  const found: Untracked[] = [];
  for (const name of namesIn(list)) {
    const file = await untrackedFile(git, read, name);
    if (file) found.push({ file, name });
  }
  return found;
}

async function untrackedFile(git: Git, read: ChangeReaders, name: Buffer): Promise<FileChange | undefined> {
  const path = read.pathText(name);
  if (path.endsWith('/'))
    return { path: path.slice(0, -1), status: 'added', kind: 'submodule', newMode: '160000', hunks: [] };
  const found = await git.workFile(name);
  if (!found) return undefined; // gone since it was listed
  const mode = found.kind === 'link' ? '120000' : found.executable ? '100755' : '100644';
  return read.addedFile(path, mode, found.bytes);
}

/** Names between NUL bytes. */
function namesIn(list: Buffer): Buffer[] {
  const names: Buffer[] = [];
  for (let at = 0, end = list.indexOf(0); end !== -1; at = end + 1, end = list.indexOf(0, at))
    names.push(list.subarray(at, end));
  return names;
}
