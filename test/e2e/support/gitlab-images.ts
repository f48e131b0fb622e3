import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/repository.ts';

/** The images of a job, built from the tree as a release builds them. Docker keeps what has not changed. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bases of the two images. */
export const bases = ['node:24-bookworm-slim', 'ollama/ollama:latest'] as const;

/** The reviewer. `docker` is the program. */
export function buildReviewer(docker: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return build(docker, ['--file', 'plugins/image/Dockerfile', '--build-arg', `VERSION=${version}`, root], {
    tag: 'ollamacode/ollamacode:test',
  });
}

/** Ollama with this one model of a store in it. */
export function buildOllama(
  docker: string,
  from: { readonly store: string; readonly model: string },
): string {
  const tag = 'ollamacode/ollama:test';
  const path = `${dirname(docker)}:${process.env.PATH ?? ''}`;
  const env = { ...process.env, PATH: path, OLLAMA_MODELS: from.store };
  execFileSync(join(root, 'plugins/model-image/build.sh'), [from.model, tag], { env, stdio: 'pipe' });
  return tag;
}

/** The same under the name that it has in a registry of one's own; Docker asks none for what it has. */
export function mirror(docker: string, images: Readonly<Record<string, string>>): void {
  for (const [image, name] of Object.entries(images)) execFileSync(docker, ['tag', image, name]);
}

function build(docker: string, args: readonly string[], { tag }: { readonly tag: string }): string {
  execFileSync(docker, ['build', '--quiet', '--tag', tag, ...args], { cwd: root, stdio: 'pipe' });
  return tag;
}

type Manifest = { readonly config: Layer; readonly layers: readonly Layer[] };
type Layer = { readonly digest: string };

/** A store of its own, as one has it that has pulled nothing else. */
export function storeWith({ store, model }: { readonly store: string; readonly model: string }): string {
  const folder = temporaryFolder();
  const manifest = join('manifests/registry.ollama.ai/library', model.replace(':', '/'));
  const { config, layers } = JSON.parse(readFileSync(join(store, manifest), 'utf8')) as Manifest;
  mkdirSync(join(folder, dirname(manifest)), { recursive: true });
  mkdirSync(join(folder, 'blobs'));
  cpSync(join(store, manifest), join(folder, manifest));
  for (const { digest } of [config, ...layers]) {
    const blob = join('blobs', digest.replace(':', '-'));
    copyFileSync(join(store, blob), join(folder, blob));
  }
  return folder;
}
