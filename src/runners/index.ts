import type { Place, Runner } from '../domain.ts';

/** How this process was started, which decides what may be written where. */
export type RunnerOptions = {
  /** By default that of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** As the CI's own step and not as a command in a shell: standard output is the job's log alone. */
  readonly step: boolean;
  /** Where a CI that collects files finds them; without it nothing is told by file. */
  readonly reportDir?: string;
};

type Opening = (options: RunnerOptions & { readonly env: NodeJS.ProcessEnv }) => Runner | Promise<Runner>;

/** Each is loaded only in its own CI. */
const openings: { readonly [Ci in Place['ci']]?: () => Promise<Opening> } = {
  github: async () => (await import('./github.ts')).githubRunner,
  gitlab: async () => (await import('./gitlab.ts')).gitlabRunner,
  jenkins: async () => (await import('./jenkins.ts')).jenkinsRunner,
  azure: async () => (await import('./azure.ts')).azureRunner,
  buildkite: async () => (await import('./buildkite.ts')).buildkiteRunner,
  teamcity: async () => {
    const { teamcityRunner } = await import('./teamcity.ts');
    return () => teamcityRunner();
  },
};

/** The channels of the CI that this run is in; `undefined` where there are none that we know. */
export async function runnerOf({ ci }: Place, options: RunnerOptions): Promise<Runner | undefined> {
  const open = await openings[ci]?.();
  return open?.({ env: process.env, ...options });
}
