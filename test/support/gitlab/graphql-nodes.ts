import { commitIds } from './rest-requests.ts';
import { commitView } from './rest-views.ts';
import {
  accountOf,
  accountWith,
  type Discussion,
  isDraft,
  type MergeRequest,
  type Note,
  newestVersion,
  type Position,
  requestUrl,
  type World,
} from './state.ts';

/** State as GraphQL shows it. A field that is missing here is a gap that a test is told of. */

export function userNode(world: World, login: string) {
  const { id, isBot } = accountOf(world, login);
  return {
    __typename: 'UserCore',
    id: `gid://gitlab/User/${id}`,
    username: login,
    name: login,
    bot: isBot,
    webUrl: `${world.url}/${login}`,
  };
}

export function requestNode(world: World, request: MergeRequest) {
  const version = newestVersion(request);
  return {
    id: `gid://gitlab/MergeRequest/${request.id}`,
    iid: String(request.number),
    title: request.title,
    description: request.body,
    state: request.state,
    draft: isDraft(request),
    author: userNode(world, request.author),
    sourceBranch: request.sourceBranch,
    targetBranch: request.targetBranch,
    webUrl: requestUrl(world, request),
    createdAt: request.createdAt,
    diffHeadSha: request.head,
    diffRefs: { baseSha: version.base, headSha: version.head, startSha: version.start },
    commitCount: () => commitIds(request).length,
    labels: request.labels.map((title, index) => ({ id: `gid://gitlab/ProjectLabel/${index + 1}`, title })),
    committers: () => committersOf(world, request),
    commits: () => commitIds(request).map((id) => commitNode(world, request, id)),
    discussions: request.discussions.map((one) => discussionNode(world, one)),
    notes: request.discussions.flatMap(({ notes }) => notes).map((note) => noteNode(world, note)),
  };
}

/** Accounts of the committers' addresses; merges and addresses of nobody count for nothing. */
function committersOf(world: World, request: MergeRequest) {
  const commits = commitIds(request)
    .map((id) => commitView(world, request.project, id))
    .filter((commit) => (commit.parent_ids as readonly string[]).length < 2);
  const emails = new Set(commits.map((commit) => String(commit.committer_email)));
  return [...emails].flatMap((email) => {
    const account = accountWith(world, email);
    return account ? [userNode(world, account.login)] : [];
  });
}

function commitNode(world: World, { project }: MergeRequest, id: string) {
  const view = commitView(world, project, id);
  const author = accountWith(world, String(view.author_email));
  return {
    id: `gid://gitlab/CommitPresenter/${id}`,
    sha: id,
    shortId: view.short_id,
    title: view.title,
    message: view.message,
    author: author ? userNode(world, author.login) : null,
    authorName: view.author_name,
    authorEmail: view.author_email,
    authoredDate: view.authored_date,
    committerName: view.committer_name,
    committerEmail: view.committer_email,
    committedDate: view.committed_date,
  };
}

function discussionNode(world: World, discussion: Discussion) {
  const { id, isIndividual, isOnDiff, notes } = discussion;
  const kind = isOnDiff ? 'DiffDiscussion' : isIndividual ? 'IndividualNoteDiscussion' : 'Discussion';
  return {
    id: `gid://gitlab/${kind}/${id}`,
    replyId: `gid://gitlab/${kind}/${id}`,
    createdAt: notes[0]?.createdAt,
    ...resolution(world, discussion, !isIndividual),
    notes: notes.map((note) => noteNode(world, note)),
  };
}

function resolution(world: World, { resolvedBy, resolvedAt }: Discussion, isResolvable: boolean) {
  const by = isResolvable ? resolvedBy : undefined;
  return {
    resolvable: isResolvable,
    resolved: by !== undefined,
    resolvedAt: by === undefined ? null : (resolvedAt ?? null),
    resolvedBy: by === undefined ? null : userNode(world, by),
  };
}

function noteNode(world: World, note: Note) {
  const { discussion } = note;
  const { isOnDiff, isIndividual, request } = discussion;
  const kind = isOnDiff ? 'DiffNote' : isIndividual ? 'Note' : 'DiscussionNote';
  return {
    id: `gid://gitlab/${kind}/${note.id}`,
    author: userNode(world, note.author),
    body: note.body,
    createdAt: note.createdAt,
    updatedAt: note.updatedAt,
    lastEditedAt: note.editedAt ?? null,
    lastEditedBy: note.editedAt === undefined ? null : userNode(world, note.author),
    internal: false,
    system: note.isSystem,
    systemNoteIconName: note.isSystem ? 'pencil' : null,
    url: `${requestUrl(world, request)}#note_${note.id}`,
    ...resolution(world, discussion, !isIndividual && !note.isSystem),
    position: note.position ? positionNode(note.position) : null,
    awardEmoji: note.awards.map(({ name, user }) => ({ name, emoji: name, user: userNode(world, user) })),
  };
}

function positionNode(position: Position) {
  return {
    diffRefs: { baseSha: position.base_sha, headSha: position.head_sha, startSha: position.start_sha },
    filePath: position.new_path,
    newLine: position.new_line,
    newPath: position.new_path,
    oldLine: position.old_line,
    oldPath: position.old_path,
    positionType: 'text',
  };
}
