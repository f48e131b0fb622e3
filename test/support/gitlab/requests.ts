import { gitIn, gitOrNothing } from './git.ts';
import type { MergeRequestChanges, MergeRequestOptions } from './index.ts';
import { addVersion, observe } from './pushes.ts';
import { accountOf, type MergeRequest, nextId, type Project, projectOf, tick, type World } from './state.ts';

/** Merge requests: opened, edited, merged for trial. */

export function openRequest(world: World, fullPath: string, options: MergeRequestOptions): number {
  const project = projectOf(world, fullPath);
  const [owner, branch] = options.head.includes(':') ? options.head.split(':', 2) : [undefined, options.head];
  const source = owner === undefined ? project : forkOf(world, project, owner);
  const number = project.requests.size + 1;
  const { title = 'A change', draft = false } = options;
  const request: MergeRequest = {
    id: nextId(world),
    project,
    number,
    source,
    sourceBranch: branch ?? '',
    author: options.author ?? 'root',
    title: draft ? `Draft: ${title}` : title,
    body: options.body ?? '',
    createdAt: tick(world),
    targetBranch: options.base ?? 'main',
    labels: options.labels ?? [],
    state: 'opened',
    head: '',
    versions: [],
    discussions: [],
    drafts: [],
    collapsed: new Set(),
  };
  accountOf(world, request.author);
  gitIn(source, 'rev-parse', '--verify', `refs/heads/${request.sourceBranch}`);
  project.requests.set(number, request);
  observe(world, source, request.author);
  return number;
}

function forkOf(world: World, project: Project, owner: string): Project {
  for (const other of world.projects.values())
    if (other.fullPath.startsWith(`${owner}/`) && other.parent === project) return other;
  throw new Error(`The test made no fork of ${project.fullPath} for ${owner}.`);
}

export function editRequest(world: World, request: MergeRequest, changes: MergeRequestChanges): void {
  tick(world);
  if (changes.draft !== undefined) {
    const plain = request.title.replace(/^draft: /i, '');
    request.title = changes.draft ? `Draft: ${plain}` : plain;
  }
  if (changes.labels) request.labels = changes.labels;
  if (changes.state) request.state = changes.state;
  if (changes.base === undefined || changes.base === request.targetBranch) return;
  request.targetBranch = changes.base;
  addVersion(world, request, request.author);
}

/** Updates `refs/merge-requests/N/merge`; nothing where the two conflict. */
export function mergeCommit(request: MergeRequest, ref: 'merge' | 'train' = 'merge'): string | undefined {
  const { project } = request;
  const target = gitIn(project, 'rev-parse', `refs/heads/${request.targetBranch}`);
  const tree = gitOrNothing(project, 'merge-tree', '--write-tree', target, request.head);
  if (tree === undefined) return undefined;
  const message = `Merge commit ${request.head} into ${target}`;
  const merge = gitIn(project, 'commit-tree', tree, '-p', target, '-p', request.head, '-m', message);
  gitIn(project, 'update-ref', `refs/merge-requests/${request.number}/${ref}`, merge);
  return merge;
}

/** Of the branches as they are now. */
export function mergeBaseOf({ project, targetBranch, head }: MergeRequest): string {
  return gitIn(project, 'merge-base', `refs/heads/${targetBranch}`, head);
}
