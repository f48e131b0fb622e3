import { Refusal } from './call.ts';
import { currentLine, diffOf } from './diff.ts';
import { connection, type Paging } from './graphql-connection.ts';
import { canResolve, type Eyes, mayWrite } from './graphql-eyes.ts';
import type { Reaction } from './index.ts';
import { gitIn, mergeBaseOf } from './repositories.ts';
import { commitView, loginOfEmail } from './rest-views.ts';
import {
  accountOf,
  associationOf,
  type Pull,
  pullUrl,
  type Repo,
  type Review,
  type Text,
  type Thread,
  textUrl,
} from './state.ts';

/** State as GraphQL shows it; fields are made when they are asked for. */

export const CONTENTS: readonly (readonly [string, Reaction])[] = [
  ['THUMBS_UP', '+1'],
  ['THUMBS_DOWN', '-1'],
  ['LAUGH', 'laugh'],
  ['CONFUSED', 'confused'],
  ['HEART', 'heart'],
  ['HOORAY', 'hooray'],
  ['ROCKET', 'rocket'],
  ['EYES', 'eyes'],
];

/** Bots have no `[bot]` in GraphQL. */
export function actorNode({ world }: Eyes, login: string) {
  const { id, isBot } = accountOf(world, login);
  const name = login.replace(/\[bot\]$/, '');
  return {
    __typename: isBot ? 'Bot' : 'User',
    id: `U_${id}`,
    databaseId: id,
    login: name,
    url: `${world.url}/${name}`,
    avatarUrl: `${world.url}/${name}.png`,
  };
}

export function repositoryNode(eyes: Eyes, repo: Repo): object {
  const [owner = '', name = ''] = repo.fullName.split('/');
  return {
    __typename: 'Repository',
    id: `R_${repo.id}`,
    databaseId: repo.id,
    name,
    nameWithOwner: repo.fullName,
    isPrivate: repo.isPrivate,
    isFork: repo.parent !== undefined,
    url: `${eyes.world.url}/${repo.fullName}`,
    owner: () => actorNode(eyes, owner),
    defaultBranchRef: () => ({
      name: 'main',
      target: { __typename: 'Commit', oid: gitIn(repo, 'rev-parse', 'main') },
    }),
    pullRequest: ({ number }: { readonly number: number }) => {
      const pull = repo.pulls.get(number);
      if (pull) return pullNode(eyes, pull);
      throw new Refusal(404, `Could not resolve to a PullRequest with the number of ${number}.`);
    },
  };
}

export function pullNode(eyes: Eyes, pull: Pull): object {
  const { world } = eyes;
  return {
    __typename: 'PullRequest',
    id: `PR_${pull.id}`,
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: pullUrl(world, pull),
    state: pull.state.toUpperCase(),
    closed: pull.state === 'closed',
    merged: false,
    locked: false,
    isDraft: pull.draft,
    isCrossRepository: pull.headRepo !== pull.repo,
    createdAt: pull.createdAt,
    author: () => actorNode(eyes, pull.author),
    authorAssociation: associationOf(pull.repo, pull.author),
    viewerDidAuthor: eyes.actor.login === pull.author,
    headRefName: pull.headBranch,
    headRefOid: pull.head,
    headRepository: () => repositoryNode(eyes, pull.headRepo),
    headRepositoryOwner: () => actorNode(eyes, pull.headRepo.fullName.split('/')[0] ?? ''),
    baseRefName: pull.baseBranch,
    baseRefOid: () => gitIn(pull.repo, 'rev-parse', `refs/heads/${pull.baseBranch}`),
    baseRepository: () => repositoryNode(eyes, pull.repo),
    repository: () => repositoryNode(eyes, pull.repo),
    changedFiles: () => diffOf(pull).length,
    labels: (args: Paging) =>
      connection(
        args,
        pull.labels.map((name, id) => ({ __typename: 'Label', id: `LA_${id}`, name })),
      ),
    comments: (args: Paging) =>
      connection(
        args,
        pull.comments.map((text) => textNode(eyes, text)),
      ),
    reviewThreads: (args: Paging) =>
      connection(
        args,
        pull.threads.map((thread) => threadNode(eyes, thread)),
      ),
    reviews: (args: Paging) =>
      connection(
        args,
        pull.reviews.map((review) => reviewNode(eyes, review)),
      ),
    commits: (args: Paging) => connection(args, commitNodes(eyes, pull)),
  };
}

