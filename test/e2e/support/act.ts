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
  /** Of the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** A model store, mounted at the same path; without it the job has none. */
  readonly store?: string;
  /** `outside:inside`, each. */
  readonly mounts?: readonly string[];
  /** Where act's cache service keeps what jobs save; by default a folder of this run alone. */
  readonly cache?: string;
  /** Folders with actions of others, by `owner/name@ref`. */
  readonly actions?: Readonly<Record<string, string>>;
  /** Where the report folder of the job is on this machine; a job with a container of its own mounts it itself. */
  readonly reports?: string;
};

export type ActDone = {
  readonly code: number | null;
  readonly log: string;
  /** `level file:line title` of each workflow command with a place, as a runner shows them on the page of the diff. */
  readonly annotations: readonly string[];
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
    child.once('close', (code) => {
      const written = { outputs: outputsIn(log), annotations: annotationsIn(log), files: filesIn(reports) };
      resolve({ code, log, ...written });
    });
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
    ...(job.store ? { OLLAMA_MODELS: job.store } : {}),
    ...job.env,
  };
  const store = job.store ? [`${job.store}:${job.store}`] : [];
  const mounts = [...store, `${reports}:/tmp/ollamacode`, ...(job.mounts ?? [])];
  const actions = { 'ollamacode/ollamacode@v1': product(), ...job.actions };
  return [
    job.event.name,
    ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['--platform', `${label}=${RUNNER}`]),
    ...['--pull=false', '--rm'],
    ...['--eventpath', event, '--secret', `GITHUB_TOKEN=${job.token}`],
    ...Object.entries(actions).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...['--container-options', mounts.map((mount) => `-v ${mount}`).join(' ')],
    ...['--cache-server-path', job.cache ?? temporaryFolder()],
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

/** act shows them as they are written, with their properties in order. */
function annotationsIn(log: string): string[] {
  return [...log.matchAll(/::(notice|warning|error) ([^:]*\bfile=[^:]*)::/g)].map(
    ([, level, properties = '']) => {
      const of = (name: string) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(properties)?.[1] ?? '';
      return `${level} ${of('file')}:${of('line')} ${decodeURIComponent(of('title'))}`;
    },
  );
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
