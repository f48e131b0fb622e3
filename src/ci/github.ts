import type { ChangeRequest, ForgeAddress, Place, Trigger } from '../domain.ts';
import { branchOf, type Ci, type Facts, textAt, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/**
 * https://docs.github.com/actions/reference/workflows-and-actions/variables and …/events-that-trigger-workflows;
 * GITHUB_SHA is a merge on pull_request, and the default branch on pull_request_target and for comments. The Actions of Gitea and
 * Forgejo say the same of their own server: https://docs.gitea.com/usage/actions/comparison
 */
export const github: Ci = {
  isHere: ({ env }) => env.GITHUB_ACTIONS === 'true',
  place: (facts) => {
    const { env, event } = facts;
    const scheduled = env.GITHUB_EVENT_NAME === 'schedule' ? branchOf(env.GITHUB_REF) : undefined;
    const defaultBranch = textAt(event, 'repository', 'default_branch') ?? scheduled;
    return withoutAbsent<Place>({
      ci: 'github',
      ...subjectOf(facts, defaultBranch),
      trigger: triggerOf(env),
      forge: addressOf(env),
      defaultBranch,
      runUrl: runUrlOf(env),
      historyHint: 'fetch-depth: 0 under actions/checkout',
    });
  },
};

type Subject = Pick<Place, 'trusted'> & {
  readonly [Key in 'change' | 'request' | 'targetBranch' | 'head' | 'base' | 'origin']?:
    | Place[Key]
    | undefined;
};

/** What is under review, by the kind of event. */
function subjectOf({ env, event }: Facts, defaultBranch: string | undefined): Subject {
  switch (env.GITHUB_EVENT_NAME) {
    case 'merge_group':
      return queued(event);
    case 'issue_comment':
      return {
        trusted: false,
        change: textAt(event, 'issue', 'pull_request', 'url') && textAt(event, 'issue', 'number'),
      };
    case 'workflow_run':
      return reported(event);
    default:
      return textAt(event, 'pull_request', 'number') === undefined
        ? pushed(env, event, defaultBranch)
        : requested(env, event);
  }
}

function requested(env: Env, event: unknown): Subject {
  const pull = (...keys: readonly string[]) => textAt(event, 'pull_request', ...keys);
  return {
    trusted: false,
    change: pull('number'),
    request: requestOf(env, event),
    targetBranch: pull('base', 'ref') ?? env.GITHUB_BASE_REF,
    head: pull('head', 'sha'),
    base: pull('base', 'sha'),
  };
}

/** A merge group has no pull request; its commits are what the target branch would become. */
function queued(event: unknown): Subject {
  return {
    trusted: false,
    targetBranch: branchOf(textAt(event, 'merge_group', 'base_ref')),
    head: textAt(event, 'merge_group', 'head_sha'),
    base: textAt(event, 'merge_group', 'base_sha'),
  };
}

/** The other run's change is found by its head: `pull_requests` is empty for forks. */
function reported(event: unknown): Subject {
  const repository = textAt(event, 'workflow_run', 'head_repository', 'full_name');
  const branch = textAt(event, 'workflow_run', 'head_branch');
  return {
    trusted: false,
    head: textAt(event, 'workflow_run', 'head_sha'),
    origin: repository && branch ? { repository, branch } : undefined,
  };
}

function pushed(env: Env, event: unknown, defaultBranch: string | undefined): Subject {
  const branch = branchOf(env.GITHUB_REF);
  // A schedule always runs on the default branch, though its event may not name it.
  const isDefault =
    env.GITHUB_EVENT_NAME === 'schedule' || (branch !== undefined && branch === defaultBranch);
  return { trusted: isDefault, head: env.GITHUB_SHA, base: pushedFrom(event) };
}

const triggers: Readonly<Record<string, Trigger>> = {
  pull_request: 'change',
  pull_request_target: 'change',
  merge_group: 'queue',
  push: 'push',
  schedule: 'schedule',
  workflow_dispatch: 'manual',
  repository_dispatch: 'manual',
  issue_comment: 'comment',
  pull_request_review_comment: 'comment',
  workflow_run: 'report',
};

function triggerOf({ GITHUB_EVENT_NAME: name = '' }: Env): Trigger | undefined {
  return triggers[name];
}

function addressOf(env: Env): ForgeAddress | undefined {
  const { GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY: repository = '' } = env;
  if (!GITHUB_API_URL || !GITHUB_SERVER_URL || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const [api, web] = [GITHUB_API_URL, GITHUB_SERVER_URL].map((url) => url.replace(/\/+$/, ''));
  const kind = env.GITEA_ACTIONS === 'true' || env.FORGEJO_ACTIONS === 'true' ? 'gitea' : 'github';
  return api && web ? { kind, api, web, repository } : undefined;
}

function runUrlOf({ GITHUB_SERVER_URL: web, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run }: Env) {
  return web && repository && run ? `${web}/${repository}/actions/runs/${run}` : undefined;
}

/** What a pull request's event says of it; `undefined` where there is none. Dependabot's runs have a fork's token. */
function requestOf(env: Env, event: unknown): ChangeRequest | undefined {
  const pull = (...keys: readonly string[]) => textAt(event, 'pull_request', ...keys);
  const [number, author, url] = [pull('number'), pull('user', 'login'), pull('html_url')];
  if (number === undefined || author === undefined || url === undefined) return undefined;
  const { pull_request: raw } = event as { pull_request: { draft?: unknown; labels?: unknown } };
  const labels = Array.isArray(raw.labels) ? raw.labels : [];
  const isForeign = pull('head', 'repo', 'full_name') !== pull('base', 'repo', 'full_name');
  return {
    number,
    author,
    url,
    draft: raw.draft === true,
    labels: labels.flatMap((label: unknown) => textAt(label, 'name') ?? []),
    fork: isForeign || author === dependabot || env.GITHUB_ACTOR === dependabot,
  };
}

const dependabot = 'dependabot[bot]';

/** The commit a branch stood at before a push; absent for a new branch (all zeros). */
function pushedFrom(event: unknown): string | undefined {
  const before = textAt(event, 'before');
  return before === undefined || /^0+$/.test(before) ? undefined : before;
}
