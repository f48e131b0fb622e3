import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Review } from '../../../src/domain.ts';
import { brokenSum, sum } from '../../scenarios/fixtures.ts';
import {
  startGitHub,
  type TestEvent,
  type TestGitHub,
  type TestRepository,
} from '../../support/github/index.ts';
import { type ActDone, type ActJob, act, runnerImage } from './act.ts';
import { docker, modelStore, reasonOf, valueIn } from './parts.ts';

export const model = 'qwen2.5-coder:0.5b';

const store = await modelStore(model);
const daemon = await docker('ollama/ollama:latest', runnerImage);
const program = act();

/** Why these tests cannot run here. */
export const missing = reasonOf(store, daemon, program);

export const theStore = () => valueIn(store);

/** A workflow of the README. */
export const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../examples/workflows/${name}.yml`, import.meta.url)), 'utf8');

/** The small model that lies on this machine, and no more time than a test has. */
const env = { OLLAMACODE_MODEL: model, OLLAMACODE_BUDGET: '4m', OLLAMACODE_OFFLINE: 'true' };

export type ActScene = {
  readonly github: TestGitHub;
  readonly repository: TestRepository;
  readonly number: number;
  /** The workflow for the pull request's event, with the small model. */
  readonly job: (workflow: string, more?: Readonly<Record<string, string>>) => ActJob;
  /** What the jobs of this scene have left in Docker; what else runs on this machine is others' own. */
  readonly left: () => string;
  /** The workflow for another event, without a model and with a token of its own. */
  readonly quickJob: (workflow: string, more?: QuickJob) => ActJob;
};

export type QuickJob = Partial<Omit<ActJob, 'event'>> & {
  readonly event?: TestEvent;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
};

const WRITE = { contents: 'read', pull_requests: 'write' } as const;

/** A pull request with a loop that runs one past the end. */
export async function openActScene(): Promise<ActScene> {
  const github = await startGitHub();
  const repository = github.repository('acme/shop', { files: { 'src/sum.ts': sum } });
  repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
  const number = github.open('acme/shop', { head: 'feature', author: 'ann' });
  const place = { program: valueIn(program), github, repository };
  const jobs: string[] = [];
  /** A runner remembers the name that a step gave its job; so the step takes the name that it finds. */
  const named = () => {
    const id = randomUUID();
    jobs.push(id);
    return { 'STATE_service-job': id };
  };
  const opened = () => github.event('pull_request', { repository: 'acme/shop', number, action: 'opened' });
  return {
    github,
    repository,
    number,
    job: (workflow, more = {}) => ({
      ...place,
      event: opened(),
      token: github.token({ permissions: WRITE }),
      store: valueIn(store),
      workflow,
      env: { ...env, ...named(), ...more },
    }),
    left: () => jobs.map(leftOf).filter(Boolean).join('\n'),
    quickJob: (workflow, { event, permissions = WRITE, ...more } = {}) => ({
      ...place,
      event: event ?? opened(),
      token: github.token({ permissions }),
      workflow,
      env: { OLLAMACODE_MODEL: 'none' },
      ...more,
    }),
  };
}

export const inDocker = (...args: readonly string[]) =>
  execFileSync(valueIn(daemon), args, { encoding: 'utf8' }).trim();

function leftOf(job: string): string {
  const ofJob = ['--quiet', '--filter', `label=ollamacode.job=${job}`];
  return `${inDocker('container', 'ls', '--all', ...ofJob)}\n${inDocker('network', 'ls', ...ofJob)}`.trim();
}

/** The address of this machine for containers that have a network of their own. */
export function dockerGateway(): string {
  const subnet = inDocker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Subnet}}');
  return subnet.trim().replace(/\d+\/\d+$/, '1');
}

export function reviewIn(done: ActDone): Review {
  expect(Object.keys(done.files), done.log).toContain('ollamacode.json');
  return JSON.parse(done.files['ollamacode.json'] ?? '') as Review;
}
