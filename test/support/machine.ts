import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../src/service/programs.ts';

/** A machine of a test's own: a PATH with nothing but what is put there, a home, a model store. */
export type Machine = {
  readonly folder: string;
  readonly store: string;
  readonly env: NodeJS.ProcessEnv;
  /** Puts a program `ollama` on the PATH; see fake-ollama.mjs. */
  readonly ollama: (behaviour?: object) => void;
  /** Puts a program `docker` on the PATH; see fake-docker.mjs. */
  readonly docker: (facts?: object) => void;
  /** The argument arrays of every call of docker. */
  readonly dockerCalls: () => string[][];
  /** The environment and process of the fake server that started last. */
  readonly served: () => {
    readonly env: Record<string, string>;
    readonly pid: number;
    readonly port: number;
  };
  readonly remove: () => void;
};

const support = dirname(fileURLToPath(import.meta.url));

export async function newMachine(): Promise<Machine> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ollamacode-machine-')));
  const bin = join(folder, 'bin');
  const store = join(folder, 'models');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  for (const name of ['cat', 'sleep', 'rm', 'mkfifo']) {
    const path = await findProgram(name, process.env);
    if (path !== undefined) symlinkSync(path, join(bin, name));
  }
  const install = (name: string, file: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec node '${join(support, file)}' '${folder}' "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    folder,
    store,
    env: { PATH: bin, HOME: folder, OLLAMA_MODELS: store },
    ollama: (behaviour = {}) => {
      writeFileSync(join(folder, 'behaviour.json'), JSON.stringify(behaviour));
      install('ollama', 'fake-ollama.mjs');
    },
    docker: (facts = {}) => {
      writeFileSync(join(folder, 'docker.json'), JSON.stringify(facts));
      install('docker', 'fake-docker.mjs');
    },
    dockerCalls: () =>
      existsSync(join(folder, 'docker/calls'))
        ? read('docker/calls')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as string[])
        : [],
    served: () => ({ env: JSON.parse(read('environment.json')), ...JSON.parse(read('serving.json')) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
