import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { createRepository, type Repository, temporaryFolder } from '../support/repository.ts';
import { type ScriptedOllama, startScriptedOllama } from '../support/scripted-ollama.ts';
import { isAboutChange } from './answers.ts';
import type { Ended, Host, Report, ReportedFinding, Run, Scenario, Step } from './scenario.ts';

const formats = ['json', 'sarif'] as const;

/** Plays every step of a scenario on a host and checks it; gives what each run gave. */
export async function play({ base, change, steps }: Scenario, host: Host): Promise<readonly Run[]> {
  const repository = repositoryOf(base, change);
  const folder = temporaryFolder();
  const runs: Run[] = [];
  for (const step of steps) {
    step.given?.(repository);
    const run = await played(step, { host, repository, folder, before: [...runs] });
    checkRun(run, step);
    runs.push(run);
  }
  return runs;
}

function repositoryOf(base: Scenario['base'], change: Scenario['change']): Repository {
  const repository = createRepository();
  repository.commit(base, 'base');
  repository.branch('feature');
  if (change) repository.commit(change, 'change');
  return repository;
}

type Scene = {
  readonly host: Host;
  readonly repository: Repository;
  /** For the cache, the home and the reports. */
  readonly folder: string;
  readonly before: readonly Run[];
};

async function played(step: Step, scene: Scene): Promise<Run> {
  const ollama = step.ollama && (await startScriptedOllama(step.ollama));
  const reports = join(scene.folder, `reports-${scene.before.length}`);
  mkdirSync(reports);
  try {
    const ended = await scene.host.run({
      cwd: step.cwd?.(scene.repository) ?? scene.repository.root,
      args: argumentsOf(step, ollama, reports),
      env: { PATH: process.env.PATH ?? '', ...homes(scene.folder), ...step.env },
      ...(step.stdin ? { stdin: step.stdin(scene.repository) } : {}),
    });
    return runOf(ended, { ollama, reports, scene });
  } finally {
    await ollama?.close();
  }
}

function argumentsOf({ args = [] }: Step, ollama: ScriptedOllama | undefined, reports: string): string[] {
  const model = ollama ? ['--ollama-host', ollama.url] : ['--model', 'none'];
  const [command, rest] = args[0]?.startsWith('-') === false ? [args[0], args.slice(1)] : ['review', args];
  if (command !== 'review') return [command, ...model, ...rest];
  const files = formats.map((format) => `${format}=${format}`).join(',');
  return [command, ...model, '--reports', `text,${files}`, '--report-dir', reports, ...rest];
}

function homes(folder: string): Record<string, string> {
  return { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
}

type Traces = {
  readonly ollama: ScriptedOllama | undefined;
  readonly reports: string;
  readonly scene: Scene;
};

function runOf(ended: Ended, { ollama, reports, scene }: Traces): Run {
  const files: Run['files'] = Object.fromEntries(
    namesBelow(reports).map((name) => [name, readFileSync(join(reports, name), 'utf8')]),
  );
  const cache = join(scene.folder, 'cache');
  return {
    ...ended,
    files,
    report: JSON.parse(files.json ?? '{}') as Report,
    questions: (ollama?.chats() ?? []).filter(isAboutChange),
    cached: namesBelow(cache).map((name) => readFileSync(join(cache, name), 'utf8')),
    before: scene.before,
  };
}

/** Files at any depth, sorted. */
function namesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function checkRun(run: Run, { exit = 0, findings, says = [], silent = [], check }: Step): void {
  const all = `${run.stdout}\n${run.stderr}`;
  expect(run.exit, all).toBe(exit);
  if (findings) expect(run.report.findings.map(shortOf), all).toEqual(findings);
  for (const words of says) expect(all).toMatch(words);
  for (const words of silent) expect(all).not.toMatch(words);
  expect(all, 'no stack trace').not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  check?.(run);
}

/** `path:line rule`, and what hid it. */
function shortOf({ path, start, rule, state }: ReportedFinding): string {
  const hidden = state.kind === 'hidden' ? ` hidden by ${state.by}${state.gated ? ', counts' : ''}` : '';
  return `${path}:${start} ${rule}${hidden}`;
}