function commitNodes(eyes: Eyes, pull: Pull): object[] {
  const ids = gitIn(pull.repo, 'rev-list', '--reverse', `${mergeBaseOf(pull)}..${pull.head}`)
    .split('\n')
    .filter(Boolean);
  return ids.slice(0, 250).map((id) => ({
    id: `PRC_${id}`,
    commit: () => commitNode(eyes, pull.repo, id),
  }));
}

function commitNode(eyes: Eyes, repo: Repo, id: string): object {
  const view = commitView(eyes.world, repo, id) as unknown as {
    readonly commit: Readonly<
      Record<'author' | 'committer', { name: string; email: string; date: string }>
    > & {
      readonly message: string;
    };
  };
  const { author, committer, message } = view.commit;
  return {
    __typename: 'Commit',
    id: `C_${id}`,
    oid: id,
    message,
    messageHeadline: message.split('\n')[0],
    authoredDate: author.date,
    committedDate: committer.date,
    author: gitActor(eyes, author),
    committer: gitActor(eyes, committer),
    authors: (args: Paging) => connection(args, [gitActor(eyes, author), ...coAuthors(eyes, message)]),
  };
}

function coAuthors(eyes: Eyes, message: string): object[] {
  return [...message.matchAll(/^Co-authored-by: (.*) <(.*)>$/gim)].map(([, name = '', email = '']) =>
    gitActor(eyes, { name, email }),
  );
}

function gitActor(
  eyes: Eyes,
  { name, email, date }: { readonly name: string; readonly email: string; readonly date?: string },
) {
  const login = loginOfEmail(eyes.world, email);
  return { name, email, date: date ?? null, user: login === undefined ? null : actorNode(eyes, login) };
}

export function threadNode(eyes: Eyes, thread: Thread): object {
  const line = currentLine(thread, thread.line);
  const mayResolve = canResolve(eyes, thread);
  return {
    __typename: 'PullRequestReviewThread',
    id: thread.id,
    path: thread.path,
    diffSide: thread.side,
    startDiffSide: thread.startSide,
    line,
    startLine: thread.startLine === null || line === null ? null : currentLine(thread, thread.startLine),
    originalLine: thread.line,
    originalStartLine: thread.startLine,
    subjectType: 'LINE',
    isOutdated: line === null,
    isCollapsed: line === null || thread.resolvedBy !== undefined,
    isResolved: thread.resolvedBy !== undefined,
    resolvedBy:
      thread.resolvedBy === undefined ? null : { ...actorNode(eyes, thread.resolvedBy), __typename: 'User' },
    viewerCanResolve: mayResolve && thread.resolvedBy === undefined,
    viewerCanUnresolve: mayResolve && thread.resolvedBy !== undefined,
    viewerCanReply: mayWrite(eyes, 'pull_requests') || !eyes.actor.permissions,
    pullRequest: () => pullNode(eyes, thread.pull),
    repository: () => repositoryNode(eyes, thread.pull.repo),
    comments: (args: Paging) =>
      connection(
        args,
        thread.comments.map((text) => textNode(eyes, text)),
      ),
  };
}

