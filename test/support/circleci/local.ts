import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../repository.ts';
import { mapped, type Node } from './pack.ts';
import type { Place } from './run.ts';

/** A job without containers, for scripts alone: in a folder that stands for the job's /tmp/ollamacode. */
export type LocalJob = Place & {
  readonly state: string;
  readonly home: string;
  /** Where steps run. */
  readonly project: string;
  /** With the job's own folder in the place of /tmp/ollamacode. */
  readonly placed: (node: Node) => Node;
};

/** `path` are the folders of programs that the image has. */
export function localJob(path: readonly string[]): LocalJob {
  const root = temporaryFolder();
  const [state, home, project] = [join(root, 'state'), join(root, 'home'), join(root, 'project')];
  for (const folder of [home, project]) mkdirSync(folder);
  const placed = (node: Node): Node =>
    typeof node === 'string' ? node.replaceAll('/tmp/ollamacode', state) : mapped(node, placed);
  const exec: Place['exec'] = ([program = '', ...args], { env = {}, input } = {}) =>
    new Promise((resolve) => {
      const child = spawn(program, args, { cwd: project, env: { PATH: path.join(':'), HOME: home, ...env } });
      const out: Buffer[] = [];
      const all: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => {
        out.push(chunk);
        all.push(chunk);
      });
      child.stderr.on('data', (chunk: Buffer) => all.push(chunk));
      child.on('close', (code) =>
        resolve({ code: code ?? 1, stdout: Buffer.concat(out), log: Buffer.concat(all).toString() }),
      );
      child.stdin.end(input);
    });
  return { exec, state, home, project, placed };
}
