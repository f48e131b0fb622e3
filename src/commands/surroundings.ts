import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../ci/index.ts';
import { propertiesIn } from '../ci/properties.ts';
import { envOf, inputOf, pluginOf } from '../config/names.ts';
import { options } from '../config/options.ts';
import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { UsageError } from '../errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where this process runs, and how much time it has from now on. Throws UsageError for an event file that cannot be read. */
export function placeHere(env: Env, now = Date.now()): Place {
  const place = placeOf({ env, event: eventOf(env) });
  const { timeLeft, startedAt } = place;
  if (timeLeft === undefined || startedAt === undefined) return place;
  return { ...place, timeLeft: Math.max(0, timeLeft - Math.max(0, now - startedAt)) };
}

/** True for the action's own step: started without arguments, so that only its inputs speak. */
export function isStep(env: Env): boolean {
  return env.GITHUB_ACTIONS === 'true' && process.argv.length === 2;
}

/** What the action writes where nobody says otherwise: the log's text, and files outside of the checkout. */
export function actionDefaults(env: Env): Partial<Config> {
  return {
    reports: ['text', 'sarif=ollamacode.sarif', 'json=ollamacode.json'],
    ...(env.RUNNER_TEMP ? { reportDir: join(env.RUNNER_TEMP, 'ollamacode') } : {}),
  };
}

/** The token of a GitLab job, which reads a little and writes nothing, or of an Azure job that hands it over; empty elsewhere. */
export function jobTokenOf(env: Env): string {
  if (env.TF_BUILD === 'True') return env.SYSTEM_ACCESSTOKEN ?? '';
  return (env.GITLAB_CI === 'true' && env.CI_JOB_TOKEN) || '';
}

/**
 * What a CI gives a job besides our own secrets. https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables#systemaccesstoken
 */
const jobSecrets = [
  'SYSTEM_ACCESSTOKEN',
  'CI_JOB_TOKEN',
  'CI_REPOSITORY_URL',
  'CI_REGISTRY_PASSWORD',
  'CI_DEPENDENCY_PROXY_PASSWORD',
  'CI_DEPLOY_PASSWORD',
];

/** A copy of the environment; the original loses all secrets, so that no program that we start inherits them. */
export function takeSecrets(env: NodeJS.ProcessEnv): Env {
  const copy = { ...env };
  for (const name of jobSecrets) delete env[name];
  for (const { name, was } of options.filter(({ secret }) => secret))
    for (const spelled of [name, ...was].flatMap((word) => [envOf(word), inputOf(word), pluginOf(word)]))
      delete env[spelled];
  return copy;
}

/**
 * What the CI tells by file: GitHub the event that started a run, TeamCity the parameters of a build. Without one there are fewer facts.
 * Throws UsageError.
 */
export function eventOf(env: Env): unknown {
  if (env.TEAMCITY_VERSION) return parametersOf(env);
  const path = env.GITHUB_ACTIONS === 'true' ? env.GITHUB_EVENT_PATH : undefined;
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read.`, { cause: error });
  }
}

/**
 * The file that a build is given names another, with all parameters. Passwords are among them: nothing of it is kept but what a place
 * is made of. https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html
 */
function parametersOf({ TEAMCITY_BUILD_PROPERTIES_FILE: first }: Env): unknown {
  try {
    const second =
      first && propertiesIn(readFileSync(first, 'utf8'))['teamcity.configuration.properties.file'];
    return second ? propertiesIn(readFileSync(second, 'utf8')) : undefined;
  } catch {
    return undefined; // a container that has not mounted the agent's folder
  }
}
