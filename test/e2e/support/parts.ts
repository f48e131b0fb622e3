import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../../src/service/programs.ts';

const exec = promisify(execFile);

/** A part that is there, or the reason why what needs it is skipped. */
export type Part<T> = { readonly value: T } | { readonly missing: string };

/** Where a machine keeps real parts for these tests: programs in `bin`, models in `models`. */
const tools = process.env.OLLAMACODE_TOOLS || join(homedir(), '.cache', 'ollamacode-tools');
const required = process.env.OLLAMACODE_E2E === 'required';

/** The real `ollama` program. */
export async function ollamaBinary(): Promise<Part<string>> {
  const kept = join(tools, 'bin', 'ollama');
  const path = existsSync(kept) ? kept : await findProgram('ollama', process.env);
  return part(path, 'the program ollama');
}

/** A model store that has `name:tag`; `OLLAMA_MODELS`, the tools' own, or the user's. */
export async function modelStore(model = 'qwen2.5-coder:0.5b'): Promise<Part<string>> {
  const path = join('manifests/registry.ollama.ai/library', model.replace(':', '/'));
  const folders = [process.env.OLLAMA_MODELS, join(tools, 'models'), join(homedir(), '.ollama/models')];
  return part(
    folders.find((folder) => folder && existsSync(join(folder, path))),
    `a model store with ${model}`,
  );
}

/** A Docker whose daemon answers and that has all these images; the value is the program. */
export async function docker(...images: readonly string[]): Promise<Part<string>> {
  const path = await findProgram('docker', process.env);
  if (path === undefined) return part<string>(undefined, 'the program docker');
  for (const image of images) {
    const there = await exec(path, ['image', 'inspect', image]).then(
      () => true,
      () => false,
    );
    if (!there) return part<string>(undefined, `a Docker with the image ${image}`);
  }
  return part(path, 'docker');
}

/** The values of all parts, or the first reason; in CI a missing part is a failure. */
export function reasonOf(...parts: readonly Part<unknown>[]): string | undefined {
  return parts.flatMap((one) => ('missing' in one ? [one.missing] : []))[0];
}

export function valueIn<T>(one: Part<T>): T {
  if ('missing' in one) throw new Error(one.missing);
  return one.value;
}

/** `value`, or its absence: a reason to skip, and a failure where all parts are required. */
export function part<T>(value: T | undefined, what: string): Part<T> {
  if (value !== undefined) return { value };
  if (required) throw new Error(`OLLAMACODE_E2E=required, and ${what} is missing.`);
  return { missing: `${what} is missing` };
}
