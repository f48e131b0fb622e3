import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../ci/index.ts';
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

/** The token of a GitLab job, which reads a little and writes nothing; empty elsewhere. */
export function jobTokenOf(env: Env): string {
  return (env.GITLAB_CI === 'true' && env.CI_JOB_TOKEN) || '';
}

/** What GitLab gives a job besides our own secrets. https://docs.gitlab.com/ci/variables/predefined_variables/ */
const jobSecrets = [
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

/** GitHub writes the event that started a run to a file; without one there are fewer facts. Throws UsageError. */
export function eventOf(env: Env): unknown {
  const path = env.GITHUB_ACTIONS === 'true' ? env.GITHUB_EVENT_PATH : undefined;
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read.`, { cause: error });
  }
}
