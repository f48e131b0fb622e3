import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { messageOf, ServiceError, UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import { addressOf, isLoopback } from '../ollama/address.ts';
import { openOllama } from '../ollama/client.ts';
import type { Backend } from './backend.ts';
import { dockerCli } from './docker-cli.ts';
import { daemonOf, inContainer, ownContainer, reachOf } from './docker-daemon.ts';
import { sweepDocker } from './docker-sweep.ts';
import { hardwareHere, threadsFor } from './hardware.ts';
import { storeFolder } from './model-store.ts';
import type { ServerSettings } from './process.ts';
import { findProgram } from './programs.ts';

export type ServiceInput = {
  readonly config: Config;
  readonly place: Place;
  readonly log: Log;
  readonly signal?: AbortSignal;
  /** By default that of this process. */
  readonly env?: NodeJS.ProcessEnv;
};

type Context = ServiceInput & { readonly env: NodeJS.ProcessEnv; readonly settings: ServerSettings };

const localServer = '127.0.0.1:11434';
const hour = 3_600_000;
const gibibyte = 1024 ** 3;

/**
 * The way to an Ollama that `service` asks for. `auto` takes the first of: the given host; outside CI a server that runs here;
 * the `ollama` program; Docker. In CI a server that happens to run is nobody's we know, so it has to be declared (DESIGN 5).
 * Throws ServiceError with what to install or set, UsageError for an address that cannot be used.
 */
export async function chooseBackend(input: ServiceInput): Promise<Backend> {
  const context: Context = { ...input, env: input.env ?? process.env, settings: settingsOf(input) };
  const { service, ollamaHost, ollamaToken } = input.config;
  if (service === 'none')
    throw new ServiceError('service: none switches the model off; rules alone look at the change.');
  if (service === 'shared') return sharedBackend(context);
  if (service === 'process') return processBackend(context);
  if (service === 'docker') return dockerBackend(context);
  if (service === 'host')
    return givenBackend(context, declared(context) ?? { text: localServer, from: 'service: host' });
  if (ollamaHost !== '')
    return givenBackend(context, { text: ollamaHost, from: 'ollama-host', token: ollamaToken });
  return automatic(context);
}

async function automatic(context: Context): Promise<Backend> {
  const running = context.place.ci === 'none' ? await runningServer(context) : undefined;
  if (running) return running;
  if (await findProgram('ollama', context.env)) return processBackend(context);
  if (!(await findProgram('docker', context.env)))
    throw new ServiceError(nothingHere(context.place, 'there is neither an "ollama" nor a "docker" program'));
  try {
    return await dockerBackend(context);
  } catch (error) {
    if (error instanceof ServiceError)
      throw new ServiceError(nothingHere(context.place, messageOf(error)), { cause: error });
    throw error;
  }
}

function nothingHere(place: Place, why: string): string {
  const remedy =
    place.ci === 'none'
      ? 'install Ollama (https://ollama.com/download) or Docker, or give ollama-host'
      : 'give ollama-host (a service container will do), or a runner image with Ollama or Docker';
  return `No Ollama to ask: ${why.replace(/\.$/, '')}; ${remedy}.`;
}

/** Only a server that was named gets the token. */
type Address = { readonly text: string; readonly from: string; readonly token?: string };

function declared({ config, env }: Context): Address | undefined {
  const token = config.ollamaToken;
  if (config.ollamaHost !== '') return { text: config.ollamaHost, from: 'ollama-host', token };
  return env.OLLAMA_HOST ? { text: env.OLLAMA_HOST, from: 'OLLAMA_HOST', token } : undefined;
}

/** A server of this user that answers now. `OLLAMA_HOST` is often a listening address, so on loopback its silence means nothing. */
async function runningServer(context: Context): Promise<Backend | undefined> {
  const addresses = [declared(context), { text: localServer, from: 'ollama-host' }].filter(
    (address) => address !== undefined,
  );
  for (const address of addresses) {
    const url = addressOf(address.text, { from: address.from, insecure: context.config.ollamaInsecure });
    if (!isLoopback(new URL(url).hostname)) return givenBackend(context, address);
    const ollama = openOllama({
      host: url,
      insecure: false,
      ...(address.token ? { token: address.token } : {}),
    });
    const version = await ollama.version(AbortSignal.timeout(1500)).catch(() => undefined);
    if (version !== undefined) return givenBackend(context, address);
  }
  return undefined;
}

function givenBackend({ config, place }: Context, { text, from, token }: Address): Backend {
  const host = addressOf(text, { from, insecure: config.ollamaInsecure });
  const { hostname } = new URL(host);
  // A name without dots in CI is a service container: it shares this machine.
  const here =
    isLoopback(hostname) || (place.ci !== 'none' && !hostname.includes('.') && !hostname.startsWith('['));
  const hardware = hardwareHere();
  return {
    kind: 'given',
    what: `the Ollama at ${host}`,
    ...(here ? { room: { cpus: hardware.cpus, memory: hardware.available } } : {}),
    threads: here ? threadsFor(hardware.cpus) : 0,
    serve: async () => ({
      host,
      insecure: config.ollamaInsecure,
      close: async () => {},
      ...(token ? { token } : {}),
    }),
    notes: [],
  };
}

async function processBackend(context: Context): Promise<Backend> {
  const { env, settings, log, signal } = context;
  const binary = await ollamaProgram(env, 'process');
  const { startProcess } = await import('./process.ts');
  const store = storeFolder(env);
  const serve = () => startProcess({ binary, store, env, settings, log, ...(signal ? { signal } : {}) });
  return { ...localParts(store), kind: 'process', what: 'an Ollama process of our own', serve };
}

async function sharedBackend(context: Context): Promise<Backend> {
  const { env, settings, log, signal } = context;
  const binary = await ollamaProgram(env, 'shared');
  const { joinShared } = await import('./shared.ts');
  const store = storeFolder(env);
  const serve = () => joinShared({ binary, store, env, settings, log, ...(signal ? { signal } : {}) });
  return { ...localParts(store), kind: 'shared', what: 'the Ollama that runs of this user share', serve };
}

async function ollamaProgram(env: NodeJS.ProcessEnv, service: string): Promise<string> {
  const binary = await findProgram('ollama', env);
  if (binary !== undefined) return binary;
  throw new ServiceError(
    `service: ${service} needs the program "ollama" on the PATH; install it from https://ollama.com/download.`,
  );
}

function localParts(store: string) {
  const { cpus, available } = hardwareHere();
  return { room: { cpus, memory: available }, threads: threadsFor(cpus), store, notes: [] };
}

async function dockerBackend(context: Context): Promise<Backend> {
  const { config, env, settings, log, signal } = context;
  const file = await findProgram('docker', env);
  if (file === undefined) throw new ServiceError('service: docker needs the program "docker" on the PATH.');
  const docker = dockerCli(file, env, signal);
  const daemon = await daemonOf(docker);
  const own = await ownContainer(docker);
  const inside = own !== undefined || inContainer(daemon);
  const around = { platform: process.platform, inContainer: inside, insecure: config.ollamaInsecure };
  const reach = reachOf(daemon, own ? { ...around, own } : around);
  const swept = await sweepDocker(docker);
  if (swept > 0) log.info(`Removed what dead runs had left in Docker: ${swept} containers and networks.`);
  const { ensureImage, modelVolume, startContainer } = await import('./docker.ts');
  const image = await ensureImage(docker, config.ollamaImage, { offline: config.offline, log });
  const room = dockerRoom(config, daemon, reach.kind === 'remote');
  const store = inside || daemon.address.startsWith('tcp:') ? undefined : storeFolder(env);
  const options = { docker, daemon, reach, image: config.ollamaImage, room, settings, log };
  const start = (stage: 'fetch' | 'serve') =>
    startContainer(
      { ...options, ...(store === undefined ? {} : { store }), ...(signal ? { signal } : {}) },
      stage,
    );
  return {
    kind: 'docker',
    what:
      reach.kind === 'remote' ? `an Ollama container at ${daemon.address}` : 'an Ollama container of our own',
    room,
    threads: threadsFor(room.cpus),
    ...(store === undefined ? {} : { store }),
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

/** A server outlives what the CI leaves for the job by minutes at most, and nothing outlives six hours. */
function settingsOf({ config, place }: ServiceInput): ServerSettings {
  const lifetime = Math.min(6 * hour, (place.timeLeft ?? 6 * hour) + hour / 6);
  return { parallel: config.parallel, numCtx: config.numCtx, lifetime, caFile: config.caFile };
}
