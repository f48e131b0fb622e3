import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findProgram } from '../../src/service/programs.ts';
import { type ActionSetup, actionPlace, checkOut, type Written } from '../support/action.ts';
import {
  type Files,
  type PullOptions,
  type PullView,
  startGitHub,
  type TestEvent,
  type TestGitHub,
  type TestRepository,
} from '../support/github/index.ts';
import { type Machine, newMachine } from '../support/machine.ts';
import { temporaryFolder } from '../support/repository.ts';
import { type Script, type ScriptedRequest, startScriptedOllama } from '../support/scripted-ollama.ts';
import { claiming, isAboutChange } from './answers.ts';
import { brokenSum, greet, greetLine, otherGreet, sum } from './fixtures.ts';
import { sourceHost } from './hosts.ts';
import type { Ended, Report } from './scenario.ts';

/** A pull request, an Ollama and a machine on which one input of the action is tried: with it, and without it. */

const REPO = 'acme/shop';
const TOKEN = { permissions: { contents: 'read', pull_requests: 'write' } } as const;

/** `js/off-by-one-loop` twice, and the model's claim about the line of `src/greet.ts`. */
const CHANGE: Files = { 'src/sum.ts': brokenSum, 'gen/sum.ts': brokenSum, 'src/greet.ts': otherGreet };

/** A rule of the project's own that finds every list of numbers. */
const ownRule = `id: own/no-number-list
title: A list of plain numbers
category: correctness
severity: high
confidence: certain
message: Numbers without a unit.
consequence: The unit is lost.
check: Name the unit.
language: typescript
rule: { kind: array_type }
samples:
  failing: ['function f(list: number[]) {}']
  passing: ['function f(list: string[]) {}']
`;

const BASE: Readonly<Record<string, string>> = {
  'src/sum.ts': sum,
  'src/greet.ts': greet,
  'rules/own.yml': ownRule,
};

/** What a row may use to say its value. */
export type Stage = {
  readonly github: TestGitHub;
  readonly repository: TestRepository;
  readonly number: number;
  /** A folder of this row. */
  readonly folder: string;
  readonly ollama: { readonly url: string; readonly port: number };
  readonly machine: Machine;
  readonly run: (inputs: Inputs, options?: RunOptions) => Promise<Seen>;
};

export type Inputs = Readonly<Record<string, string>>;

export type RunOptions = {
  readonly event?: TestEvent;
  readonly token?: ActionSetup['token'];
};

export type StageOptions = {
  readonly base?: Readonly<Record<string, string>>;
  readonly change?: Files;
  readonly pull?: Pick<PullOptions, 'draft' | 'labels'>;
  /** By default a model that claims one thing about `src/greet.ts`. */
  readonly script?: Script;
  /** Facts of a program `docker` on the machine; absent means that it has neither `docker` nor `ollama`. */
  readonly docker?: object;
};

export type Seen = Ended &
  Written & {
    readonly log: string;
    readonly report: Report;
    /** `path:line rule` of what is shown. */
    readonly shown: readonly string[];
    /** Questions about the change. */
    readonly questions: readonly ScriptedRequest[];
    /** Most questions that were open at once. */
    readonly atOnce: number;
    readonly pull: PullView;
    /** Calls of docker. */
    readonly docker: readonly (readonly string[])[];
    /** Every text below the home of the machine. */
    readonly cached: readonly string[];
    /** Every text below the folder of the row. */
    readonly kept: readonly string[];
  };

/** One input of the action, a value, and what a reader sees change with it. */
export type InputRow = {
  readonly input: string;
  readonly value: string | ((stage: Stage) => string);
  readonly stage?: StageOptions;
  /** Inputs of both runs; `model: none` unless `asks` says that the stage's Ollama is asked. */
  readonly besides?: Inputs;
  readonly asks?: boolean;
  /** What happens before the run that is looked at. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  readonly options?: (stage: Stage) => RunOptions;
  readonly look: (seen: Seen) => unknown;
  /** With the input; without it, something else comes. */
  readonly gives: unknown;
};

