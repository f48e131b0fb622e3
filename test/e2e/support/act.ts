import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkOut } from '../../support/action.ts';
import type { TestEvent, TestGitHub, TestRepository } from '../../support/github/index.ts';
import { temporaryFolder } from '../../support/repository.ts';
import { type Part, part } from './parts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const RUNNER = 'ollamacode/runner:latest';

/** Images that a job of these tests needs besides Ollama's. */
export const runnerImage = RUNNER;

/** The program act, which runs workflows in Docker. */
export function act(): Part<string> {
  const tools = process.env.OLLAMACODE_TOOLS || join(homedir(), '.cache', 'ollamacode-tools');
  const path = join(tools, 'bin', 'act');
  return part(existsSync(path) ? path : undefined, 'the program act');
}

export type ActJob = {
  readonly program: string;
  readonly github: Pick<TestGitHub, 'url' | 'api' | 'graphql'>;
  readonly repository: TestRepository;
  readonly event: TestEvent;
  readonly token: string;
  /** The workflow's text, as a user writes it. */
  readonly workflow: string;
  /** Of the job; a model store is mounted at the same path. */
  readonly env?: Readonly<Record<string, string>>;
  readonly store: string;
  /** Where the report folder of the job is on this machine; a job with a container of its own mounts it itself. */
  readonly reports?: string;
};

export type ActDone = {
  readonly code: number | null;
  readonly log: string;
  /** Of the step with the action. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Files of the report folder. */
  readonly files: Readonly<Record<string, string>>;
};

export type ActRun = {
  readonly done: Promise<ActDone>;
  readonly process: ChildProcess;
  /** What it has said by now. */
  readonly log: () => string;
};

/** The workflow in a checkout of the pull request's head, as a runner would run it. `ollamacode/ollamacode@v1` is this tree. */
export function startAct(job: ActJob): ActRun {
  const reports = job.reports ?? temporaryFolder();
  const cwd = checkout(job);
  const child = spawn(job.program, argumentsOf(job, { reports, event: eventFile(job) }), {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const done = new Promise<ActDone>((resolve) => {
    child.once('close', (code) => resolve({ code, log, outputs: outputsIn(log), files: filesIn(reports) }));
  });
  return { done, process: child, log: () => log };
}

export const runAct = (job: ActJob): Promise<ActDone> => startAct(job).done;

type Paths = { readonly reports: string; readonly event: string };

function argumentsOf(job: ActJob, { reports, event }: Paths): string[] {
  const env = {
    GITHUB_API_URL: job.github.api,
    GITHUB_SERVER_URL: job.github.url,
    GITHUB_GRAPHQL_URL: job.github.graphql,
    GITHUB_REPOSITORY: job.repository.fullName,
    OLLAMA_MODELS: job.store,
    ...job.env,
  };
  const mounts = [`-v ${job.store}:${job.store}`, `-v ${reports}:/tmp/ollamacode`];
  return [
    job.event.name,
    ...['--platform', `ubuntu-latest=${RUNNER}`, '--pull=false', '--rm'],
    ...['--eventpath', event, '--secret', `GITHUB_TOKEN=${job.token}`],
    ...['--local-repository', `ollamacode/ollamacode@v1=${product()}`],
    ...['--container-options', mounts.join(' ')],
    ...['--cache-server-path', temporaryFolder()],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
}

function eventFile({ event }: ActJob): string {
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(event.payload));
  return path;
}

/** What a release holds: without its dependencies, which act would copy into each job. */
function product(): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of ['action.yml', 'package.json']) cpSync(join(root, name), join(folder, name));
  return folder;
}

/** With the whole history, as `fetch-depth: 0` gives it; act answers `actions/checkout` with a copy of this folder. */
function checkout({ repository, event, workflow }: ActJob): string {
  const folder = checkOut(repository, event, { depth: 0 });
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  writeFileSync(join(folder, '.github/workflows/review.yml'), workflow);
  return folder;
}

function outputsIn(log: string): Record<string, string> {
  return Object.fromEntries(
    [...log.matchAll(/::set-output:: ([\w-]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
