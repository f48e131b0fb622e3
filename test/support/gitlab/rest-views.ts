import { createHash } from 'node:crypto';
import { type DiffFile, diffBetween } from './diff.ts';
import { gitIn } from './git.ts';
import { mergeCommit } from './requests.ts';
import {
  type Award,
  accountOf,
  type Discussion,
  type Draft,
  isDraft,
  levelOf,
  type MergeRequest,
  type Note,
  newestVersion,
  type Position,
  type Project,
  requestUrl,
  type Status,
  type Version,
  type World,
} from './state.ts';

/** State as REST shows it. */

export type View = Readonly<Record<string, unknown>>;

export function userView(world: World, login: string): View {
  const { id } = accountOf(world, login);
  const avatar = createHash('sha256').update(login).digest('hex');
  return {
    id,
    username: login,
    public_email: '',
    name: login,
    state: 'active',
    locked: false,
    avatar_url: `https://www.gravatar.com/avatar/${avatar}?s=80&d=identicon`,
    web_url: `${world.url}/${login}`,
  };
}

export function projectView(world: World, project: Project): View {
  const path = project.fullPath.split('/').at(-1);
  return {
    id: project.id,
    name: path,
    path,
    path_with_namespace: project.fullPath,
    description: null,
    default_branch: 'main',
    visibility: project.isPrivate ? 'private' : 'public',
    archived: false,
    http_url_to_repo: `${world.url}/${project.fullPath}.git`,
    web_url: `${world.url}/${project.fullPath}`,
    namespace: { full_path: project.fullPath.split('/').slice(0, -1).join('/') },
    ...(project.parent ? { forked_from_project: projectView(world, project.parent) } : {}),
  };
}

export function requestView(world: World, request: MergeRequest): View {
  const version = newestVersion(request);
  const isConflict = mergeCommit(request) === undefined;
  return {
    id: request.id,
    iid: request.number,
    project_id: request.project.id,
    title: request.title,
    description: request.body,
    state: request.state,
    created_at: request.createdAt,
    updated_at: request.createdAt,
    merged_at: null,
    closed_at: null,
    target_branch: request.targetBranch,
    source_branch: request.sourceBranch,
    author: userView(world, request.author),
    assignees: [],
    reviewers: [],
    source_project_id: request.source.id,
    target_project_id: request.project.id,
    labels: request.labels,
    draft: isDraft(request),
    work_in_progress: isDraft(request),
    sha: request.head,
    merge_commit_sha: null,
    detailed_merge_status: isConflict ? 'conflict' : 'mergeable',
    has_conflicts: isConflict,
    blocking_discussions_resolved: request.discussions.every(
      (one) => one.isIndividual || one.resolvedBy !== undefined,
    ),
    user_notes_count: request.discussions.flatMap(({ notes }) => notes).filter((one) => !one.isSystem).length,
    web_url: requestUrl(world, request),
    references: { short: `!${request.number}`, full: `${request.project.fullPath}!${request.number}` },
    changes_count: String(filesOf(request, version).length),
    diff_refs: { base_sha: version.base, head_sha: version.head, start_sha: version.start },
  };
}

export function versionView(request: MergeRequest, version: Version): View {
  return {
    id: version.id,
    head_commit_sha: version.head,
    base_commit_sha: version.base,
    start_commit_sha: version.start,
    created_at: version.createdAt,
    merge_request_id: request.id,
    state: 'collected',
    real_size: String(filesOf(request, version).length),
    patch_id_sha: null,
  };
}

export function filesOf({ project }: MergeRequest, { base, head }: Version): readonly DiffFile[] {
  return diffBetween(project, { from: base, to: head });
}

/** A collapsed file has no text; GitLab does so beyond its limits for one file and for all. */
export function diffView(file: DiffFile, isCollapsed: boolean): View {
  return {
    diff: isCollapsed ? '' : file.text,
    collapsed: isCollapsed,
    too_large: false,
    new_path: file.newPath,
    old_path: file.oldPath,
    a_mode: file.oldMode,
    b_mode: file.newMode,
    new_file: file.isNew,
    renamed_file: file.isRenamed,
    deleted_file: file.isDeleted,
    generated_file: false,
  };
}

