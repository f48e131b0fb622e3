import { randomBytes } from 'node:crypto';
import { gitIn, gitOrNothing } from './git.ts';
import type { JobOptions, TestJob } from './index.ts';
import { jobVariables, requestVariables } from './job-variables.ts';
import { observe } from './pushes.ts';
import { mergeCommit } from './requests.ts';
import { addPipeline } from './rest-projects.ts';
import {
  accountOf,
  type MergeRequest,
  nextId,
  type Project,
  projectOf,
  requestOf,
  type World,
} from './state.ts';

/** Pipelines and their jobs, with the variables that GitLab gives them. */

/** What a pipeline is for, before it has a number. */
export type Plan = {
  readonly project: Project;
  readonly sha: string;
  /** As GitLab keeps it: a branch's or tag's name, `refs/merge-requests/N/head`. */
  readonly ref: string;
  /** In the repository. */
  readonly full: string;
  /** https://docs.gitlab.com/ci/jobs/job_rules/#ci_pipeline_source-predefined-variable */
  readonly source: string;
  readonly by: string;
  readonly request?: { readonly request: MergeRequest; readonly event: EventType };
  readonly tag?: string;
};

export type EventType = 'detached' | 'merged_result' | 'merge_train';

export function startJob(world: World, options: JobOptions): TestJob {
  const plan = { ...planOf(world, options), ...(options.by === undefined ? {} : { by: options.by }) };
  const { project, sha, ref, source } = plan;
  accountOf(world, plan.by);
  const pipeline = addPipeline(world, project, { sha, ref, source });
  gitIn(project, 'update-ref', `refs/pipelines/${pipeline.id}`, sha);
  const token = `glcbt-64_${randomBytes(15).toString('base64url')}`;
  world.tokens.set(token, { login: plan.by, scopes: [], job: project });
  const cloneUrl = `${world.url.replace('://', `://gitlab-ci-token:${token}@`)}/${project.fullPath}.git`;
  const id = nextId(world);
  world.jobs.set(id, { id, project, files: new Map() });
  const given = { plan, id, pipeline, token, cloneUrl, timeout: options.timeout ?? 3600 };
  return {
    id,
    env: {
      ...jobVariables(world, given),
      ...(plan.request ? requestVariables(world, plan.request.request, plan.request.event) : {}),
    },
    sha,
    ref: plan.full,
    bare: project.bare,
    cloneUrl,
    pipeline: pipeline.id,
  };
}

function planOf(world: World, options: JobOptions): Plan {
  if ('mr' in options) return detached(requestSeen(world, options.repository, options.mr), options.in);
  if ('merged' in options) return merged(requestSeen(world, options.repository, options.merged));
  if ('train' in options) return train(requestSeen(world, options.repository, options.train));
  const project = projectOf(world, options.repository);
  if ('tag' in options) {
    const full = `refs/tags/${options.tag}`;
    if (gitOrNothing(project, 'rev-parse', '--verify', '--quiet', full) === undefined)
      gitIn(project, 'tag', options.tag, 'refs/heads/main');
    const sha = gitIn(project, 'rev-parse', `${full}^{commit}`);
    return { project, sha, ref: options.tag, full, source: 'push', by: 'root', tag: options.tag };
  }
  const branch = 'schedule' in options ? options.schedule : options.branch;
  const source = 'schedule' in options ? 'schedule' : (options.source ?? 'push');
  const full = `refs/heads/${branch}`;
  return { project, sha: gitIn(project, 'rev-parse', full), ref: branch, full, source, by: 'root' };
}

function requestSeen(world: World, fullPath: string, number: number): MergeRequest {
  const request = requestOf(world, fullPath, number);
  observe(world, request.source);
  return request;
}

/** In the fork there is no ref of the merge request: the pipeline's own ref holds the commit. */
function detached(request: MergeRequest, where: 'source' | 'target' = 'source'): Plan {
  const project = where === 'source' ? request.source : request.project;
  const ref = `refs/merge-requests/${request.number}/head`;
  const isHere = project === request.project;
  return {
    project,
    sha: request.head,
    ref,
    full: isHere ? ref : `refs/heads/${request.sourceBranch}`,
    source: 'merge_request_event',
    by: request.author,
    request: { request, event: 'detached' },
  };
}

/** Of the target's project always. */
function merged(request: MergeRequest): Plan {
  return trial(request, { kind: 'merge', event: 'merged_result' });
}

function train(request: MergeRequest): Plan {
  return trial(request, { kind: 'train', event: 'merge_train' });
}

type Trial = { readonly kind: 'merge' | 'train'; readonly event: EventType };

function trial(request: MergeRequest, { kind, event }: Trial): Plan {
  const sha = mergeCommit(request, kind);
  if (sha === undefined) throw new Error('The merge request conflicts with its target.');
  const ref = `refs/merge-requests/${request.number}/${kind}`;
  return {
    project: request.project,
    sha,
    ref,
    full: ref,
    source: 'merge_request_event',
    by: request.author,
    request: { request, event },
  };
}
