import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Entries, Place } from '../../support/circleci/index.ts';
import { filesBelow } from '../../support/files.ts';
import { temporaryFolder, testGitEnvironment } from '../../support/repository.ts';
import { type Part, part } from './parts.ts';

/** Containers of a job as CircleCI has them: the first runs the steps, all share its network, so that localhost is the same for all. */
export type Containers = Place & {
  /** Puts a folder of this machine into the home of the job's user. */
  readonly bring: (folder: string, name: string) => Promise<void>;
  /** Texts of the files in a folder of the first container, by name; none where there is no folder. */
  readonly texts: (folder: string) => Promise<Readonly<Record<string, string>>>;
  readonly close: () => void;
};

const PROJECT = '/home/ollamacode/project';

/** Starts the images of an expanded job. `docker` is the program. */
export function startContainers(docker: string, job: Entries): Containers {
  const started: string[] = [];
  const start = (args: readonly string[]) => {
    const all = ['run', '--detach', '--label', 'ollamacode.test=circleci', ...args];
    const id = execFileSync(docker, all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
    started.unshift(id);
    return id;
  };
  const [primary, ...others] = job.docker as readonly { image: string }[];
  // CircleCI ignores the first image's entry point and runs a shell there.
  const id = start(['--entrypoint', 'sleep', primary?.image ?? '', 'infinity']);
  execFileSync(docker, ['exec', id, 'mkdir', '-p', PROJECT], { stdio: 'pipe' });
  for (const { image } of others) start(['--network', `container:${id}`, image]);
  const exec: Place['exec'] = (command, { env = {}, input } = {}) => {
    const variables = Object.entries({ ...(job.environment as Entries), ...env });
    const set = variables.flatMap(([name, value]) => ['--env', `${name}=${String(value)}`]);
    return run([docker, 'exec', '--interactive', '--workdir', PROJECT, ...set, id, ...command], input);
  };
  const bring = async (folder: string, name: string) => {
    const archive = execFileSync('tar', ['--create', '--directory', folder, '.'], { maxBuffer: 1 << 28 });
    const target = `/home/ollamacode/${name}`;
    const script = `mkdir -p ${target} && tar --extract --no-same-owner --directory ${target}`;
    const { code, log } = await run([docker, 'exec', '--interactive', id, 'sh', '-c', script], archive);
    if (code !== 0) throw new Error(log);
  };
  return {
    exec,
    bring,
    texts: async (folder) => {
      const to = join(temporaryFolder(), 'copy');
      const { code } = await run([docker, 'cp', `${id}:${folder}`, to]);
      return code === 0 ? filesBelow(to) : {};
    },
    close: () => {
      for (const one of started) execFileSync(docker, ['rm', '--force', one], { stdio: 'pipe' });
    },
  };
}

function run([program = '', ...args]: readonly string[], input?: Buffer): ReturnType<Place['exec']> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    const out: Buffer[] = [];
    const all: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      all.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => all.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, stdout: Buffer.concat(out), log: Buffer.concat(all).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export type Checkout = {
  readonly bare: string;
  /** As the job sees it. */
  readonly url: string;
  readonly branch: string;
};

/** What `checkout` with `method: full` leaves: all branches of origin, and the branch of the pipeline. */
export function checkedOut({ bare, url, branch }: Checkout): string {
  const folder = join(temporaryFolder(), 'project');
  const git = (...args: string[]) =>
    execFileSync('git', args, { env: testGitEnvironment, stdio: 'pipe', cwd: join(folder, '..') });
  git('clone', '--quiet', `file://${bare}`, folder);
  git('-C', folder, 'checkout', '--quiet', '-B', branch, `origin/${branch}`);
  git('-C', folder, 'remote', 'set-url', 'origin', url);
  return folder;
}

/** CircleCI's published schema of configurations. */
export function circleciSchema(): Part<string> {
  const tools = process.env.OLLAMACODE_TOOLS || join(homedir(), '.cache', 'ollamacode-tools');
  const path = join(process.env.CI_SCHEMAS || join(tools, 'schemas'), 'circleci.json');
  return part(existsSync(path) ? path : undefined, 'the schema circleci.json');
}

/** The home of a machine's user with a store as an earlier pull has left it. */
export function homeWith(store: string, home: string): void {
  mkdirSync(join(home, '.ollama'), { recursive: true });
  cpSync(store, join(home, '.ollama/models'), { recursive: true });
}
