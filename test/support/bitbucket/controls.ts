import { addComment } from './comments.ts';
import type { Person, Scope, StepOptions, TestBitbucket, TestStep } from './index.ts';
import { createRepo, testRepository } from './repositories.ts';
import {
  type Account,
  accountOf,
  gitIn,
  headOf,
  nextId,
  now,
  personMayWrite,
  pullOf,
  repoOf,
  type World,
} from './state.ts';
import { seenOf, shown, threadView } from './views.ts';

/** What a test does to a Bitbucket. */
export function controls(world: World): Omit<TestBitbucket, 'url' | 'close'> {
  return {
    requests: world.requests,
    violations: world.violations,
    repository: (fullName, options = {}) =>
      testRepository(world, world.repos.get(fullName) ?? createRepo(world, { fullName }, options)),
    fork: (fullName, owner) => {
      const fork = `${owner}/${fullName.split('/')[1]}`;
      return testRepository(
        world,
        createRepo(world, { fullName: fork, parent: repoOf(world, fullName) }, {}),
      );
    },
    permit: (fullName, login, permission) =>
      void repoOf(world, fullName).members.set(accountOf(world, login).nickname, permission),
    token: (fullName, scopes = ['pullrequest:write']) => addToken(world, fullName, scopes),
    bot: () => BOT,
    open: (fullName, { head, author, draft = false }) => {
      const repo = repoOf(world, fullName);
      const [owner, name] = head.includes(':') ? head.split(':') : [undefined, head];
      const source = owner === undefined ? repo : repoOf(world, `${owner}/${fullName.split('/')[1]}`);
      const id = repo.pulls.length + 1;
      const by = accountOf(world, author);
      repo.pulls.push({ id, repo, source, branch: name ?? '', author: by, draft, comments: [] });
      return id;
    },
    pull: (fullName, number) => seenOf(pullOf(world, fullName, number)),
    as: (login) => personOf(world, accountOf(world, login)),
    impostor: (login) => personOf(world, { ...accountOf(world, `not ${login}`), nickname: login }),
    failNext: (failure) => void world.failures.push({ failure, left: failure.times ?? 1 }),
    report: (fullName, commit) => repoOf(world, fullName).reports.get(commit),
    step: (options) => stepOf(world, options),
  };
}

const BOT = 'ollamacode';

/** The tokens of a test act as one account, as one token does. */
function addToken(world: World, repository: string, scopes: readonly Scope[]): string {
  const text = `ATCTT3xFfG-test-${nextId(world)}`;
  const account = accountOf(world, BOT, 'app_user');
  world.tokens.set(text, { account, repository, scopes: new Set(scopes) });
  return text;
}

function personOf(world: World, user: Account): Person {
  const at = ({ repository, number }: { readonly repository: string; readonly number: number }) =>
    pullOf(world, repository, number);
  return {
    comment: (place, raw) =>
      shown(addComment(world, at(place), { raw, user, inline: undefined, parent: undefined })),
    commentOnLine: (place, { path, line, body }) => {
      const words = { raw: body, user, inline: { path, to: line }, parent: undefined };
      return threadView(at(place), addComment(world, at(place), words));
    },
    reply: (place, thread, raw) =>
      shown(addComment(world, at(place), { raw, user, inline: undefined, parent: Number(thread) })),
    resolve: (place, thread) => {
      const pull = at(place);
      if (!personMayWrite(pull.repo, user.nickname) && pull.author !== user)
        throw new Error(`${user.nickname} may not resolve.`);
      const found = pull.comments.find(({ id }) => String(id) === thread);
      if (found) found.resolution = { user, created: now(world) };
    },
  };
}

/** https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/ */
function stepOf(world: World, options: StepOptions): TestStep {
  const repo = repoOf(world, options.repository);
  const common = {
    CI: 'true',
    BITBUCKET_BUILD_NUMBER: String(nextId(world)),
    BITBUCKET_WORKSPACE: repo.fullName.split('/')[0] ?? '',
    BITBUCKET_REPO_SLUG: repo.fullName.split('/')[1] ?? '',
    BITBUCKET_REPO_FULL_NAME: repo.fullName,
    BITBUCKET_GIT_HTTP_ORIGIN: `${world.url}/${repo.fullName}`,
    BITBUCKET_CLONE_DIR: '/opt/atlassian/pipelines/agent/build',
  };
  if ('branch' in options) {
    const sha = gitIn(repo, 'rev-parse', `refs/heads/${options.branch}`);
    const env = { ...common, BITBUCKET_BRANCH: options.branch, BITBUCKET_COMMIT: sha };
    return { env, sha, bare: repo.bare, from: repo.bare };
  }
  const pull = pullOf(world, options.repository, options.pull);
  const sha = headOf(pull);
  const merge = gitIn(repo, 'rev-parse', 'refs/heads/main');
  return {
    env: {
      ...common,
      BITBUCKET_BRANCH: pull.branch,
      BITBUCKET_COMMIT: sha,
      BITBUCKET_PR_ID: String(pull.id),
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      BITBUCKET_PR_DESTINATION_COMMIT: merge.slice(0, 12),
    },
    sha,
    merge,
    bare: repo.bare,
    from: pull.source.bare,
  };
}
