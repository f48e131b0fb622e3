import type { Config } from '../config/schema.ts';
import { ServiceError, UsageError } from '../errors.ts';
import type { Backend } from './backend.ts';
import type { Context } from './choose.ts';
import { type DockerCli, dockerCli } from './docker-cli.ts';
import {
  type Daemon,
  daemonOf,
  inContainer,
  type OwnContainer,
  ownContainer,
  pathOutside,
  type Reach,
  reachOf,
} from './docker-daemon.ts';
import { sweepDocker } from './docker-sweep.ts';
import { hardwareHere, threadsFor } from './hardware.ts';
import { findProgram } from './programs.ts';
import { chooseStore, type Store } from './store.ts';

const gibibyte = 1024 ** 3;

/** A container of our own; sweeps what dead runs left. Throws ServiceError without a daemon that prompts may go to. */
export async function dockerBackend(context: Context): Promise<Backend> {
  const { config, env, settings, job, log, signal } = context;
  const file = await findProgram('docker', env);
  if (file === undefined) throw new ServiceError('service: docker needs the program "docker" on the PATH.');
  const found = await foundDaemon(dockerCli(file, env, signal), config);
  const { docker, daemon, reach } = found;
  const swept = await sweepDocker(docker);
  if (swept > 0) log.info(`Removed what dead runs had left in Docker: ${swept} containers and networks.`);
  const { ensureImage, modelVolume, startContainer } = await import('./docker.ts');
  const image = await ensureImage(docker, config.ollamaImage, { offline: config.offline, log });
  const room = dockerRoom(config, daemon, reach.kind === 'remote');
  const store = await storeOf(context, { ...found, room });
  const options = { docker, daemon, reach, image: config.ollamaImage, room, settings, log };
  const start = (stage: 'fetch' | 'serve') =>
    startContainer(
      {
        ...options,
        ...(store === undefined ? {} : { store }),
        ...(found.own ? { own: found.own.id } : {}),
        ...(job === undefined ? {} : { job }),
        ...(signal ? { signal } : {}),
      },
      stage,
    );
  return {
    kind: 'docker',
    what:
      reach.kind === 'remote' ? `an Ollama container at ${daemon.address}` : 'an Ollama container of our own',
    whose: 'it ends with this run',
    room,
    threads: threadsFor(room.cpus),
    ...(store === undefined ? {} : { store: store.folder }),
    serve: () => start('serve'),
    fetch: () => start('fetch'),
    notes: dockerNotes({
      image: `${config.ollamaImage} (${image})`,
      reach: reach.kind,
      daemon: daemon.address,
      volume: store === undefined ? modelVolume : '',
    }),
  };
}

type Found = {
  readonly docker: DockerCli;
  readonly daemon: Daemon;
  readonly reach: Reach;
  readonly own: OwnContainer | undefined;
};

async function foundDaemon(docker: DockerCli, { ollamaInsecure: insecure }: Config): Promise<Found> {
  const daemon = await daemonOf(docker);
  const own = await ownContainer(docker);
  const inside = own !== undefined || inContainer(daemon);
  const around = { platform: process.platform, inContainer: inside, insecure };
  return { docker, daemon, own, reach: reachOf(daemon, own ? { ...around, own } : around) };
}

/** A daemon elsewhere sees no folder of ours; one that runs our own container sees what that has mounted. */
async function storeOf(
  { config, env, models }: Context,
  {
    docker,
    daemon,
    own,
    room,
  }: Found & { readonly room: { readonly cpus: number; readonly memory: number } },
): Promise<Store | undefined> {
  if (daemon.address.startsWith('tcp:')) return undefined;
  return chooseStore({
    env,
    model: config.model,
    room,
    ...(models ? { models } : {}),
    ...(own ? { seen: (folder: string) => pathOutside(docker, own.id, folder) } : {}),
  });
}

function dockerNotes(facts: { image: string; reach: string; daemon: string; volume: string }): string[] {
  return [
    `The server runs in the image ${facts.image}.`,
    ...(facts.reach === 'remote'
      ? [`The Docker daemon is on another machine: prompts travel to ${facts.daemon}.`]
      : []),
    ...(facts.reach === 'published' || facts.reach === 'remote'
      ? [
          'This Docker publishes no ports on a network without a way out, so the container keeps one without address translation.',
        ]
      : []),
    ...(facts.volume === '' ? [] : [`Models are kept in the Docker volume ${facts.volume}.`]),
  ];
}

/** What the daemon has, within what our own cgroup leaves (1 GiB stays for the reviewer), within what the options say. */
function dockerRoom(config: Config, daemon: { cpus: number; memory: number }, remote: boolean) {
  const hardware = remote ? daemon : hardwareHere();
  const cpus = Math.min(daemon.cpus, config.serviceCpus > 0 ? config.serviceCpus : hardware.cpus);
  const free = Math.max(gibibyte, Math.min(hardware.memory, daemon.memory) - gibibyte);
  return {
    cpus: Math.round(cpus * 100) / 100,
    memory: config.serviceMemory === '' ? free : bytesOf(config.serviceMemory),
  };
}

/** `6g`, `6000m` in bytes, as Docker reads them. */
function bytesOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([mg])$/.exec(text) ?? [];
  const bytes = Number(digits) * (unit === 'g' ? gibibyte : 1024 ** 2);
  if (bytes >= 512 * 1024 ** 2) return bytes;
  throw new UsageError(`service-memory: ${text} is too little for any model; give at least 1g.`);
}
