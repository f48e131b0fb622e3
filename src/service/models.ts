import { ServiceError } from '../errors.ts';

const gigabyte = 1e9;

/** What is known of a model before it is there. */
export type KnownModel = {
  readonly name: string;
  /** Bytes to fetch and to keep on disk. */
  readonly size: number;
  /** Bytes of memory with a context of 4096 tokens, server included. */
  readonly memory: number;
  /** CPUs below which a review takes longer than anybody waits. */
  readonly cpus: number;
  readonly licence: string;
  /** False: only for research; `auto` never takes it. */
  readonly commercial: boolean;
};

/** Smallest first. Sizes as Ollama's library lists them; memory = size + context + 0.7 GB for the server, rounded up. */
export const knownModels: readonly KnownModel[] = [
  known('qwen2.5-coder:0.5b', [0.4, 1.2, 1], 'Apache-2.0'),
  known('qwen2.5-coder:1.5b', [1.0, 2, 2], 'Apache-2.0'),
  { ...known('qwen2.5-coder:3b', [1.9, 3.3, 2], 'Qwen Research'), commercial: false },
  known('qwen2.5-coder:7b', [4.7, 6.5, 8], 'Apache-2.0'),
  known('qwen2.5-coder:14b', [9, 11.5, 16], 'Apache-2.0'),
];

function known(
  name: string,
  [size, memory, cpus]: readonly [number, number, number],
  licence: string,
): KnownModel {
  return { name, size: size * gigabyte, memory: memory * gigabyte, cpus, licence, commercial: true };
}

/**
 * What `model: auto` means: the largest model of the table that may be used at work and fits memory (bytes) and CPUs.
 * Throws ServiceError when not even the smallest fits.
 */
export function modelFor({ memory, cpus }: { readonly memory: number; readonly cpus: number }): KnownModel {
  const fitting = knownModels.filter(
    (model) => model.commercial && model.memory <= memory && model.cpus <= Math.max(1, cpus),
  );
  const best = fitting.at(-1);
  if (best) return best;
  throw new ServiceError(
    `No model fits ${gigabytes(memory)} of memory; give the job more, or set model: none for rules only.`,
  );
}

/** The table's entry; `latest` and an absent tag are not in it. */
export function knownModel(name: string): KnownModel | undefined {
  return knownModels.find((model) => model.name === name);
}

/** `1.5 GB`. */
export function gigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1)} GB`;
}

/** Where a model comes from and where its manifest lies; see https://github.com/ollama/ollama types/model/name.go. */
export type ModelName = {
  /** `registry.ollama.ai` unless the name says otherwise. */
  readonly host: string;
  readonly namespace: string;
  readonly model: string;
  readonly tag: string;
};

/** Parts begin with a letter, digit or underscore, so that no part is `..` and no name is an option of a command. */
const part = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$/;
const hostPart = /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\d{1,5})?$/;

/** Takes `[host/][namespace/]model[:tag]` apart. Throws ServiceError for anything else and for models of Ollama's cloud. */
export function parseModelName(name: string): ModelName {
  const pieces = name.split('/');
  const [model = '', tag = 'latest', ...more] = (pieces.pop() ?? '').split(':');
  const namespace = pieces.pop() ?? 'library';
  const host = pieces.pop() ?? 'registry.ollama.ai';
  const good = [model, tag, namespace].every((piece) => part.test(piece)) && hostPart.test(host);
  if (!good || more.length > 0 || pieces.length > 0) {
    throw new ServiceError(
      `model: "${name}" is not the name of an Ollama model; write one like qwen2.5-coder:1.5b.`,
    );
  }
  if (tag === 'cloud' || tag.endsWith('-cloud')) throw cloudError(name, 'ollama.com');
  return { host, namespace, model, tag };
}

/** The name with its tag, as the server's tag list writes it. */
export function fullName(name: string): string {
  return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}

export function cloudError(model: string, host: string): ServiceError {
  return new ServiceError(
    `model: ${model} runs at ${host}, so the code would leave your machines; choose a local model.`,
  );
}
