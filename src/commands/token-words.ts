import type { Place } from '../domain.ts';

/** Why nothing is posted without a token, and what to do about it. Plain text. */
export function withoutToken({ forge, foreign }: Pick<Place, 'forge' | 'foreign'>): string {
  if (forge?.kind !== 'gitlab')
    return 'Nothing is posted to the change: there is no token. Everything stands in the files and on the page of this run.';
  return `Nothing is posted to the merge request: there is no token. ${foreign === true ? FORK : TOKEN} Everything else stands in the reports of this job.`;
}

/**
 * Merge request pipelines get protected variables in few cases only, so the variable that works has no such protection.
 * https://docs.gitlab.com/ci/variables/#protect-a-cicd-variable
 */
const TOKEN =
  'To post, it takes a project or group access token with the role Developer and the scope api, as the masked variable OLLAMACODE_TOKEN that is not protected; then everyone who can push to this project can read it. CI_JOB_TOKEN can only read.';

/** https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/#run-pipelines-in-the-parent-project */
const FORK =
  'A pipeline in a fork gets none of the project that the merge request goes to: a member of that project can run the pipeline there, or its own pipeline can post the json report with `ollamacode publish`.';
