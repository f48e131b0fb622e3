import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/schema.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What a job of a CI writes where nobody says otherwise; `undefined` where a job collects nothing. */
export function jobDefaults(env: Env): Partial<Config> | undefined {
  if (env.GITLAB_CI === 'true') return gitlabDefaults(env);
  const collects =
    env.JENKINS_URL ||
    env.JENKINS_HOME ||
    env.BUILDKITE ||
    env.TEAMCITY_VERSION ||
    env.BITBUCKET_BUILD_NUMBER ||
    env.TF_BUILD;
  return collects ? folderDefaults() : undefined;
}

/** What plugins of Jenkins, artifacts of Buildkite, TeamCity and Bitbucket read, below the current folder: their patterns are relative to it. */
function folderDefaults(): Partial<Config> {
  return {
    reports: ['text', 'text=ollamacode.txt', 'json', 'junit', 'sarif'],
    reportDir: 'ollamacode-reports',
  };
}

/**
 * In GitLab the reports that it collects, in one folder of the project, and the cache in another, since `artifacts:` and `cache:` reach
 * nothing outside.
 */
function gitlabDefaults(env: Env): Partial<Config> {
  const project = env.CI_PROJECT_DIR ?? '';
  const authorities = env.CI_SERVER_TLS_CA_FILE ?? '';
  return {
    reports: ['text', 'text=ollamacode.txt', 'json', 'codequality', 'junit', 'sarif-gitlab'],
    reportDir: join(project, 'ollamacode-reports'),
    cacheDir: join(project, '.ollamacode'),
    // The runner's own knowledge of this GitLab: https://docs.gitlab.com/runner/configuration/tls-self-signed/
    ...(existsSync(authorities) ? { caFile: authorities } : {}),
  };
}
