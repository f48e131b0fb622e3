import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../support/files.ts';
import { temporaryFolder } from '../../support/repository.ts';
import { type Part, part } from './parts.ts';

/** gitlab-ci-local, which runs a pipeline's jobs in Docker: images, services, cache and artifacts as a runner has them. */

/** Images that it brings in for itself: one copies files, one waits for services. */
export const helperImages = ['firecow/gitlab-ci-local-util:latest', 'sumina46/wait-for-it:latest'] as const;

/** The command that starts it. */
export function gitlabCiLocal(): Part<readonly [string, string]> {
  const tools = process.env.OLLAMACODE_TOOLS || join(homedir(), '.cache', 'ollamacode-tools');
  const script = join(tools, 'gitlab-ci-local/node_modules/gitlab-ci-local/dist/index.js');
  // It needs a newer Node than these tests do.
  const node = join(tools, 'bin', 'node24');
  return part(
    existsSync(script) && existsSync(node) ? ([node, script] as const) : undefined,
    'gitlab-ci-local',
  );
}

export type LocalJob = {
  readonly program: readonly [string, string];
  /** The checkout. */
  readonly cwd: string;
  /** Text of `.gitlab-ci.yml`; what it includes by `local` lies below `cwd`. */
  readonly pipeline: string;
  /** Name of the job. */
  readonly name: string;
  /** Inputs of the pipeline itself, where its file has `spec:inputs`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What GitLab sets for the job. */
  readonly predefined?: Readonly<Record<string, string>>;
  /** As a project's settings have them. */
  readonly variables?: Readonly<Record<string, string>>;
  /** PEM file that job and services trust, as a runner hands it to them. */
  readonly caFile?: string;
  /** Takes the user of the image as a runner does (default), or `root`. */
  readonly user?: 'image' | 'root';
};

export type LocalJobDone = {
  /** `passed`, `failed 1`, or `warned 2` where it failed and may; with the exit code. `refused`: there was no job. */
  readonly result: string;
  /** What the job has written, without what gitlab-ci-local says. */
  readonly log: string;
  /** Everything, for the message of a failed test. */
  readonly all: string;
  /** Artifacts by path in the project; those of an earlier run are not among them. */
  readonly files: Readonly<Record<string, string>>;
  readonly cached: readonly string[];
};

/** Runs one job. A second run in the same checkout finds the cache of the first, and artifacts of jobs that it needs. */
export async function runJob(job: LocalJob): Promise<LocalJobDone> {
  const state = join(job.cwd, '.gitlab-ci-local');
  const log = join(state, 'output', `${job.name}.log`);
  const artifacts = join(state, 'artifacts', job.name);
  for (const path of [log, artifacts]) rmSync(path, { recursive: true, force: true });
  writeFileSync(join(job.cwd, '.gitlab-ci.yml'), job.pipeline);
  writeFileSync(join(job.cwd, '.gitlab-ci-local-variables.yml'), JSON.stringify(job.variables ?? {}));
  const child = spawn(job.program[0], [job.program[1], ...argumentsOf(job)], {
    cwd: job.cwd,
    env: { PATH: process.env.PATH, HOME: temporaryFolder(), LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let all = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      all += text;
    });
  await new Promise((resolve) => child.once('close', resolve));
  keepOwner(join(state, 'cache'));
  return {
    result: resultIn(all, job.name),
    log: existsSync(log) ? readFileSync(log, 'utf8') : '',
    all,
    files: filesBelow(artifacts),
    cached: Object.keys(filesBelow(join(state, 'cache'))),
  };
}

/** Its own exit code is 0 for every job that may fail with some code. */
function resultIn(all: string, name: string): string {
  const words = new RegExp(`^${name} finished in \\S+ \\S+(?: +(FAIL|WARN) (\\d+))?`, 'm');
  const [end = '', word, code] = words.exec(all) ?? [];
  if (end === '') return 'refused';
  return word === undefined ? 'passed' : `${word === 'FAIL' ? 'failed' : 'warned'} ${code}`;
}

/** A runner restores the owner of what it cached; gitlab-ci-local leaves it to who started it (its issue 1870). */
function keepOwner(cache: string): void {
  mkdirSync(cache, { recursive: true });
  const container = ['run', '--rm', '--volume', `${cache}:/cache`, helperImages[0]];
  execFileSync('docker', [...container, 'chown', '-R', '1000:1000', '/cache']);
}

function argumentsOf({ name, inputs = {}, predefined = {}, user = 'image', caFile }: LocalJob): string[] {
  const set = { GITLAB_CI: 'true', ...predefined };
  // A pipeline of a merge request has no branch.
  const unset = ['CI_COMMIT_BRANCH', 'CI_COMMIT_TAG'].filter((variable) => !(variable in set));
  return [
    ...[name, '--no-color', '--no-artifacts-to-source', '--pull-policy', 'if-not-present'],
    ...['--ignore-predefined-vars', Object.keys(set).join(',')],
    user === 'image' ? '--no-umask' : '--umask',
    ...unset.flatMap((variable) => ['--unset-variable', variable]),
    ...(caFile === undefined ? [] : ['--ca-file', caFile]),
    ...Object.entries(inputs).flatMap(([input, value]) => ['--input', `${input}=${value}`]),
    ...Object.entries(set).flatMap(([variable, value]) => ['--variable', `${variable}=${value}`]),
  ];
}
