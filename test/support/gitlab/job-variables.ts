import { gitIn, gitOrNothing } from './git.ts';
import type { EventType, Plan } from './jobs.ts';
import {
  accountOf,
  type MergeRequest,
  newestVersion,
  type Pipeline,
  type Project,
  type World,
} from './state.ts';

/** The predefined variables: https://docs.gitlab.com/ci/variables/predefined_variables/ */

type Variables = Readonly<Record<string, string>>;

export type JobGiven = {
  readonly plan: Plan;
  /** Of the job. */
  readonly id: number;
  readonly pipeline: Pipeline;
  readonly token: string;
  readonly cloneUrl: string;
  /** Seconds. */
  readonly timeout: number;
};

export function jobVariables(world: World, given: JobGiven): Variables {
  const { plan, id, pipeline, token, cloneUrl, timeout } = given;
  const page = `${world.url}/${plan.project.fullPath}/-`;
  const user = accountOf(world, plan.by);
  return {
    ...serverVariables(world),
    ...projectVariables(world, plan.project),
    ...commitVariables(plan),
    CI_PIPELINE_ID: String(pipeline.id),
    CI_PIPELINE_IID: String(pipeline.number),
    CI_PIPELINE_SOURCE: plan.source,
    CI_PIPELINE_URL: `${page}/pipelines/${pipeline.id}`,
    CI_PIPELINE_CREATED_AT: new Date().toISOString(),
    ...(plan.source === 'trigger' ? { CI_PIPELINE_TRIGGERED: 'true' } : {}),
    CI_JOB_ID: String(id),
    CI_JOB_NAME: 'review',
    CI_JOB_NAME_SLUG: 'review',
    CI_JOB_STAGE: 'test',
    CI_JOB_STATUS: 'running',
    CI_JOB_TOKEN: token,
    CI_JOB_URL: `${page}/jobs/${id}`,
    CI_JOB_STARTED_AT: new Date().toISOString(),
    CI_JOB_TIMEOUT: String(timeout),
    CI_REPOSITORY_URL: cloneUrl,
    GITLAB_USER_ID: String(user.id),
    GITLAB_USER_LOGIN: user.login,
    GITLAB_USER_NAME: user.login,
    GITLAB_USER_EMAIL: user.email,
  };
}

function serverVariables(world: World): Variables {
  const { host, hostname, port, protocol } = new URL(world.url);
  return {
    CI: 'true',
    GITLAB_CI: 'true',
    CI_SERVER: 'yes',
    CI_SERVER_NAME: 'GitLab',
    CI_SERVER_URL: world.url,
    CI_SERVER_HOST: hostname,
    CI_SERVER_PORT: port,
    CI_SERVER_FQDN: host,
    CI_SERVER_PROTOCOL: protocol.replace(':', ''),
    CI_SERVER_VERSION: '18.6.0',
    CI_SERVER_VERSION_MAJOR: '18',
    CI_SERVER_VERSION_MINOR: '6',
    CI_SERVER_VERSION_PATCH: '0',
    CI_API_V4_URL: `${world.url}/api/v4`,
    CI_API_GRAPHQL_URL: `${world.url}/api/graphql`,
    CI_RUNNER_ID: '1',
    CI_RUNNER_VERSION: '18.6.0',
    CI_RUNNER_EXECUTABLE_ARCH: 'linux/amd64',
    CI_CONCURRENT_ID: '0',
    CI_CONFIG_PATH: '.gitlab-ci.yml',
  };
}

function projectVariables(world: World, { id, fullPath, isPrivate }: Project): Variables {
  const parts = fullPath.split('/');
  const name = parts.at(-1) ?? '';
  return {
    CI_PROJECT_ID: String(id),
    CI_PROJECT_NAME: name,
    CI_PROJECT_TITLE: name,
    CI_PROJECT_PATH: fullPath,
    CI_PROJECT_PATH_SLUG: slug(fullPath),
    CI_PROJECT_NAMESPACE: parts.slice(0, -1).join('/'),
    CI_PROJECT_ROOT_NAMESPACE: parts[0] ?? '',
    CI_PROJECT_URL: `${world.url}/${fullPath}`,
    CI_PROJECT_VISIBILITY: isPrivate ? 'private' : 'public',
    CI_DEFAULT_BRANCH: 'main',
  };
}

