import { execFileSync } from 'node:child_process';
import { createReadStream, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import { openOllama } from '../../src/ollama/client.ts';
import { removeFolders, temporaryFolder } from '../../test/support/repository.ts';
import { median } from './measure.ts';

const MODEL = 'qwen2.5-coder:0.5b';
const OFFICIAL = 'ollama/ollama:latest';
const SMALL = 'ollamacode/ollama:bench-cpu';
const RUNS = 3;
/** ms between two looks at a server that starts. */
const STEP = 50;

/**
 * From a daemon without the image to the first answer, with the official image and with ours: what is to be fetched, and the seconds
 * that the daemon takes. The network's own time is left out, for it is another one everywhere: the image comes from a file.
 */
export async function imagesTable(main: string): Promise<string> {
  const store = process.env.OLLAMA_MODELS;
  if (!store) throw new Error(`Set OLLAMA_MODELS to a store with ${MODEL}.`);
  const context = join(dirname(main), '../plugins/ollama-image');
  docker('build', '--quiet', '--build-arg', `OLLAMA_IMAGE=${OFFICIAL}`, '--tag', SMALL, context);
  try {
    const rows = [await row('official', OFFICIAL, store), await row('for CPUs', SMALL, store)];
    return [
      '| Ollama’s image | MB | MB compressed | s to load it | s from start to the first answer |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...rows,
    ].join('\n');
  } finally {
    docker('image', 'rm', '--force', SMALL);
    removeFolders();
  }
}

async function row(what: string, image: string, store: string): Promise<string> {
  const archive = join(temporaryFolder(), 'image.tar');
  const copy = `ollamacode/bench-${process.pid}:1`;
  docker('image', 'save', '--output', archive, image);
  const packed = await compressed(archive);
  const loads = repeated(() => loadSeconds(image, copy));
  const answers: number[] = [];
  for (let run = 0; run < RUNS; run += 1) answers.push(await answerSeconds(image, store));
  const size = statSync(archive).size / 1e6;
  rmSync(archive);
  const cells = [size, packed / 1e6].map((megabytes) => megabytes.toFixed(0));
  const seconds = [median(loads), median(answers)].map((time) => time.toFixed(1));
  return `| ${[what, ...cells, ...seconds].join(' | ')} |`;
}

function repeated(measure: () => number): number[] {
  return Array.from({ length: RUNS }, measure);
}

/** The same files as one layer that the daemon does not have: what it knows already it would not load again. */
function loadSeconds(image: string, copy: string): number {
  const archive = join(temporaryFolder(), 'files.tar');
  const container = docker('create', image).trim();
  try {
    docker('export', '--output', archive, container);
  } finally {
    docker('rm', container);
  }
  const began = performance.now();
  // Another command each time, so that it is a new image.
  docker('import', '--change', `CMD ["${began}"]`, archive, copy);
  const seconds = (performance.now() - began) / 1000;
  docker('image', 'rm', '--force', copy);
  rmSync(archive);
  return seconds;
}

async function answerSeconds(image: string, store: string): Promise<number> {
  const began = performance.now();
  const mount = `type=bind,source=${store},target=/root/.ollama/models,readonly`;
  const container = docker('run', '--detach', '--rm', '--mount', mount, image).trim();
  try {
    const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}';
    const host = `http://${docker('inspect', '--format', format, container).trim()}:11434`;
    await ready(host);
    const body = JSON.stringify({ model: MODEL, prompt: 'Hi', stream: false, options: { num_predict: 1 } });
    const answer = await fetch(`${host}/api/generate`, { method: 'POST', body });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.text();
    return (performance.now() - began) / 1000;
  } finally {
    docker('rm', '--force', container);
  }
}

async function ready(host: string): Promise<void> {
  const ollama = openOllama({ host, insecure: true });
  try {
    for (let tries = 0; ; tries += 1) {
      const up = await ollama.version().then(
        () => true,
        () => false,
      );
      if (up) return;
      if (tries > 60_000 / STEP) throw new Error(`${host} does not answer.`);
      await new Promise((resolve) => setTimeout(resolve, STEP));
    }
  } finally {
    ollama.close();
  }
}

/** Bytes as a registry keeps it. */
async function compressed(archive: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of createReadStream(archive).pipe(createGzip())) bytes += (chunk as Buffer).length;
  return bytes;
}

function docker(...args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