export function discussionView(world: World, { id, isIndividual, notes }: Discussion): View {
  return { id, individual_note: isIndividual, notes: notes.map((note) => noteView(world, note)) };
}

export function noteView(world: World, note: Note): View {
  const { discussion } = note;
  const { request, isIndividual, isOnDiff } = discussion;
  const isResolvable = !isIndividual && !note.isSystem;
  const isResolved = discussion.resolvedBy !== undefined;
  return {
    id: note.id,
    type: isOnDiff ? 'DiffNote' : isIndividual ? null : 'DiscussionNote',
    body: note.body,
    author: userView(world, note.author),
    created_at: note.createdAt,
    updated_at: note.updatedAt,
    system: note.isSystem,
    noteable_id: request.id,
    noteable_type: 'MergeRequest',
    project_id: request.project.id,
    ...(isOnDiff ? { commit_id: null, position: note.position } : {}),
    resolvable: isResolvable,
    ...(isResolvable
      ? {
          resolved: isResolved,
          resolved_by: discussion.resolvedBy === undefined ? null : userView(world, discussion.resolvedBy),
          resolved_at: discussion.resolvedAt ?? null,
        }
      : {}),
    confidential: false,
    internal: false,
    imported: false,
    imported_from: 'none',
    noteable_iid: request.number,
    commands_changes: {},
  };
}

const NOWHERE: Readonly<Record<keyof Position, unknown>> = {
  base_sha: null,
  start_sha: null,
  head_sha: null,
  old_path: null,
  new_path: null,
  position_type: 'text',
  old_line: null,
  new_line: null,
  line_range: null,
};

export function draftView(world: World, request: MergeRequest, draft: Draft): View {
  return {
    id: draft.id,
    author_id: accountOf(world, draft.author).id,
    merge_request_id: request.id,
    resolve_discussion: draft.resolves,
    discussion_id: draft.replyTo?.id ?? null,
    note: draft.body,
    commit_id: null,
    line_code: draft.lineCode,
    position: draft.position ?? NOWHERE,
  };
}

export function awardView(world: World, award: Award, note: Note | MergeRequest): View {
  return {
    id: award.id,
    name: award.name,
    user: userView(world, award.user),
    created_at: award.createdAt,
    updated_at: award.createdAt,
    awardable_id: note.id,
    awardable_type: 'discussion' in note ? 'Note' : 'MergeRequest',
    url: null,
  };
}

export function memberView(world: World, project: Project, login: string): View {
  return {
    ...userView(world, login),
    access_level: levelOf(project, login),
    created_at: '2026-01-01T00:00:00.000Z',
    expires_at: null,
    membership_state: 'active',
  };
}

export function statusView(world: World, status: Status): View {
  return {
    id: status.id,
    sha: status.sha,
    ref: status.pipeline.ref,
    status: status.state,
    name: status.name,
    target_url: status.targetUrl ?? null,
    description: status.description ?? null,
    created_at: status.createdAt,
    started_at: null,
    finished_at: null,
    allow_failure: false,
    coverage: null,
    pipeline_id: status.pipeline.id,
    author: userView(world, status.author),
  };
}

export function commitView(world: World, project: Project, id: string): View {
  const format = ['%H', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
  const [sha = '', parents = '', ...rest] = gitIn(
    project,
    'show',
    '--no-patch',
    `--format=${format}`,
    id,
  ).split('\0');
  const [authorName, authorEmail, authored, committerName, committerEmail, committed, message = ''] = rest;
  return {
    id: sha,
    short_id: sha.slice(0, 8),
    created_at: committed,
    parent_ids: parents.split(' ').filter(Boolean),
    title: message.split('\n')[0],
    message,
    author_name: authorName,
    author_email: authorEmail,
    authored_date: authored,
    committer_name: committerName,
    committer_email: committerEmail,
    committed_date: committed,
    trailers: {},
    extended_trailers: {},
    web_url: `${world.url}/${project.fullPath}/-/commit/${sha}`,
  };
}
