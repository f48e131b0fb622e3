import { randomBytes } from 'node:crypto';
import { makeFolder } from '../atomic-file.ts';
import { ServiceError } from '../errors.ts';
import type { Log } from '../log.ts';
import { openOllama } from '../ollama/client.ts';
import type { Running } from './backend.ts';
import {
  type ContainerSpec,
  labelsOf,
  networkArguments,
  runArguments,
  type Stage,
} from './docker-arguments.ts';
import { type DockerCli, dockerCli } from './docker-cli.ts';
import type { Daemon, Reach } from './docker-daemon.ts';
import { removeContainer, removeNetwork } from './docker-sweep.ts';
import { ownerHere } from './owner.ts';
import { type ServerSettings, serverVariables, startLimit } from './process.ts';
import { pick, proxyVariables } from './programs.ts';
import { until, untilReady } from './ready.ts';
import type { Store } from './store.ts';
import { lastWords, startWatched, type Watched } from './watched.ts';

export type DockerOptions = {
  readonly docker: DockerCli;
  readonly daemon: Daemon;
  readonly reach: Reach;
  /** Id of the container that this process runs in, by which another run can tell that its owner has gone. */
  readonly own?: string;
  readonly image: string;
  /** Absent where the daemon cannot see our files: then a volume of its own. */
  readonly store?: Store;
  /** Bytes and CPUs that the container may use. */
  readonly room: { readonly memory: number; readonly cpus: number };
  readonly settings: ServerSettings;
  /** Whose later steps may remove what is left. */
  readonly job?: string;
  readonly log: Log;
  readonly signal?: AbortSignal;
};

/** The volume that keeps models where no folder can. */
export const modelVolume = 'ollamacode-models';

/** Fetches the image unless it is there. Returns its id. Throws ServiceError when it may not be fetched or cannot be. */
export async function ensureImage(
  docker: DockerCli,
  image: string,
  { offline, log }: { offline: boolean; log: Log },
): Promise<string> {
  const inspect = () => docker.run('image', 'inspect', '--format', '{{.Id}}', image);
  const there = await inspect().catch(() => undefined);
  if (there !== undefined) return there.trim();
  if (offline) {
    throw new ServiceError(
      `The image ${image} is not there and offline forbids to fetch it; run "ollamacode pull" while online.`,
    );
  }
  log.info(`Fetching the image ${image} …`);
  const began = performance.now();
  await docker.run('image', 'pull', '--quiet', image);
  log.info(`Fetched the image ${image} in ${Math.round((performance.now() - began) / 1000)} s.`);
  return (await inspect()).trim();
}

/**
 * Starts Ollama in a container of this run: limited, without privileges, and in the stage `serve` without a way out.
 * It ends with `close`, with this process however that ends (its standard input does), and after its lifetime.
 */
export async function startContainer(options: DockerOptions, stage: Stage): Promise<Running> {
  const { docker, reach, log, signal } = options;
  const spec = specOf(options, stage);
  if (options.store !== undefined) await makeFolder(options.store.folder);
  await docker.run(...networkArguments(spec));
  const state: { watched?: Watched } = {};
  // The signal that ends a run must not end its cleaning.
  const cleaner = dockerCli(docker.file, docker.env);
  const close = async () => {
    await state.watched?.close();
    await removeContainer(cleaner, spec.name);
    await removeNetwork(cleaner, spec.name);
  };
  try {
    if (reach.kind === 'joined') await docker.run('network', 'connect', spec.name, reach.container);
    state.watched = await startWatched({ file: docker.file, args: runArguments(spec), env: docker.env });
    const host = await addressOf(options, spec.name, state.watched);
    const ollama = openOllama({ host, insecure: true });
    const version = await untilReady(ollama, { ...waiting(signal), dead: () => lastWords(state.watched) });
    log.verbose(`Ollama ${version} listens at ${host} (container ${spec.name}).`);
    state.watched.release();
    return { host, insecure: true, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function specOf(
  { reach, own = '', image, store, room, settings, daemon, docker, job = '' }: DockerOptions,
  stage: Stage,
): ContainerSpec {
  const run = randomBytes(6).toString('hex');
  const lifetime = settings.lifetime / 1000;
  const user = daemon.rootless || store === undefined ? undefined : ownUser();
  return {
    name: `ollamacode-${run}`,
    image,
    stage,
    reach,
    store:
      store === undefined ? { kind: 'volume', source: modelVolume } : { kind: 'bind', source: store.source },
    ...(user === undefined ? {} : { user }),
    memory: room.memory,
    cpus: room.cpus,
    lifetime,
    environment: {
      ...serverVariables(settings),
      ...(stage === 'fetch' ? pick(docker.env, proxyVariables) : {}),
    },
    ...(settings.caFile === '' ? {} : { caFile: settings.caFile }),
    labels: labelsOf(ownerHere(), {
      run,
      until: Math.ceil(Date.now() / 1000 + lifetime),
      container: own,
      job,
    }),
  };
}

function ownUser(): string | undefined {
  return process.getuid && process.getgid ? `${process.getuid()}:${process.getgid()}` : undefined;
}

function waiting(signal: AbortSignal | undefined) {
  return { what: 'The Ollama container', limit: startLimit, ...(signal ? { signal } : {}) };
}

/** Asks until the container runs and has its address. */
async function addressOf(
  { docker, reach, signal }: DockerOptions,
  name: string,
  watched: Watched,
): Promise<string> {
  return until(async () => {
    const words = lastWords(watched);
    if (words !== undefined) throw new ServiceError(`The Ollama container ended at once: ${words}`);
    const settings = await docker
      .run('container', 'inspect', '--format', '{{json .NetworkSettings}}', name)
      .catch(later);
    const host = hostIn(JSON.parse(settings) as RawSettings, reach, name);
    if (host === undefined) throw new Error('it has no address yet');
    return host;
  }, waiting(signal));
}

/** Before `docker run` has made it, the container is unknown: worth another look. */
function later(error: unknown): never {
  throw new Error('it is not there yet', { cause: error });
}

type RawSettings = {
  readonly Networks?: Readonly<Record<string, { readonly IPAddress?: string }>>;
  readonly Ports?: Readonly<Record<string, readonly { readonly HostPort?: string }[] | null>>;
};

function hostIn(settings: RawSettings, reach: Reach, name: string): string | undefined {
  if (reach.kind === 'direct' || reach.kind === 'joined') {
    const address = settings.Networks?.[name]?.IPAddress;
    return address ? `http://${address}:11434` : undefined;
  }
  const port = settings.Ports?.['11434/tcp']?.[0]?.HostPort;
  return port ? `http://${reach.kind === 'remote' ? reach.hostname : '127.0.0.1'}:${port}` : undefined;
}