export function textNode(eyes: Eyes, text: Text): object {
  const isMine = text.author === eyes.actor.login;
  const mayChange = eyes.actor.permissions ? mayWrite(eyes, 'pull_requests') : isMine;
  return {
    __typename: text.kind === 'issue' ? 'IssueComment' : 'PullRequestReviewComment',
    id: text.nodeId,
    databaseId: text.id,
    fullDatabaseId: String(text.id),
    body: text.body,
    author: () => actorNode(eyes, text.author),
    authorAssociation: associationOf(text.pull.repo, text.author),
    viewerDidAuthor: isMine,
    viewerCanUpdate: mayChange,
    viewerCanDelete: mayChange,
    viewerCanMinimize: mayChange,
    viewerCanReact: true,
    createdAt: text.createdAt,
    publishedAt: text.createdAt,
    updatedAt: text.updatedAt,
    lastEditedAt: text.updatedAt === text.createdAt ? null : text.updatedAt,
    includesCreatedEdit: text.updatedAt !== text.createdAt,
    isMinimized: text.minimized !== undefined,
    minimizedReason: text.minimized ?? null,
    url: textUrl(eyes.world, text),
    pullRequest: () => pullNode(eyes, text.pull),
    repository: () => repositoryNode(eyes, text.pull.repo),
    reactions: (args: Paging & { readonly content?: string }) => reactions(eyes, text, args),
    reactionGroups: () => CONTENTS.map((one) => reactionGroup(eyes, text, one)),
    ...(text.thread ? lineFields(eyes, text, text.thread) : {}),
  };
}

function lineFields(eyes: Eyes, text: Text, thread: Thread): object {
  const [first] = thread.comments;
  const line = currentLine(thread, thread.line);
  return {
    path: thread.path,
    line,
    startLine: line === null ? null : thread.startLine,
    originalLine: thread.line,
    originalStartLine: thread.startLine,
    outdated: line === null,
    subjectType: 'LINE',
    state: 'SUBMITTED',
    commit: { __typename: 'Commit', oid: line === null ? thread.commit : thread.pull.head },
    originalCommit: { __typename: 'Commit', oid: thread.commit },
    replyTo: () => (first && first !== text ? textNode(eyes, first) : null),
    pullRequestReview: () => (text.review ? reviewNode(eyes, text.review) : null),
  };
}

function reviewNode(eyes: Eyes, review: Review): object {
  return {
    __typename: 'PullRequestReview',
    id: review.nodeId,
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    body: review.body,
    state: review.state,
    author: () => actorNode(eyes, review.author),
    viewerDidAuthor: review.author === eyes.actor.login,
    submittedAt: review.submittedAt,
    createdAt: review.submittedAt,
    url: `${pullUrl(eyes.world, review.pull)}#pullrequestreview-${review.id}`,
    commit: { __typename: 'Commit', oid: review.commit },
  };
}

function reactions(eyes: Eyes, text: Text, args: Paging & { readonly content?: string }): object {
  const chosen = text.reactions
    .map((one) => ({ ...one, name: CONTENTS.find(([, content]) => content === one.content)?.[0] }))
    .filter(({ name }) => args.content === undefined || args.content === null || name === args.content);
  const nodes = chosen.map(({ id, name, user }) => ({
    id: `REA_${id}`,
    databaseId: id,
    content: name,
    createdAt: text.updatedAt,
    user: () => ({ ...actorNode(eyes, user), __typename: 'User' }),
  }));
  return {
    ...connection(args, nodes),
    viewerHasReacted: chosen.some(({ user }) => user === eyes.actor.login),
  };
}

function reactionGroup(eyes: Eyes, text: Text, [name, content]: readonly [string, Reaction]): object {
  const own = text.reactions.filter((one) => one.content === content);
  const people = own.map(({ user }) => actorNode(eyes, user));
  return {
    content: name,
    createdAt: own.length === 0 ? null : text.updatedAt,
    viewerHasReacted: own.some(({ user }) => user === eyes.actor.login),
    reactors: (args: Paging) => connection(args, people),
    users: (args: Paging) => connection(args, people),
  };
}
