import type { CommentView, EventName, EventOptions, TestEvent } from './index.ts';
import { gitIn, gitOrNothing, mergeCommit, observe } from './repositories.ts';
import { issueCommentView, pullView, repoUrl, repoView, reviewCommentView, userView } from './rest-views.ts';
import {
  type Pull,
  pullOf,
  pullUrl,
  type Repo,
  repoOf,
  type Text,
  textsOf,
  tick,
  type World,
} from './state.ts';

/** The events that start workflows, with the payload and the variables that a runner sets from them. */

type Payload = Readonly<Record<string, unknown>>;
type Ref = { readonly sha: string; readonly ref: string };
type Made = Ref & {
  readonly payload: Payload;
  readonly env?: Readonly<Record<string, string>>;
  readonly actor: string;
};
type Any = {
  readonly repository: string;
  readonly number?: number;
  readonly action?: string;
  readonly comment?: CommentView;
  readonly branch?: string;
  readonly inputs?: Readonly<Record<string, string>>;
};

export function eventOf<Name extends EventName>(
  world: World,
  name: Name,
  options: EventOptions<Name>,
): TestEvent {
  const any = options as Any;
  const repo = repoOf(world, any.repository);
  const made = makers[name](world, any);
  const payload = { ...made.payload, repository: repoView(world, repo), sender: userView(world, made.actor) };
  const env = {
    GITHUB_EVENT_NAME: name,
    GITHUB_REPOSITORY: repo.fullName,
    GITHUB_REPOSITORY_ID: String(repo.id),
    GITHUB_REPOSITORY_OWNER: repo.fullName.split('/')[0] ?? '',
    GITHUB_SHA: made.sha,
    GITHUB_REF: made.ref,
    GITHUB_REF_NAME: made.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_PROTECTED: String(repo.protectedBranches.has(made.ref.replace('refs/heads/', ''))),
    GITHUB_ACTOR: made.actor,
    GITHUB_TRIGGERING_ACTOR: made.actor,
    ...made.env,
  };
  return { name, payload, env };
}

type Maker = (world: World, options: Any) => Made;

const makers: Readonly<Record<EventName, Maker>> = {
  pull_request: (world, options) => {
    const pull = pullIn(world, options);
    const merge = mergeCommit(pull);
    const ref = { sha: merge ?? pull.head, ref: `refs/pull/${pull.number}/merge` };
    return { ...ref, ...pullEvent(world, pull, options) };
  },
  pull_request_target: (world, options) => {
    const pull = pullIn(world, options);
    return { ...branchRef(pull.repo, pull.baseBranch), ...pullEvent(world, pull, options) };
  },
  merge_group: mergeGroup,
  push,
  schedule: (world, { repository }) => ({
    ...branchRef(repoOf(world, repository), 'main'),
    payload: { schedule: '0 3 * * 1', workflow: '.github/workflows/review.yml' },
    actor: 'github-actions[bot]',
  }),
  workflow_dispatch: (world, { repository, branch = 'main', inputs = {} }) => {
    const ref = branchRef(repoOf(world, repository), branch);
    return {
      ...ref,
      payload: { inputs, ref: ref.ref, workflow: '.github/workflows/review.yml' },
      actor: 'octocat',
    };
  },
  issue_comment: issueComment,
  pull_request_review_comment: lineComment,
  workflow_run: workflowRun,
};

function pullIn(world: World, { repository, number }: Any): Pull {
  const pull = pullOf(world, repository, number ?? 0);
  observe(world, pull.headRepo);
  return pull;
}

function branchRef(repo: Repo, branch: string): Ref {
  return { sha: gitIn(repo, 'rev-parse', `refs/heads/${branch}`), ref: `refs/heads/${branch}` };
}

function pullEvent(world: World, pull: Pull, { action = 'opened' }: Any): Omit<Made, keyof Ref> {
  return {
    payload: { action, number: pull.number, pull_request: pullView(world, pull, true) },
    env: { GITHUB_HEAD_REF: pull.headBranch, GITHUB_BASE_REF: pull.baseBranch },
    actor: pull.author,
  };
}

