import { diffBetween, fileAt, hasLine, isLineCode, lineCode } from './diff.ts';
import { gitIn, gitOrNothing, tipOf } from './git.ts';
import { addRemark, putRemark } from './remarks.ts';
import {
  type Discussion,
  type MergeRequest,
  newestVersion,
  nextId,
  type Position,
  type Project,
  requestUrl,
  tick,
  type Version,
  type World,
} from './state.ts';
import { type Traced, traced } from './trace.ts';

/** What a push does to merge requests: a new version of the diff, and threads that move or go out of date. */

/** Sees what was pushed, by whom when that is known. */
export function observe(world: World, project: Project, pusher?: string): void {
  for (const other of world.projects.values())
    for (const request of other.requests.values())
      if (request.source === project && request.state === 'opened') see(world, request, pusher);
}

function see(world: World, request: MergeRequest, pusher: string | undefined): void {
  const tip = tipOf(request.source, request.sourceBranch);
  if (tip === undefined || tip === request.head) return;
  const { project, source, number } = request;
  const ref = `refs/merge-requests/${number}/head`;
  if (source === project) gitIn(project, 'update-ref', ref, tip);
  else gitIn(project, 'fetch', '--quiet', source.bare, `+refs/heads/${request.sourceBranch}:${ref}`);
  const before = request.head;
  request.head = tip;
  addVersion(world, request, pusher ?? request.author);
  if (before !== '') tellOfCommits(world, request, { before, pusher: pusher ?? request.author });
}

/** In the conversation, as GitLab does at every push. */
function tellOfCommits(
  world: World,
  request: MergeRequest,
  { before, pusher }: { readonly before: string; readonly pusher: string },
): void {
  const { project, head } = request;
  const lines = gitIn(project, 'log', '--format=<li>%h - %s</li>', `${before}..${head}`).split('\n');
  const count = lines.length === 1 ? '1 commit' : `${lines.length} commits`;
  const page = new URL(`${requestUrl(world, request)}/diffs`).pathname;
  const body = `added ${count}\n\n<ul>${lines.join('')}</ul>\n\n[Compare with previous version](${page})`;
  addRemark(world, request, { author: pusher, body });
}

/** Also after the target branch of the merge request was changed. */
export function addVersion(world: World, request: MergeRequest, pusher: string): void {
  const { project, head, targetBranch } = request;
  const start = gitIn(project, 'rev-parse', `refs/heads/${targetBranch}`);
  const base = gitOrNothing(project, 'merge-base', start, head) ?? start;
  const before = request.versions.at(-1);
  const version = { id: nextId(world), head, base, start, createdAt: tick(world) };
  request.versions.push(version);
  if (before)
    for (const discussion of request.discussions) move(world, discussion, { before, version, pusher });
}

type Step = { readonly before: Version; readonly version: Version; readonly pusher: string };

function move(world: World, discussion: Discussion, { before, version, pusher }: Step): void {
  const position = discussion.notes[0]?.position;
  if (!position || !isOf(position, before)) return;
  const found = traced(discussion.request, position, { before, version });
  if (found.position && !found.isOutdated) {
    for (const note of discussion.notes) note.position = found.position;
    return;
  }
  remark(world, discussion, { found, pusher });
}

/** Whether a position is in this version of the diff. */
export function isOf(position: Position, version: Version): boolean {
  return (
    position.base_sha === version.base &&
    position.start_sha === version.start &&
    position.head_sha === version.head
  );
}

/** GitLab says in the thread what happened, in the name of who pushed. */
function remark(
  world: World,
  discussion: Discussion,
  { found, pusher }: { readonly found: Traced; readonly pusher: string },
): void {
  const { request } = discussion;
  const page = new URL(`${requestUrl(world, request)}/diffs`).pathname;
  const words = `[version ${request.versions.length} of the diff](${page}?diff_id=${newestVersion(request).id})`;
  const position = found.position ?? discussion.notes[0]?.position;
  putRemark(world, discussion, { author: pusher, body: `changed this line in ${words}`, position });
}

/** GitLab takes any range; its page marks no lines where the codes are none of the diff's. */
export function checkRange(world: World, request: MergeRequest, position: Position): void {
  const { line_range: range } = position;
  if (!range) return;
  const ends = { from: position.base_sha, to: position.head_sha };
  const file = fileAt(diffBetween(request.project, ends), position);
  const codes = [range.start.line_code, range.end.line_code];
  const wrong = codes.filter((code) => !file || !isLineCode(file, code));
  if (wrong.length > 0) world.violations.push(`a range from or to no line of the diff: ${wrong.join(', ')}`);
  else if (range.end.line_code !== codeOf(request, position))
    world.violations.push(`a range that does not end at its line: ${JSON.stringify(position)}`);
}

/** The code of a position's line; null where the diff that it names has no such line. */
export function codeOf(request: MergeRequest, position: Position): string | null {
  const { project } = request;
  const ends = { from: position.base_sha, to: position.head_sha };
  const isKnown = [position.base_sha, position.start_sha, position.head_sha].every(
    (sha) => gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `${sha}^{commit}`) === sha,
  );
  if (!isKnown) return null;
  const file = fileAt(diffBetween(project, ends), position);
  const line = { old: position.old_line, new: position.new_line };
  return file && hasLine(file, line) ? lineCode(file, line) : null;
}

/** A position of an older version is carried to the newest one where its line still is. */
export function carried(request: MergeRequest, position: Position): Position {
  const version = newestVersion(request);
  if (isOf(position, version)) return position;
  const before = {
    ...version,
    base: position.base_sha,
    start: position.start_sha,
    head: position.head_sha,
  };
  const found = traced(request, position, { before, version });
  return found.position && !found.isOutdated ? found.position : position;
}
