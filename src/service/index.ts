import { ModelError, messageOf, ServiceError, UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Ollama, openOllama, type Tag } from '../ollama/client.ts';
import type { Backend, Running, ServiceFacts } from './backend.ts';
import { chooseBackend, type ServiceInput } from './choose.ts';
import { enforceDigest, findTag, pullModel, storeHas, verifyModel } from './model-store.ts';
import {
  cloudError,
  fullName,
  gigabytes,
  knownModel,
  knownModels,
  modelFor,
  parseModelName,
} from './models.ts';

export type { ServiceFacts, ServiceKind } from './backend.ts';
export type { ServiceInput } from './choose.ts';
export { ollamaServices } from './declared.ts';
export { hasContainerMarks } from './docker-daemon.ts';
export { removeLeftovers } from './leftovers.ts';
export { type StoredModel, storedModel } from './model-store.ts';
export { type KeptModel, type ModelFolders, slugOf } from './store.ts';

/** An Ollama that has the model and may be asked. */
export type Service = {
  readonly ollama: Ollama;
  readonly facts: ServiceFacts;
  /** For `num_thread`; 0 leaves it to a server elsewhere. */
  readonly threads: number;
  readonly capabilities: readonly string[];
  /** Tokens that the model was trained for; 0 when unknown. */
  readonly contextLength: number;
  /** Folder on this machine that holds its models; absent for given servers and volumes. */
  readonly store?: string;
  /** What a reader should know: image, volume, licence, memory. */
  readonly notes: readonly string[];
  /** Ends what we started; a given server is left alone. May be called twice. */
  readonly close: () => Promise<void>;
};

/**
 * Finds or starts an Ollama, fetches the model unless it is there, checks its digest and what a cache restored.
 * Throws ServiceError with the remedy, UsageError for bad options, ModelError `aborted` on the signal; nothing that was
 * started is left behind then.
 */
export async function openService(input: ServiceInput): Promise<Service> {
  const { config, log, signal } = input;
  if (config.model === 'none')
    throw new ServiceError('model: none switches the model off; rules alone look at the change.');
  if (config.model !== 'auto') parseModelName(config.model);
  const began = performance.now();
  const backend = await chooseBackend(input);
  // In a CI's log a reader was not there to see what runs on that machine.
  const say = input.place.ci === 'none' ? log.verbose : log.info;
  say(`Chose ${backend.what} after ${seconds(began)} s: ${backend.whose}.`);
  const ready = await withModel(backend, input);
  const { running, ollama, tag } = ready;
  try {
    const shown = await ollama.show(tag.name, signal);
    if (shown.remoteHost !== undefined) throw cloudError(tag.name, shown.remoteHost);
    const serverVersion = await ollama.version(signal);
    log.info(
      `Using ${tag.name} on ${backend.what}, Ollama ${serverVersion} (ready after ${seconds(began)} s).`,
    );
    say(`Its digest is ${tag.digest}.`);
    return {
      ollama,
      facts: { name: tag.name, digest: tag.digest, serverVersion, service: backend.kind },
      threads: backend.threads,
      capabilities: shown.capabilities,
      contextLength: shown.contextLength,
      ...(backend.store === undefined ? {} : { store: backend.store }),
      notes: [...backend.notes, ...modelNotes(tag, backend)],
      close: once(() => closeAll(ollama, running)),
    };
  } catch (error) {
    await closeAll(ollama, running);
    throw wrapped(error, backend);
  }
}

/** What a server elsewhere is taken for. */
const SMALL = { cpus: 2, memory: 4e9 } as const;

type Ready = { readonly running: Running; readonly ollama: Ollama; readonly tag: Tag };

/** Starts the server and sees to the model: fetched in a stage of its own where the server that answers has no way out. */
async function withModel(backend: Backend, input: ServiceInput): Promise<Ready> {
  const certainlyAbsent =
    backend.store !== undefined &&
    input.config.model !== 'auto' &&
    !(await storeHas(backend.store, input.config.model));
  if (backend.fetch && certainlyAbsent) await fetchFirst(backend, input, input.config.model);
  const ready = await servedWith(backend, input);
  try {
    return await complete(ready, backend, input);
  } catch (error) {
    await closeAll(ready.ollama, ready.running);
    throw wrapped(error, backend);
  }
}

/** A server that may not write its store does not start in an empty one, as a volume is at first. */
async function servedWith(backend: Backend, input: ServiceInput): Promise<Served> {
  const { model } = input.config;
  try {
    return await served(backend, input);
  } catch (error) {
    const isEmpty = /mkdir .*read-only file system/i.test(messageOf(error));
    if (!backend.fetch || !isEmpty || !(error instanceof ServiceError)) throw error;
    await fetchFirst(backend, input, model === 'auto' ? modelFor(backend.room ?? SMALL).name : model);
    return served(backend, input);
  }
}

