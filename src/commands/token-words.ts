import type { Place } from '../domain.ts';

/** Why nothing is posted without a token, and what to do about it. Plain text. */
export function withoutToken({ ci, forge, foreign }: Pick<Place, 'ci' | 'forge' | 'foreign'>): string {
  if (ci === 'azure' && forge?.kind === 'azure')
    return `Nothing is posted to the pull request: there is no token. ${AZURE} Everything else stands in the reports of this job.`;
  if (forge?.kind === 'gitea')
    return `Nothing is posted to the pull request: there is no token. ${GITEA} Everything stands in the files and in the log.`;
  // What GitLab's own pipelines have, another CI does not.
  if (ci !== 'gitlab' || forge?.kind !== 'gitlab')
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

/** https://learn.microsoft.com/azure/devops/pipelines/build/variables#systemaccesstoken */
const AZURE =
  'Hand the job’s own over to the step (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), and allow the build service to “Contribute to pull requests” in the security of the repository.';

/** https://docs.gitea.com/development/oauth2-provider#scopes */
const GITEA =
  'To post, it takes an access token with the scopes write:repository, write:issue and read:user, of a user who may write to the repository, as a secret in OLLAMACODE_TOKEN or the setting token.';
