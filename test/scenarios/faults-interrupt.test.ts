import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/service/programs.ts';
import { type Program, startProgram, until } from '../support/program.ts';
import { createRepository, type Repository, removeFolders, temporaryFolder } from '../support/repository.ts';
import { coder, startScriptedOllama } from '../support/scripted-ollama.ts';
import { claiming, isAboutChange } from './answers.ts';
import { brokenSum, greet, otherGreet, sum } from './fixtures.ts';
import type { Report } from './scenario.ts';

afterAll(removeFolders);

const signals = ['SIGINT', 'SIGTERM'] as const;
const answers = claiming().answer;

it.each([
  ['thrown', "setTimeout(() => { throw new Error('boom'); }, 50)"],
  ['rejected', "setTimeout(() => Promise.reject(new Error('boom')), 50)"],
])('an error that nobody catches is exit 2, never 1: %s', async (_name, code) => {
  const ollama = await startScriptedOllama({ faults: ['hang'] });
  const NODE_OPTIONS = `--import "data:text/javascript,${encodeURIComponent(code)}"`;
  const { program } = started(changed(), ['--ollama-host', ollama.url], { NODE_OPTIONS });
  expect(await program.ended).toBe(2);
  expect(program.stderr()).toContain('ollamacode: Error: boom');
  await ollama.close();
});

describe.concurrent.each(signals)('%s', (signal) => {
  it('while the model is asked writes what was found, and ends with exit 2', async () => {
    const ollama = await startScriptedOllama({
      faults: ['ok', 'ok', 'ok', 'stall'],
      answer: answers ?? (() => '[]'),
    });
    const { program, folder } = started(changed(), ['--ollama-host', ollama.url]);
    await until(() => ollama.chats().some(isAboutChange));
    program.child.kill(signal);
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toContain(`Interrupted by ${signal}`);
    expect(program.stdout()).toContain('src/sum.ts:3');
    const report = reportIn(folder);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['js/off-by-one-loop']);
    expect(report.verdict.complete).toBe(false);
    await until(() => ollama.requests.at(-1)?.aborted === true);
    await ollama.close();
  });

  it('while a model is pulled ends the pull, reviews by rules and ends with exit 2', async () => {
    const ollama = await startScriptedOllama({
      models: [],
      registry: [coder],
      pathFaults: { '/api/pull': 'hang' },
    });
    const { program, folder } = started(changed(), ['--ollama-host', ollama.url]);
    await until(() => ollama.requests.some(({ path }) => path === '/api/pull'));
    program.child.kill(signal);
    expect(await program.ended).toBe(2);
    expect(reportIn(folder).verdict.complete).toBe(false);
    await ollama.close();
  });

  it('while git reads a big change ends git too, with exit 2', async () => {
    const repository = createRepository();
    repository.commit({ 'src/sum.ts': sum });
    repository.branch('feature');
    repository.commit({ 'src/sum.ts': brokenSum });
    const slow = await slowGit();
    const { program } = started(repository, ['--model', 'none'], slow.env);
    await until(() => existsSync(slow.mark) && readFileSync(slow.mark, 'utf8') !== '');
    program.child.kill(signal);
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toContain(`Interrupted by ${signal}`);
    const pid = Number(readFileSync(slow.mark, 'utf8'));
    await until(() => !isAlive(pid));
  });

  it('while a server of our own starts ends the server too', async () => {
    const own = ownServer();
    const { program, folder } = started(changed(), ['--service', 'process', '--model', 'coder:1b'], own.env);
    await until(() => existsSync(own.mark) && readFileSync(own.mark, 'utf8') !== '');
    program.child.kill(signal);
    expect(await program.ended).toBe(2);
    expect(reportIn(folder).verdict.complete).toBe(false);
    await until(() => !isAlive(Number(readFileSync(own.mark, 'utf8'))));
  });

  it('twice ends at once', async () => {
    const ollama = await startScriptedOllama({ faults: ['hang'] });
    const { program } = started(changed(), ['--ollama-host', ollama.url]);
    await until(() => ollama.chats().length > 0);
    program.child.kill(signal);
    program.child.kill(signal);
    expect(await program.ended).toBe(2);
    await ollama.close();
  });
});

function started(
  repository: Repository,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { program: Program; folder: string } {
  const folder = temporaryFolder();
  const program = startProgram(['review', '--reports', 'text,json=json', '--report-dir', folder, ...args], {
    cwd: repository.root,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      NO_COLOR: '1',
      ...env,
    },
  });
  return { program, folder };
}

function changed(): Repository {
  const repository = createRepository();
  repository.commit({ 'src/sum.ts': sum, 'src/greet.ts': greet });
  repository.branch('feature');
  repository.commit({ 'src/sum.ts': brokenSum, 'src/greet.ts': otherGreet });
  return repository;
}

function reportIn(folder: string): Report {
  expect(readdirSync(folder)).toContain('json');
  return JSON.parse(readFileSync(join(folder, 'json'), 'utf8')) as Report;
}

/** A git whose `diff` says who it is and then takes for ever. */
async function slowGit(): Promise<{ mark: string; env: NodeJS.ProcessEnv }> {
  const folder = temporaryFolder();
  const mark = join(folder, 'mark');
  const real = await findProgram('git', process.env);
  const script = `#!/bin/sh\nfor one; do [ "$one" = diff ] && { echo $$ > '${mark}'; exec sleep 600; }; done\nexec '${real}' "$@"\n`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  return { mark, env: { PATH: `${folder}:${process.env.PATH}` } };
}

/** A program `ollama` that says who it is and never gets ready. */
function ownServer(): { mark: string; env: NodeJS.ProcessEnv } {
  const folder = temporaryFolder();
  const mark = join(folder, 'mark');
  const script = `#!/bin/sh\necho $$ > '${mark}'\nexec sleep 600\n`;
  writeFileSync(join(folder, 'ollama'), script, { mode: 0o755 });
  return { mark, env: { PATH: `${folder}:${process.env.PATH}` } };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // no such process
  }
}
