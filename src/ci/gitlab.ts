import type { ChangeRequest, ForgeAddress, Place, Trigger } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
export const gitlab: Ci = {
  isHere: ({ env }) => env.GITLAB_CI === 'true',
  place: ({ env }: Facts): Place => {
    const subject = subjectOf(env);
    // The runner's own default is a shallow clone of the pipeline's ref alone, into a folder that earlier jobs have used.
    const isStale = !subject.trusted && env.GIT_DEPTH !== '0';
    return withoutAbsent<Place>({
      ci: 'gitlab',
      ...subject,
      trigger: triggerOf(env),
      forge: addressOf(env),
      foreign: isForeign(env) || undefined,
      stale: isStale || undefined,
      defaultBranch: isForeign(env) ? undefined : env.CI_DEFAULT_BRANCH,
      pipeline: pipelineOf(env),
      timeLeft: secondsToMs(env.CI_JOB_TIMEOUT),
      startedAt: momentOf(env.CI_JOB_STARTED_AT),
      runUrl: env.CI_JOB_URL || env.CI_PIPELINE_URL,
      historyHint: isForeign(env) ? foreignHint : "GIT_DEPTH: 0 in the job's variables",
    });
  },
};

const foreignHint =
  'by a pipeline in the target project, or by adding the fork to its job token allowlist (Settings > CI/CD > Job token permissions)';

type Subject = Pick<Place, 'trusted'> & {
  readonly [Key in
    | 'change'
    | 'request'
    | 'targetBranch'
    | 'targetProtected'
    | 'head'
    | 'base'
    | 'mergeBase']?: Place[Key] | undefined;
};

/** What is under review. A merge train's merge belongs to no one request: the request's own commit is looked at, nothing posted. */
function subjectOf(env: Env): Subject {
  const change = env.CI_MERGE_REQUEST_IID;
  if (!change) return env.CI_EXTERNAL_PULL_REQUEST_IID ? external(env) : pushed(env);
  const isQueued = env.CI_MERGE_REQUEST_EVENT_TYPE === 'merge_train';
  return {
    trusted: false,
    ...(isQueued ? {} : { change, request: requestOf(env, change) }),
    targetBranch: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME,
    targetProtected: env.CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED === 'true' || undefined,
    // CI_COMMIT_SHA is a merge in merged results pipelines and trains, the only ones where the other is not empty.
    head: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
    base: env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA,
    mergeBase: env.CI_MERGE_REQUEST_DIFF_BASE_SHA,
  };
}

/** A pull request of another host, whose repository GitLab mirrors: https://docs.gitlab.com/ci/ci_cd_for_external_repos/ */
function external(env: Env): Subject {
  return {
    trusted: false,
    targetBranch: env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME,
    head: env.CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
    base: env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA,
  };
}

/** A schedule may be made for any branch by whoever may push there, so only a protected one is trusted. */
function pushed(env: Env): Subject {
  const branch = env.CI_COMMIT_BRANCH;
  const isDefault = Boolean(branch) && branch === env.CI_DEFAULT_BRANCH;
  const isScheduled = env.CI_PIPELINE_SOURCE === 'schedule' && env.CI_COMMIT_REF_PROTECTED === 'true';
  return { trusted: isDefault || isScheduled, head: env.CI_COMMIT_SHA, base: pushedFrom(env) };
}

/** The commit a branch stood at before a push; absent (all zeros) for new branches, tags and pipelines that a person started. */
function pushedFrom({ CI_COMMIT_BEFORE_SHA: before }: Env): string | undefined {
  return before === undefined || /^0*$/.test(before) ? undefined : before;
}

/** https://docs.gitlab.com/ci/jobs/job_rules/#ci_pipeline_source-predefined-variable */
const triggers: Readonly<Record<string, Trigger>> = {
  merge_request_event: 'change',
  external_pull_request_event: 'change',
  push: 'push',
  schedule: 'schedule',
  web: 'manual',
  api: 'manual',
  chat: 'manual',
  trigger: 'manual',
  pipeline: 'manual',
};

/** A child pipeline, or one that a policy started, has its parent's merge request. */
function triggerOf(env: Env): Trigger | undefined {
  if (!env.CI_MERGE_REQUEST_IID) return triggers[env.CI_PIPELINE_SOURCE ?? ''];
  return env.CI_MERGE_REQUEST_EVENT_TYPE === 'merge_train' ? 'queue' : 'change';
}

/** The pipeline of a fork runs in the fork, on a clone of the fork. */
function isForeign({ CI_MERGE_REQUEST_PROJECT_PATH: target, CI_PROJECT_PATH: here }: Env): boolean {
  return Boolean(target) && target !== here;
}

function addressOf(env: Env): ForgeAddress | undefined {
  const repository = env.CI_MERGE_REQUEST_PROJECT_PATH || env.CI_PROJECT_PATH || '';
  const [api = '', web = ''] = [env.CI_API_V4_URL, env.CI_SERVER_URL].map((url) => url?.replace(/\/+$/, ''));
  if (!/^https?:/.test(api) || !/^https?:/.test(web)) return undefined;
  return /^[\w.-]+(\/[\w.-]+)+$/.test(repository) ? { kind: 'gitlab', api, web, repository } : undefined;
}

function requestOf(env: Env, number: string): ChangeRequest | undefined {
  const address = addressOf(env);
  if (!address) return undefined;
  return {
    number,
    draft: isDraft(env),
    labels: (env.CI_MERGE_REQUEST_LABELS ?? '').split(',').filter((label) => label !== ''),
    fork: env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID !== env.CI_MERGE_REQUEST_PROJECT_ID,
    url: `${address.web}/${address.repository}/-/merge_requests/${number}`,
  };
}

/** The variable is there since 17.10; before, only the title tells. */
function isDraft({ CI_MERGE_REQUEST_DRAFT: told, CI_MERGE_REQUEST_TITLE: title = '' }: Env): boolean {
  return told ? told === 'true' : /^\s*(draft:|\[draft\]|\(draft\))/i.test(title);
}

function pipelineOf({ CI_PIPELINE_ID: id, CI_COMMIT_SHA: sha }: Env): Place['pipeline'] {
  return id && sha ? { id, sha } : undefined;
}

function secondsToMs(seconds: string | undefined): number | undefined {
  return seconds && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

function momentOf(time: string | undefined): number | undefined {
  const moment = Date.parse(time ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}