const NOTHING = '0'.repeat(40);

/** In merge request pipelines the name of the ref is that of the source branch. */
function commitVariables({ project, sha, ref, source, request, tag }: Plan): Variables {
  const show = (format: string) => gitIn(project, 'show', '--no-patch', `--format=${format}`, sha);
  const name = request?.request.sourceBranch ?? ref;
  const isOwnBranch = !request || request.request.source === project;
  const parent = gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `${sha}^`) ?? NOTHING;
  const isProtected = tag === undefined && isOwnBranch && project.protectedBranches.has(name);
  return {
    CI_COMMIT_SHA: sha,
    CI_COMMIT_SHORT_SHA: sha.slice(0, 8),
    CI_COMMIT_BEFORE_SHA: source === 'push' && tag === undefined ? parent : NOTHING,
    CI_COMMIT_REF_NAME: name,
    CI_COMMIT_REF_SLUG: slug(name),
    CI_COMMIT_REF_PROTECTED: String(isProtected),
    CI_COMMIT_AUTHOR: show('%an <%ae>'),
    CI_COMMIT_TITLE: show('%s'),
    CI_COMMIT_MESSAGE: show('%B'),
    CI_COMMIT_DESCRIPTION: show('%b'),
    CI_COMMIT_TIMESTAMP: show('%cI'),
    ...(tag === undefined ? {} : { CI_COMMIT_TAG: tag, CI_COMMIT_TAG_MESSAGE: '' }),
    ...(request || tag !== undefined ? {} : { CI_COMMIT_BRANCH: ref }),
  };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}

/** https://docs.gitlab.com/ci/variables/predefined_variables/#predefined-variables-for-merge-request-pipelines */
export function requestVariables(world: World, request: MergeRequest, event: EventType): Variables {
  const { project, source, number, labels, body } = request;
  const version = newestVersion(request);
  const isTrial = event !== 'detached';
  const target = gitIn(project, 'rev-parse', `refs/heads/${request.targetBranch}`);
  return {
    CI_MERGE_REQUEST_ID: String(request.id),
    CI_MERGE_REQUEST_IID: String(number),
    CI_MERGE_REQUEST_REF_PATH: `refs/merge-requests/${number}/head`,
    CI_MERGE_REQUEST_EVENT_TYPE: event,
    CI_MERGE_REQUEST_PROJECT_ID: String(project.id),
    CI_MERGE_REQUEST_PROJECT_PATH: project.fullPath,
    CI_MERGE_REQUEST_PROJECT_URL: `${world.url}/${project.fullPath}`,
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: String(source.id),
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: source.fullPath,
    CI_MERGE_REQUEST_SOURCE_PROJECT_URL: `${world.url}/${source.fullPath}`,
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: request.sourceBranch,
    CI_MERGE_REQUEST_SOURCE_BRANCH_PROTECTED: String(source.protectedBranches.has(request.sourceBranch)),
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: isTrial ? request.head : '',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: request.targetBranch,
    CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED: String(project.protectedBranches.has(request.targetBranch)),
    CI_MERGE_REQUEST_TARGET_BRANCH_SHA: isTrial ? target : '',
    CI_MERGE_REQUEST_DIFF_ID: String(version.id),
    CI_MERGE_REQUEST_DIFF_BASE_SHA: version.base,
    CI_MERGE_REQUEST_TITLE: request.title,
    CI_MERGE_REQUEST_DESCRIPTION: body.slice(0, 2700),
    CI_MERGE_REQUEST_DESCRIPTION_IS_TRUNCATED: String(body.length > 2700),
    CI_MERGE_REQUEST_SQUASH_ON_MERGE: 'false',
    ...(labels.length === 0 ? {} : { CI_MERGE_REQUEST_LABELS: labels.join(',') }),
    CI_OPEN_MERGE_REQUESTS: `${project.fullPath}!${number}`,
  };
}
