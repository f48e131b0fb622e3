import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '../../src/yaml.ts';
import { filesBelow } from './files.ts';
import type { TestEvent, TestGitHub, TestRepository } from './github/index.ts';
import { temporaryFolder, testGitEnvironment } from './repository.ts';

/** The action as a runner starts it: inputs, the event, the files of workflow commands. */

export type ActionSetup = {
  readonly github: Pick<TestGitHub, 'url' | 'api' | 'graphql'>;
  readonly event: TestEvent;
  /** Of `github.token`; empty for none. */
  readonly token: string;
  /** As a workflow writes them under `with`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `GITHUB_WORKSPACE`; by default an empty folder. */
  readonly workspace?: string;
  /** `RUNNER_TEMP`; by default a new folder. A second run on the same machine may share it. */
  readonly temp?: string;
  /** What the step has saved, for the post step. */
  readonly state?: Readonly<Record<string, string>>;
};

export type ActionPlace = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What the step has written by now. */
  readonly written: () => Written;
};

export type Written = {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Files of the report folder by name. */
  readonly files: Readonly<Record<string, string>>;
};

const actionFile = fileURLToPath(new URL('../../action.yml', import.meta.url));

/** Makes the folders and the environment that a runner gives the action. */
export function actionPlace(setup: ActionSetup): ActionPlace {
  const temp = setup.temp ?? temporaryFolder();
  const workspace = setup.workspace ?? temporaryFolder();
  const files = Object.fromEntries(
    ['event', 'output', 'state', 'summary', 'env', 'path'].map((name) => [
      name,
      join(temporaryFolder(), name),
    ]),
  ) as Record<'event' | 'output' | 'state' | 'summary' | 'env' | 'path', string>;
  for (const file of Object.values(files)) writeFileSync(file, '');
  writeFileSync(files.event, JSON.stringify(setup.event.payload));
  const home = join(temp, 'home');
  mkdirSync(home, { recursive: true });
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    LC_ALL: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: setup.github.url,
    GITHUB_API_URL: setup.github.api,
    GITHUB_GRAPHQL_URL: setup.github.graphql,
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'review',
    GITHUB_WORKFLOW: 'review',
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    ...setup.event.env,
    ...inputsOf(setup),
    ...Object.fromEntries(Object.entries(setup.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
  };
  return {
    cwd: workspace,
    env,
    written: () => ({
      outputs: commandFile(files.output),
      state: commandFile(files.state),
      summary: readFileSync(files.summary, 'utf8'),
      files: filesBelow(join(temp, 'ollamacode')),
    }),
  };
}

/** Every input of `action.yml`, as a runner passes them: the given value, else the default, else empty. */
function inputsOf({ inputs = {}, token }: ActionSetup): Record<string, string> {
  const action = parseYaml(readFileSync(actionFile, 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: usual = '' }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      inputs[name] ?? expanded(usual, token),
    ]),
  );
}

/** The expressions that `action.yml` uses. */
function expanded(text: string, token: string): string {
  return text.replace('${{ github.token }}', token).replace('${{ toJSON(job.services) }}', '{}');
}

/** A file of `name=value` lines and `name<<delimiter` blocks. */
function commandFile(file: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const block = /^([^=]+)<<(.+)$/.exec(line);
    if (block) {
      const end = lines.indexOf(block[2] ?? '', i + 1);
      values[block[1] ?? ''] = lines.slice(i + 1, end).join('\n');
      i = end;
    } else if (line.includes('='))
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return values;
}

export type CheckoutOptions = {
  /** As `fetch-depth`: 0 is all of it; default 1. */
  readonly depth?: number;
};

/** What `actions/checkout` leaves in the workspace of an event. */
export function checkOut(
  repository: TestRepository,
  { env }: TestEvent,
  { depth = 1 }: CheckoutOptions = {},
): string {
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: testGitEnvironment, stdio: 'pipe' });
  const ref = env.GITHUB_REF ?? 'refs/heads/main';
  const local = ref
    .replace(/^refs\/heads\//, 'refs/remotes/origin/')
    .replace(/^refs\/pull\//, 'refs/remotes/pull/');
  const all = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
  const isThere = depth === 0 && local.startsWith('refs/remotes/origin/');
  const one = isThere ? [] : [`+${env.GITHUB_SHA}:${local}`];
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', repository.cloneUrl);
  const shallow = depth === 0 ? [] : [`--depth=${depth}`];
  git('fetch', '--quiet', '--no-tags', ...shallow, `file://${repository.bare}`, ...all, ...one);
  git('checkout', '--quiet', '--force', '--detach', local);
  return folder;
}
