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

/** The channels of the CI that this run is in; `undefined` where there are none that we know. Loaded only there. */
export async function runnerOf({ ci }: Place, options: RunnerOptions): Promise<Runner | undefined> {
  if (ci === 'github') {
    const { githubRunner } = await import('./github.ts');
    return githubRunner({ env: process.env, ...options });
  }
  if (ci === 'gitlab') {
    const { gitlabRunner } = await import('./gitlab.ts');
    return gitlabRunner({ env: process.env, ...options });
  }
  if (ci === 'jenkins') {
    const { jenkinsRunner } = await import('./jenkins.ts');
    return jenkinsRunner({ env: process.env, ...options });
  }
  return undefined;
}
