import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  actionDefaults,
  isStep,
  jobTokenOf,
  placeHere,
  takeSecrets,
} from '../../../src/commands/surroundings.ts';
import { UsageError } from '../../../src/errors.ts';
import { temporaryFolder } from '../../support/repository.ts';

const { argv } = process;

afterEach(() => {
  process.argv = argv;
});

test.each([
  [{ GITHUB_ACTIONS: 'true' }, [], true],
  [{ GITHUB_ACTIONS: 'true' }, ['review'], false],
  [{}, [], false],
])('with %j and arguments %j it is a step: %s', (env, args, wanted) => {
  process.argv = ['node', 'main.js', ...args];
  expect(isStep(env)).toBe(wanted);
});

test('our secrets leave the environment that programs inherit, and stay known to us', () => {
  const env = { PATH: '/bin', INPUT_TOKEN: 'a', OLLAMACODE_CACHE_KEY: 'b', 'INPUT_OLLAMA-TOKEN': 'c' };
  const own = takeSecrets(env);
  expect(env).toEqual({ PATH: '/bin' });
  expect(own).toMatchObject({ INPUT_TOKEN: 'a', OLLAMACODE_CACHE_KEY: 'b', 'INPUT_OLLAMA-TOKEN': 'c' });
});

test('what GitLab gives a job is taken out of the environment too, and its token is read there alone', () => {
  const env = {
    PATH: '/bin',
    CI_JOB_TOKEN: 'a',
    CI_REGISTRY_PASSWORD: 'a',
    CI_REPOSITORY_URL: 'https://gitlab-ci-token:a@gitlab.example/shop.git',
    CI_DEPLOY_PASSWORD: 'b',
    CI_DEPENDENCY_PROXY_PASSWORD: 'c',
  };
  const own = takeSecrets(env);
  expect(env).toEqual({ PATH: '/bin' });
  expect(jobTokenOf({ ...own, GITLAB_CI: 'true' })).toBe('a');
  expect(jobTokenOf(own)).toBe('');
});

test('the token that an Azure job hands over is taken out of the environment, and read there alone', () => {
  const env = { PATH: '/bin', SYSTEM_ACCESSTOKEN: 'a' };
  const own = takeSecrets(env);
  expect(env).toEqual({ PATH: '/bin' });
  expect(jobTokenOf({ ...own, TF_BUILD: 'True' })).toBe('a');
  expect(jobTokenOf(own)).toBe('');
});

test('the time that a GitLab job has used up is not left', () => {
  const env = { GITLAB_CI: 'true', CI_JOB_TIMEOUT: '600', CI_JOB_STARTED_AT: '2026-01-31T16:00:00Z' };
  const at = (seconds: number) => placeHere(env, Date.UTC(2026, 0, 31, 16, 0, seconds)).timeLeft;
  expect([at(0), at(90), at(700)]).toEqual([600_000, 510_000, 0]);
  expect(at(-60)).toBe(600_000); // another clock than GitLab's
});

test('the action writes its files outside of the checkout', () => {
  expect(actionDefaults({ RUNNER_TEMP: '/t' })).toEqual({
    reports: ['text', 'sarif=ollamacode.sarif', 'json=ollamacode.json'],
    reportDir: join('/t', 'ollamacode'),
  });
  expect(actionDefaults({})).not.toHaveProperty('reportDir');
});

test('the event of a run is read from its file', () => {
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, JSON.stringify({ pull_request: { number: 7, head: { sha: 'a'.repeat(40) } } }));
  const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
  expect(placeHere(env)).toMatchObject({ ci: 'github', change: '7' });
});

test('an event that cannot be read ends the run in one sentence', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: join(temporaryFolder(), 'missing.json') };
  expect(() => placeHere(env)).toThrow(UsageError);
});