/** The queue's branch holds the base with the pull request merged in. */
function mergeGroup(world: World, options: Any): Made {
  const pull = pullIn(world, options);
  const merge = mergeCommit(pull) ?? pull.head;
  const base = gitIn(pull.repo, 'rev-parse', `refs/heads/${pull.baseBranch}`);
  const ref = `refs/heads/gh-readonly-queue/${pull.baseBranch}/pr-${pull.number}-${base}`;
  gitIn(pull.repo, 'update-ref', ref, merge);
  const group = {
    head_sha: merge,
    head_ref: ref,
    base_sha: base,
    base_ref: `refs/heads/${pull.baseBranch}`,
    head_commit: { id: merge, message: 'Merge', timestamp: tick(world) },
  };
  return { sha: merge, ref, payload: { action: 'checks_requested', merge_group: group }, actor: pull.author };
}

function push(world: World, { repository, branch = 'main' }: Any): Made {
  const repo = repoOf(world, repository);
  const { sha, ref } = branchRef(repo, branch);
  const before = gitOrNothing(repo, 'rev-parse', '--verify', '--quiet', `${sha}^`) ?? '0'.repeat(40);
  const message = gitIn(repo, 'show', '--no-patch', '--format=%s', sha);
  const payload = {
    ref,
    before,
    after: sha,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${world.url}/${repo.fullName}/compare/${before}...${sha}`,
    commits: [{ id: sha, message }],
    head_commit: { id: sha, message },
    pusher: { name: 'octocat' },
  };
  return { sha, ref, payload, actor: 'octocat' };
}

function textIn(world: World, { repository, comment }: Any): Text {
  const text = textsOf(repoOf(world, repository)).find(({ id }) => id === comment?.id);
  if (!text) throw new Error('The event is about no comment of the repository.');
  return text;
}

/** Runs on the default branch, like every event that is no push. */
function issueComment(world: World, options: Any): Made {
  const text = textIn(world, options);
  const pull = pullIn(world, options);
  const issue = {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    user: userView(world, pull.author),
    labels: pull.labels.map((name) => ({ name })),
    html_url: pullUrl(world, pull),
    url: `${repoUrl(world, pull.repo)}/issues/${pull.number}`,
    draft: pull.draft,
    pull_request: {
      url: `${repoUrl(world, pull.repo)}/pulls/${pull.number}`,
      html_url: pullUrl(world, pull),
      merged_at: null,
    },
  };
  const payload = { action: options.action ?? 'created', issue, comment: issueCommentView(world, text) };
  return { ...branchRef(pull.repo, 'main'), payload, actor: text.author };
}

function lineComment(world: World, options: Any): Made {
  const text = textIn(world, options);
  const pull = pullIn(world, options);
  const merge = mergeCommit(pull);
  return {
    sha: merge ?? pull.head,
    ref: `refs/pull/${pull.number}/merge`,
    payload: {
      action: options.action ?? 'created',
      comment: reviewCommentView(world, text),
      pull_request: pullView(world, pull, false),
    },
    actor: text.author,
  };
}

/** Of a run that a pull request started; GitHub names no pull requests where the head is a fork's. */
function workflowRun(world: World, options: Any): Made {
  const pull = pullIn(world, options);
  const isFork = pull.headRepo !== pull.repo;
  const id = 1000 + pull.number;
  const known = { id: pull.id, number: pull.number, head: { ref: pull.headBranch, sha: pull.head } };
  const run = {
    id,
    name: 'review',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head_branch: pull.headBranch,
    head_sha: pull.head,
    head_repository: repoView(world, pull.headRepo),
    repository: repoView(world, pull.repo),
    html_url: `${world.url}/${pull.repo.fullName}/actions/runs/${id}`,
    url: `${repoUrl(world, pull.repo)}/actions/runs/${id}`,
    actor: userView(world, pull.author),
    pull_requests: isFork ? [] : [known],
  };
  const payload = { action: options.action ?? 'completed', workflow_run: run, workflow: { name: 'review' } };
  return { ...branchRef(pull.repo, 'main'), payload, actor: pull.author };
}
