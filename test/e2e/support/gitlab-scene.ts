import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '../../../src/yaml.ts';
import { brokenSum, sum } from '../../scenarios/fixtures.ts';
import {
  startGitLab,
  type TestGitLab,
  type TestJob,
  type TestRepository,
} from '../../support/gitlab/index.ts';
import { jobPlace } from '../../support/gitlab-job.ts';
import { forwardFrom } from './forward.ts';
import { type LocalJob, type LocalJobDone, runJob } from './gitlab-run.ts';

/** A merge request on a GitLab for tests, and the component in a checkout of it, run by gitlab-ci-local. */

const TEMPLATE = 'templates/review/template.yml';
const component = fileURLToPath(new URL(`../../../gitlab/${TEMPLATE}`, import.meta.url));

const examples = fileURLToPath(new URL('../../../examples/gitlab', import.meta.url));

export type Scene = {
  readonly gitlab: TestGitLab;
  readonly repository: TestRepository;
  /** Of the merge request. */
  readonly number: number;
  /** A job of a pipeline of the merge request. */
  readonly newJob: () => TestJob;
  /** What the runner fetched for it, with the component beside; by default all of history. */
  readonly checkOut: (depth?: number) => string;
  readonly run: (job: SceneJob) => Promise<LocalJobDone>;
  readonly close: () => Promise<void>;
};

export type SceneJob = {
  /** The checkout. */
  readonly cwd: string;
  /** Text of `.gitlab-ci.yml`. */
  readonly pipeline: string;
  /** Default one of a pipeline of the merge request. */
  readonly job?: TestJob;
  /** Default the component's own name. */
  readonly name?: string;
} & Pick<LocalJob, 'user' | 'variables' | 'inputs' | 'caFile'>;

export type SceneOptions = {
  readonly program: readonly [string, string];
  /** Address of this machine that containers reach. */
  readonly address: string;
};

/** `src/sum.ts` reads one number too many since ann's last commit. */
export async function openScene({ program, address }: SceneOptions): Promise<Scene> {
  const gitlab = await startGitLab();
  const outside = await forwardFrom(address, gitlab.url);
  const repository = gitlab.repository('acme/shop', { private: true, files: { 'src/sum.ts': sum } });
  repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
  const number = gitlab.open('acme/shop', { head: 'feature', author: 'ann' });
  const newJob = () => gitlab.job({ repository: 'acme/shop', mr: number });
  const hosts = [gitlab.url, outside.url].map((url) => new URL(url).host) as [string, string];
  const reachable = (text: string) => text.replaceAll(...hosts);
  return {
    gitlab,
    repository,
    number,
    newJob,
    checkOut: (checkout = 0) => withComponent(jobPlace({ job: newJob(), checkout }).cwd),
    run: ({ job = newJob(), name = 'ollamacode', ...rest }) => {
      git(rest.cwd, 'remote', 'set-url', 'origin', reachable(job.cloneUrl));
      const predefined = Object.entries(job.env).map(([key, value]) => [key, reachable(value)]);
      return runJob({ ...rest, program, name, predefined: Object.fromEntries(predefined) });
    },
    close: async () => {
      await outside.close();
      await gitlab.close();
    },
  };
}

type Included = Readonly<Record<string, object>> & {
  readonly include: readonly [{ readonly inputs?: Inputs }];
};
type Inputs = Readonly<Record<string, unknown>>;

export type Including = {
  /** A file of `examples/gitlab` that includes the component; default the plain one. */
  readonly example?: string;
  /** Besides its own; a list or a boolean is no text. */
  readonly inputs: Inputs;
  /** What else stands in the file, job by job. */
  readonly more?: Readonly<Record<string, object>>;
};

/** A pipeline with the component, which is a file of the checkout here. JSON is YAML. */
export function including({ example = 'review', inputs, more = {} }: Including): string {
  const { include, ...rest } = parseYaml(exampleText(example)) as Included;
  const written = include[0].inputs;
  const component = { local: TEMPLATE, inputs: { ...written, ...inputs } };
  const jobs = Object.entries(more).map(([name, keys]) => [name, { ...rest[name], ...keys }]);
  return JSON.stringify({ ...rest, ...Object.fromEntries(jobs), include: [component] });
}

export function exampleText(name: string): string {
  return readFileSync(join(examples, `${name}.yml`), 'utf8');
}

/** Only files that git knows can be included. */
function withComponent(cwd: string): string {
  mkdirSync(dirname(join(cwd, TEMPLATE)), { recursive: true });
  cpSync(component, join(cwd, TEMPLATE));
  git(cwd, 'add', '--force', TEMPLATE);
  return cwd;
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, stdio: 'pipe' });
}
