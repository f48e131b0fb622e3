import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { dockerCli } from './docker-cli.ts';
import { sweepDocker } from './docker-sweep.ts';
import { findProgram } from './programs.ts';

/** ms for all of it; a CI gives the step after a cancelled job minutes at most. */
const PATIENCE = 60_000;

export type Leftovers = {
  /** The job whose containers and networks go, whoever still holds them. */
  readonly job?: string;
  readonly log: Log;
  /** By default that of this process. */
  readonly env?: NodeJS.ProcessEnv;
};

/** Removes what this job and dead runs left in Docker; what cannot be removed is a warning. A server of our own ends by itself. */
export async function removeLeftovers({ job, log, env = process.env }: Leftovers): Promise<void> {
  const file = await findProgram('docker', env);
  if (file === undefined) return;
  const docker = dockerCli(file, env, AbortSignal.timeout(PATIENCE));
  // A program without a daemon is usual, and nothing of ours is there then.
  const answers = await docker.run('info', '--format', '{{.ID}}').then(
    () => true,
    () => false,
  );
  if (!answers) return log.verbose('No Docker daemon answers: nothing is left there.');
  try {
    const swept = await sweepDocker(docker, job);
    if (swept > 0) log.info(`Removed what was left in Docker: ${swept} containers and networks.`);
  } catch (error) {
    log.warn(`What was left in Docker could not be removed: ${messageOf(error)}`);
  }
}
