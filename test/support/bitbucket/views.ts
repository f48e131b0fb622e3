import type { CommentView, PullView, ThreadView } from './index.ts';
import {
  type Account,
  accountByEmail,
  type Comment,
  gitIn,
  headOf,
  type Pull,
  type Repo,
  type World,
} from './state.ts';

/** State as Bitbucket's API writes it, and as tests read it. */

export function accountView({ uuid, type, nickname }: Account) {
  return { type, uuid, nickname, display_name: nickname, links: {} };
}

export function pageOf(world: World, { repo, id }: Pull): string {
  return `${world.url}/${repo.fullName}/pull-requests/${id}`;
}

export function pullView(world: World, pull: Pull) {
  const { repo, source, branch } = pull;
  const end = (at: Repo, name: string, commit: string) => ({
    branch: { name },
    // The API gives the first twelve digits only.
    commit: { type: 'commit', hash: commit.slice(0, 12) },
    repository: { type: 'repository', full_name: at.fullName },
  });
  return {
    type: 'pullrequest',
    id: pull.id,
    title: 'A change',
    draft: pull.draft,
    state: 'OPEN',
    author: accountView(pull.author),
    source: end(source, branch, headOf(pull)),
    destination: end(repo, 'main', gitIn(repo, 'rev-parse', 'refs/heads/main')),
    links: { html: { href: pageOf(world, pull) } },
  };
}

export function commentView(world: World, pull: Pull, comment: Comment) {
  const { id, raw, user, created, updated, inline, parent, resolution, deleted } = comment;
  return {
    type: 'pullrequest_comment',
    id,
    created_on: created,
    updated_on: updated,
    content: { type: 'rendered', raw: deleted ? '' : raw, markup: 'markdown', html: '' },
    user: accountView(user),
    deleted,
    pending: false,
    ...(inline ? { inline: { from: null, to: null, ...inline } } : {}),
    ...(parent === undefined ? {} : { parent: { id: parent } }),
    ...(resolution ? { resolution: resolutionView(resolution) } : {}),
    links: { html: { href: `${pageOf(world, pull)}/_/diff#comment-${id}` } },
  };
}

export function resolutionView({ user, created }: NonNullable<Comment['resolution']>) {
  return { type: 'comment_resolution', user: accountView(user), created_on: created };
}

/** Accounts are known by the addresses of their commits. */
export function commitView(world: World, repo: Repo, hash: string) {
  const format = '%an <%ae>%n%ae%n%cn <%ce>%n%ce%n%B';
  const lines = gitIn(repo, 'log', '-1', `--format=${format}`, hash).split('\n');
  const [author = '', authorEmail = '', committer = '', committerEmail = '', ...message] = lines;
  const by = (raw: string, email: string) => {
    const account = accountByEmail(world, email);
    return { type: 'author', raw, ...(account ? { user: accountView(account) } : {}) };
  };
  return {
    type: 'commit',
    hash,
    message: message.join('\n'),
    author: by(author, authorEmail),
    committer: by(committer, committerEmail),
  };
}

export function shown({ id, user, raw }: Comment): CommentView {
  return { id, author: user.nickname, body: raw };
}

export function threadView({ comments }: Pull, first: Comment): ThreadView {
  const { from, to, start_from, start_to, path = '' } = first.inline ?? {};
  const answers = comments.filter(({ parent, deleted }) => parent === first.id && !deleted);
  return {
    id: String(first.id),
    path,
    line: to ?? from ?? null,
    startLine: start_to ?? start_from ?? null,
    isResolved: first.resolution !== undefined,
    resolvedBy: first.resolution?.user.nickname,
    comments: [first, ...answers].map(shown),
  };
}

export function seenOf(pull: Pull): PullView {
  const stand = pull.comments.filter(({ deleted, parent }) => !deleted && parent === undefined);
  return {
    head: headOf(pull),
    comments: stand.filter(({ inline }) => !inline).map(shown),
    threads: stand.filter(({ inline }) => inline).map((first) => threadView(pull, first)),
  };
}