type Served = { readonly running: Running; readonly ollama: Ollama };

async function served(backend: Backend, input: ServiceInput): Promise<Served> {
  const began = performance.now();
  const running = await backend.serve();
  if (backend.kind !== 'given') input.log.verbose(`Started it in ${seconds(began)} s.`);
  return { running, ollama: clientOf(running, input) };
}

function clientOf({ host, insecure, token }: Running, { config }: ServiceInput): Ollama {
  return openOllama({ host, insecure, caFile: config.caFile, ...(token ? { token } : {}) });
}

async function complete(ready: Served, backend: Backend, input: ServiceInput): Promise<Ready> {
  const { config, place, signal, log } = input;
  const name = config.model === 'auto' ? await automaticModel(ready.ollama, backend) : config.model;
  parseModelName(name);
  const there = await findTag(ready.ollama, name, signal);
  if (there) {
    enforceDigest(there, config.modelDigest);
    if (backend.store !== undefined && (place.ci !== 'none' || config.modelDigest !== ''))
      await verified(backend.store, there, log);
    return { ...ready, tag: there };
  }
  if (!backend.fetch) {
    refuseOffline(name, input);
    const tag = await pullModel({ ollama: ready.ollama, model: name, log, ...(signal ? { signal } : {}) });
    enforceDigest(tag, config.modelDigest);
    return { ...ready, tag };
  }
  await closeAll(ready.ollama, ready.running);
  await fetchFirst(backend, input, name);
  const again = await served(backend, input);
  try {
    return { ...again, tag: await demanded(again.ollama, name, input) };
  } catch (error) {
    await closeAll(again.ollama, again.running);
    throw error;
  }
}

async function demanded(ollama: Ollama, name: string, { config, signal }: ServiceInput): Promise<Tag> {
  const tag = await findTag(ollama, name, signal);
  if (!tag)
    throw new ServiceError(
      `${ollama.host} does not have ${name} though it was fetched; is its store somewhere else?`,
    );
  enforceDigest(tag, config.modelDigest);
  return tag;
}

/** The stage that may leave the machine: a server that knows no code, gone before one does. */
async function fetchFirst(backend: Backend, input: ServiceInput, model: string): Promise<void> {
  refuseOffline(model, input);
  parseModelName(model);
  const running = await (backend.fetch ?? backend.serve)();
  const ollama = clientOf(running, input);
  try {
    const tag = await pullModel({
      ollama,
      model,
      log: input.log,
      ...(input.signal ? { signal: input.signal } : {}),
    });
    enforceDigest(tag, input.config.modelDigest);
  } finally {
    await closeAll(ollama, running);
  }
}

function refuseOffline(model: string, { config }: ServiceInput): void {
  if (!config.offline) return;
  throw new ServiceError(
    `The model ${model} is not there and offline forbids to fetch it; run "ollamacode pull" while online.`,
  );
}

async function verified(store: string, tag: Tag, log: Log): Promise<void> {
  const began = performance.now();
  await verifyModel(store, tag);
  log.verbose(`Hashed the stored model ${tag.name} in ${seconds(began)} s: it is what its digest says.`);
}

/** Of a given server the largest model of our table that it has; else what fits this machine. */
async function automaticModel(ollama: Ollama, backend: Backend): Promise<string> {
  if (backend.kind === 'given') {
    const there = new Set((await ollama.tags()).map(({ name }) => name));
    const best = knownModels.filter(({ name, commercial }) => commercial && there.has(name)).at(-1);
    if (best) return best.name;
  }
  return modelFor(backend.room ?? SMALL).name;
}

function modelNotes(tag: Tag, { room }: Backend): string[] {
  const known = knownModel(fullName(tag.name));
  const tight = room !== undefined && known !== undefined && known.memory > room.memory;
  return [
    ...(known && !known.commercial
      ? [`The licence of ${tag.name} (${known.licence}) forbids commercial use.`]
      : []),
    ...(tight
      ? [`${tag.name} wants ${gigabytes(known.memory)} of memory and ${gigabytes(room.memory)} are free.`]
      : []),
  ];
}

function wrapped(error: unknown, backend: Backend): unknown {
  if (error instanceof ServiceError || error instanceof UsageError) return error;
  if (error instanceof ModelError && error.kind === 'aborted') return error;
  return new ServiceError(`${capital(backend.what)} cannot be used: ${messageOf(error)}`, { cause: error });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function closeAll(ollama: Ollama, running: Running): Promise<void> {
  ollama.close();
  await running.close();
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= run();
    return done;
  };
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
