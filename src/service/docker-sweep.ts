import { type Labelled, labelFilter, readLabels } from './docker-arguments.ts';
import type { DockerCli } from './docker-cli.ts';
import { lifeOf } from './owner.ts';

/**
 * Removes the containers and networks of runs that are dead, and those of `job`, which is over. Returns how many. Never touches
 * those of another run that may live.
 */
export async function sweepDocker(docker: DockerCli, job = ''): Promise<number> {
  const over = async (labels: Labelled) =>
    (job !== '' && labels.job === job) || (await isDead(docker, labels));
  const containers = await these(over, docker, {
    list: ['container', 'ls', '--all', '--quiet', '--no-trunc'],
    format: '{{json .Config.Labels}}',
  });
  for (const id of containers) await removeContainer(docker, id);
  const networks = await these(over, docker, {
    list: ['network', 'ls', '--quiet', '--no-trunc'],
    format: '{{json .Labels}}',
  });
  for (const id of networks) await removeNetwork(docker, id);
  return containers.length + networks.length;
}

/** Both may have gone by themselves, or by the sweep of another run, between two commands. */
export async function removeContainer(docker: DockerCli, name: string): Promise<void> {
  await docker.run('container', 'rm', '--force', '--volumes', name).catch(unlessGone);
}

/** A reviewer's own container may still be in it. */
export async function removeNetwork(docker: DockerCli, name: string): Promise<void> {
  const members = await docker
    .run('network', 'inspect', '--format', '{{range $id, $_ := .Containers}}{{$id}} {{end}}', name)
    .catch(unlessGone);
  for (const id of (members ?? '').trim().split(/\s+/).filter(Boolean)) {
    await docker.run('network', 'disconnect', '--force', name, id).catch(unlessGone);
  }
  await docker.run('network', 'rm', name).catch(unlessGone);
}

function unlessGone(error: unknown): undefined {
  if (error instanceof Error && /no such|not found|is not connected|already in progress/i.test(error.message))
    return undefined;
  throw error;
}

type Listing = { readonly list: readonly string[]; readonly format: string };

async function these(
  over: (labels: Labelled) => Promise<boolean>,
  docker: DockerCli,
  { list, format }: Listing,
): Promise<string[]> {
  const ids = (await docker.run(...list, '--filter', labelFilter)).split('\n').filter(Boolean);
  const dead: string[] = [];
  for (const id of ids) {
    const kind = list[0] ?? 'container';
    const labels = await docker.run(kind, 'inspect', '--format', format, id).catch(unlessGone);
    if (labels !== undefined && (await over(readLabels(JSON.parse(labels) ?? {})))) dead.push(id);
  }
  return dead;
}

/** An owner that cannot be seen from here is dead once its container has stopped or its time is over. */
async function isDead(docker: DockerCli, { owner, until, container }: Labelled): Promise<boolean> {
  const life = lifeOf(owner);
  if (life !== 'unknown') return life === 'dead';
  if (!(until > Date.now() / 1000)) return true;
  if (container === '') return false;
  const running = await docker
    .run('container', 'inspect', '--format', '{{.State.Running}}', container)
    .catch(unlessGone);
  return running?.trim() !== 'true';
}
