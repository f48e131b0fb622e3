import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brokenSum, sum } from '../../test/scenarios/fixtures.ts';
import { actionPlace, checkOut } from '../../test/support/action.ts';
import { startGitHub, type TestGitHub, type TestRepository } from '../../test/support/github/index.ts';
import { removeFolders, temporaryFolder } from '../../test/support/repository.ts';
import { startScriptedOllama } from '../../test/support/scripted-ollama.ts';
import { type MeasureOptions, measured, median, type Run } from './measure.ts';
import { moduleText } from './repositories.ts';

const REPO = 'acme/shop';
const TOKEN = { permissions: { contents: 'read', pull_requests: 'write' } } as const;
const MODEL = 'qwen2.5-coder:0.5b';
/** Findings of rules, of which ten become comments. */
const BROKEN = 12;
const FILES = 100;
const LINES = 50;
const STARTS = 5;

type Place = {
  readonly github: TestGitHub;
  readonly repository: TestRepository;
  readonly main: string;
};

/** The GitHub action from its start: to the first question, in requests to GitHub, in memory. */
export async function actionTable(main: string): Promise<string> {
  const github = await startGitHub();
  try {
    const repository = github.repository(REPO, { private: true, files: filesOf(sum, BROKEN) });
    const place = { github, repository, main };
    const rows = [
      ...(await startRows(place)),
      ...(await requestRows(place)),
      await memoryRow(place),
      sizeRow(main),
    ];
    return [
      '| what | figure |',
      '| --- | ---: |',
      ...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
    ].join('\n');
  } finally {
    await github.close();
    removeFolders();
  }
}

type Row = readonly [what: string, figure: string];

/** With the image, the model and the checkout on the machine; `OLLAMA_MODELS` names the store, `PATH` has docker and git. */
async function startRows(place: Place): Promise<Row[]> {
  const store = process.env.OLLAMA_MODELS;
  if (!store) throw new Error(`Set OLLAMA_MODELS to a store with ${MODEL}.`);
  const number = opened(place, 'start', { 'src/sum-0.ts': brokenSum });
  const inputs = { model: MODEL, service: 'docker', offline: 'true', budget: '1s' };
  const times: number[] = [];
  for (let run = 0; run < STARTS; run += 1) {
    const { markMs, stdout } = await step(place, number, {
      inputs,
      env: { OLLAMA_MODELS: store },
      mark: /^Using .* \(ready after/m,
    });
    if (markMs === undefined) throw new Error(`No model was ready: ${stdout.slice(-1000)}`);
    times.push(markMs);
  }
  const seconds = `${(median(times) / 1000).toFixed(1)} s`;
  return [[`start to first question, Ollama in a container, ${MODEL} (median of ${STARTS})`, seconds]];
}

async function requestRows(place: Place): Promise<Row[]> {
  const number = opened(place, 'requests', filesOf(brokenSum, BROKEN));
  const count = async (what: string, comments: number): Promise<Row> => {
    const before = place.github.requests.length;
    await step(place, number, { inputs: { model: 'none' } });
    const standing = place.github.pull(REPO, number).threads.filter(({ isResolved }) => !isResolved).length;
    if (standing !== comments) throw new Error(`${standing} comments stand and not ${comments}.`);
    return [`requests to GitHub, ${what}`, String(place.github.requests.length - before)];
  };
  const first = await count('first review, 10 comments', 10);
  const again = await count('the same commit again', 10);
  return [first, again];
}

/** Every unit is asked about; the answers come at once, so that nothing but the reviewer is measured. */
async function memoryRow(place: Place): Promise<Row> {
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_, file) => [`lib/module-${file}.ts`, moduleText(file * 3, LINES)]),
  );
  const number = opened(place, 'memory', files);
  const ollama = await startScriptedOllama();
  try {
    const { peakMb } = await step(place, number, { inputs: { 'ollama-host': ollama.url } });
    const asked = ollama.chats().length;
    const what = `${(FILES * LINES).toLocaleString('en')} changed lines, ${asked} model calls: peak memory`;
    return [what, `${peakMb.toFixed(0)} MB`];
  } finally {
    await ollama.close();
  }
}

function sizeRow(main: string): Row {
  const folder = dirname(main);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return [`the bundle, ${files.length} files`, `${(bytes / 1e6).toFixed(1)} MB`];
}

function opened(
  { github, repository }: Place,
  branch: string,
  files: Readonly<Record<string, string>>,
): number {
  repository.commit(branch, files, { author: 'ann' });
  return github.open(REPO, { head: branch, author: 'ann' });
}

type StepOptions = Pick<MeasureOptions, 'mark' | 'env'> & {
  readonly inputs: Readonly<Record<string, string>>;
};

async function step(
  { github, repository, main }: Place,
  number: number,
  { inputs, env, mark }: StepOptions,
): Promise<Run> {
  const event = github.event('pull_request', { repository: REPO, number });
  const workspace = checkOut(repository, event, { depth: 0 });
  const temp = mkdtempSync(join(temporaryFolder(), 'runner-'));
  const place = actionPlace({ github, event, inputs, workspace, temp, token: github.token(TOKEN) });
  const run = await measured([process.execPath, main], {
    cwd: workspace,
    env: { ...place.env, ...env },
    ...(mark ? { mark } : {}),
  });
  if (run.exitCode !== 0) throw new Error(`The step ended with ${run.exitCode}: ${run.stdout.slice(-1000)}`);
  return run;
}

function filesOf(text: string, count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, file) => [`src/sum-${file}.ts`, text]));
}