/** Opens a stage, tries something on it, and closes it. */
export async function onStage<T>(options: StageOptions, play: (stage: Stage) => Promise<T>): Promise<T> {
  const [github, meter, machine] = await Promise.all([
    startGitHub(),
    startMeter({ ...claiming({ line: greetLine, problem: 'A name without text' }), ...options.script }),
    quietMachine(options),
  ]);
  try {
    const files = { ...BASE, ...options.base };
    const repository = github.repository(REPO, { private: true, files });
    repository.commit('feature', options.change ?? CHANGE, { author: 'ann' });
    const number = github.open(REPO, { head: 'feature', author: 'ann', ...options.pull });
    const stage = { github, repository, number, folder: temporaryFolder(), ollama: meter, machine };
    const temp = temporaryFolder();
    return await play({ ...stage, run: (inputs, run = {}) => tried({ ...stage, meter, temp }, inputs, run) });
  } finally {
    machine.remove();
    await Promise.all([meter.close(), github.close()]);
  }
}

type Setting = Omit<Stage, 'run'> & { readonly meter: Meter; readonly temp: string };

async function tried({ meter, ...setting }: Setting, inputs: Inputs, options: RunOptions): Promise<Seen> {
  const { github, repository, number, machine, temp } = setting;
  const event = options.event ?? github.event('pull_request', { repository: REPO, number });
  const place = actionPlace({
    github,
    event,
    inputs,
    temp,
    token: options.token ?? github.token(TOKEN),
    workspace: checkOut(repository, event, { depth: 0 }),
  });
  meter.begin();
  const env = { ...place.env, PATH: String(machine.env.PATH), OLLAMA_MODELS: machine.store };
  const ended = await sourceHost.run({ cwd: place.cwd, args: [], env });
  const written = place.written();
  const report = JSON.parse(written.files['ollamacode.json'] ?? '{"findings":[]}') as Report;
  return {
    ...ended,
    ...written,
    report,
    log: `${ended.stdout}\n${ended.stderr}`,
    shown: report.findings
      .filter(({ state }) => state.kind === 'shown')
      .map(({ path, start, rule }) => `${path}:${start} ${rule}`)
      .sort(),
    ...meter.seen(),
    pull: github.pull(REPO, number),
    docker: machine.dockerCalls(),
    cached: textsBelow(join(temp, 'home')),
    kept: textsBelow(setting.folder),
  };
}

/** Nothing on its PATH finds an Ollama or a Docker that this test did not put there. */
async function quietMachine({ docker }: StageOptions): Promise<Machine> {
  const machine = await newMachine();
  const git = await findProgram('git', process.env);
  if (git !== undefined) symlinkSync(git, join(machine.folder, 'bin/git'));
  if (docker) {
    machine.docker(docker);
    machine.ollama({ registry: ['coder:1b'] });
  }
  return machine;
}

type Meter = {
  readonly url: string;
  readonly port: number;
  /** Forgets what was asked. */
  readonly begin: () => void;
  readonly seen: () => Pick<Seen, 'questions' | 'atOnce'>;
  readonly close: () => Promise<void>;
};

/** A scripted Ollama behind a door that counts how many model calls are inside. */
async function startMeter(script: Script): Promise<Meter> {
  const ollama = await startScriptedOllama(script);
  let [inside, most, before] = [0, 0, 0];
  const door = createServer((incoming, outgoing) => {
    const isChat = incoming.url === '/api/chat';
    if (isChat) most = Math.max(most, ++inside);
    outgoing.on('close', () => {
      if (isChat) inside -= 1;
    });
    const { url = '/', method, headers } = incoming;
    const onward = request(new URL(url, ollama.url), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => door.listen(0, '0.0.0.0', resolve));
  const { port } = door.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    begin: () => {
      [most, before] = [0, ollama.chats().length];
    },
    seen: () => ({ questions: ollama.chats().slice(before).filter(isAboutChange), atOnce: most }),
    close: async () => {
      door.closeAllConnections();
      await Promise.all([new Promise((resolve) => door.close(resolve)), ollama.close()]);
    },
  };
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Writes a file of the row's own; gives its path. */
export function fileIn({ folder }: Stage, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** How many questions about the change were asked. */
export const asked = ({ questions }: Seen) => questions.length;

export const says = (words: string | RegExp) => (seen: Seen) => new RegExp(words).test(seen.log);
