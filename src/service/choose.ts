import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { ModelError, messageOf, ServiceError } from '../errors.ts';
import type { Log } from '../log.ts';
import { addressOf, isLoopback } from '../ollama/address.ts';
import { openOllama } from '../ollama/client.ts';
import type { Backend } from './backend.ts';
import { dockerBackend } from './docker-backend.ts';
import { hardwareHere, threadsFor } from './hardware.ts';
import { storeFolder } from './model-store.ts';
import type { ServerSettings } from './process.ts';
import { findProgram } from './programs.ts';
import { until } from './ready.ts';
import { chooseStore, type ModelFolders } from './store.ts';

export type ServiceInput = {
  readonly config: Config;
  readonly place: Place;
  readonly log: Log;
  readonly signal?: AbortSignal;
  /** By default that of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Where an Ollama answers that the pipeline itself declared as a service; see `ollamaServices`. Best first. */
  readonly declared?: readonly string[];
  /** Where models outlive this job; absent where this user's own store does. */
  readonly models?: ModelFolders;
  /** Whose later steps may remove what is left; see `removeLeftovers`. */
  readonly job?: string;
};

/** The input with what follows from it. */
export type Context = ServiceInput & { readonly env: NodeJS.ProcessEnv; readonly settings: ServerSettings };

const localServer = '127.0.0.1:11434';
/** ms until a declared service answers; the CI starts it before the first step. */
const serviceLimit = 60_000;
const hour = 3_600_000;

/**
 * The way to an Ollama that `service` asks for. `auto` takes the first of: the given host; outside CI a server that runs here;
 * the `ollama` program; Docker. In CI a server that happens to run is nobody's we know, so it has to be declared (DESIGN 5).
 * What the pipeline declared as its service comes after the given host and before all else.
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
    return givenBackend(
      context,
      named(context) ?? (await declaredService(context)) ?? { text: localServer, from: 'service: host' },
    );
  if (ollamaHost !== '')
    return givenBackend(context, { text: ollamaHost, from: 'ollama-host', token: ollamaToken });
  const ofJob = await declaredService(context);
  if (ofJob) return givenBackend(context, ofJob);
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
type Address = {
  readonly text: string;
  readonly from: string;
  readonly token?: string;
  /** A service container of the pipeline: plain http to it stays on this machine. */
  readonly here?: boolean;
};

/** The first declared service that answers; a container just started may need a moment. Throws ServiceError when none does. */
async function declaredService({ declared = [], signal }: Context): Promise<Address | undefined> {
  if (declared.length === 0) return undefined;
  const what = `The service container for Ollama (${declared.join(', ')})`;
  return until(
    async () => {
      const failures: unknown[] = [];
      for (const host of declared) {
        const ollama = openOllama({ host, insecure: true });
        const version = await ollama.version(AbortSignal.timeout(2000)).catch((error: unknown) => {
          // One that answers and refuses will not do otherwise later.
          if (error instanceof ModelError && error.kind === 'rejected')
            throw new ServiceError(error.message, { cause: error });
          failures.push(error);
        });
        await ollama.close();
        if (version !== undefined) return { text: host, from: 'a service of this job', here: true };
      }
      throw new Error(failures.map(messageOf).join(' '));
    },
    { what, limit: serviceLimit, ...(signal ? { signal } : {}) },
  );
}

function named({ config, env }: Context): Address | undefined {
  const token = config.ollamaToken;
  if (config.ollamaHost !== '') return { text: config.ollamaHost, from: 'ollama-host', token };
  return env.OLLAMA_HOST ? { text: env.OLLAMA_HOST, from: 'OLLAMA_HOST', token } : undefined;
}

/** A server of this user that answers now. `OLLAMA_HOST` is often a listening address, so on loopback its silence means nothing. */
async function runningServer(context: Context): Promise<Backend | undefined> {
  const addresses = [named(context), { text: localServer, from: 'ollama-host' }].filter(
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

function givenBackend({ config, place }: Context, { text, from, token, here: declared }: Address): Backend {
  const insecure = config.ollamaInsecure || declared === true;
  const host = addressOf(text, { from, insecure });
  const { hostname } = new URL(host);
  // A name without dots in CI is a service container: it shares this machine.
  const here =
    isLoopback(hostname) || (place.ci !== 'none' && !hostname.includes('.') && !hostname.startsWith('['));
  const hardware = hardwareHere();
  return {
    kind: 'given',
    what: `the Ollama at ${host}`,
    whose: `named by ${from}`,
    ...(here ? { room: { cpus: hardware.cpus, memory: hardware.available } } : {}),
    threads: here ? threadsFor(hardware.cpus) : 0,
    serve: async () => ({
      host,
      insecure,
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
  const parts = localParts();
  const { config, models } = context;
  const kept = await chooseStore({
    env,
    model: config.model,
    room: parts.room,
    ...(models ? { models } : {}),
  });
  const store = kept?.folder ?? storeFolder(env);
  const serve = () => startProcess({ binary, store, env, settings, log, ...(signal ? { signal } : {}) });
  return {
    ...parts,
    store,
    kind: 'process',
    what: 'an Ollama process of our own',
    whose: 'it ends with this run',
    serve,
  };
}

async function sharedBackend(context: Context): Promise<Backend> {
  const { env, settings, log, signal } = context;
  const binary = await ollamaProgram(env, 'shared');
  const { joinShared } = await import('./shared.ts');
  const store = storeFolder(env);
  const serve = () => joinShared({ binary, store, env, settings, log, ...(signal ? { signal } : {}) });
  return {
    ...localParts(),
    store,
    kind: 'shared',
    what: 'the Ollama that runs of this user share',
    whose: 'it ends with the last of them',
    serve,
  };
}

async function ollamaProgram(env: NodeJS.ProcessEnv, service: string): Promise<string> {
  const binary = await findProgram('ollama', env);
  if (binary !== undefined) return binary;
  throw new ServiceError(
    `service: ${service} needs the program "ollama" on the PATH; install it from https://ollama.com/download.`,
  );
}

function localParts() {
  const { cpus, available } = hardwareHere();
  return { room: { cpus, memory: available }, threads: threadsFor(cpus), notes: [] };
}

/** A server outlives what the CI leaves for the job by minutes at most, and nothing outlives six hours. */
function settingsOf({ config, place }: ServiceInput): ServerSettings {
  const lifetime = Math.min(6 * hour, (place.timeLeft ?? 6 * hour) + hour / 6);
  return { parallel: config.parallel, numCtx: config.numCtx, lifetime, caFile: config.caFile };
}
