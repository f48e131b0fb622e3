import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import type { Fault, Script } from '../support/scripted-ollama.ts';
import { claiming } from './answers.ts';
import { brokenSum, greet, otherGreet, sum } from './fixtures.ts';
import { distHost } from './hosts.ts';
import { play } from './play.ts';
import type { Run, Step } from './scenario.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum, 'src/greet.ts': otherGreet };

/** The server check asks three times before the first question about the change. */
const CHECKS: readonly Fault[] = ['ok', 'ok', 'ok'];

const always = (fault: Fault): Fault[] => [...CHECKS, ...Array<Fault>(12).fill(fault)];

/** What a server does with every question, and what the coverage says of it. */
const faults: readonly (readonly [string, Script, RegExp])[] = [
  ['is cut off in mid-answer', { faults: always('cut') }, /ended|cut|broke/],
  ['just ends', { faults: always('no-done') }, /ended|cut|broke/],
  ['says an error in mid-answer', { faults: always('error-line') }, /error|failed/],
  ['answers with what is no JSON', { faults: always('garbage') }, /./],
  ['answers with a page of a proxy', { faults: always('html') }, /./],
  ['sends elsewhere', { faults: always('redirect') }, /./],
  ['refuses', { faults: always('unauthorized') }, /./],
  ['writes without end', { faults: always('flood') }, /./],
  ['writes one line without end', { faults: always('huge') }, /./],
  ['was killed for memory', { faults: always('overload') }, /./],
  ['does not have the model', { models: [], registry: [] }, /./],
];

describe.concurrent('a model whose server', () => {
  it.each(faults)('%s fails with its reason and never looks clean', async (_name, script, why) => {
    const run = await reviewed({ ollama: { ...claiming(), ...script } });
    isIncomplete(run, why);
  });

  it('is slow ends at its budget', async () => {
    const run = await reviewed({
      args: ['--budget', '2s'],
      ollama: { ...claiming(), faults: always('hang') },
    });
    isIncomplete(run, /time/);
  });

  it('is busy for a moment is asked again', async () => {
    const run = await reviewed({ ollama: { ...claiming(), faults: [...CHECKS, 'busy', 'reset'] } });
    expect(run.report.verdict.complete).toBe(true);
  });

  it('asks for a token that is wrong fails before any question', async () => {
    const run = await reviewed({
      ollama: { ...claiming(), token: 'right' },
      env: { OLLAMACODE_OLLAMA_TOKEN: 'wrong-token' },
    });
    isIncomplete(run, /./);
    expect(run.questions).toEqual([]);
    expect(`${run.stdout}${run.stderr}`).not.toContain('wrong-token');
  });

  it('is another than the digest allows is not asked', async () => {
    const run = await reviewed({ args: ['--model-digest', 'f'.repeat(64)], ollama: claiming() });
    isIncomplete(run, /digest/);
    expect(run.questions).toEqual([]);
  });

  it('only forwards to somebody else is not asked', async () => {
    const run = await reviewed({
      args: ['--model', 'far:cloud'],
      ollama: {
        ...claiming(),
        models: [
          {
            name: 'far:cloud',
            digest: 'e'.repeat(64),
            size: 1,
            contextLength: 8192,
            capabilities: ['completion'],
            remoteHost: 'https://example.com',
          },
        ],
      },
    });
    isIncomplete(run, /./);
    expect(run.questions).toEqual([]);
  });

  it('is not there, where none may be started, leaves the rules', async () => {
    const run = await reviewed({ args: ['--model', 'qwen2.5-coder:1.5b', '--service', 'none'] });
    isIncomplete(run, /./);
  });
});

async function reviewed(step: Step): Promise<Run> {
  const [run] = await play({ name: '', base, change, steps: [step] }, distHost);
  if (!run) throw new Error('one step, one run');
  return run;
}

/** The rules' findings are there, the model's lines are not reviewed for a reason. */
function isIncomplete({ report, stdout, stderr }: Run, why: RegExp): void {
  const all = `${stdout}\n${stderr}`;
  expect(
    report.findings.map(({ rule }) => rule),
    all,
  ).toContain('js/off-by-one-loop');
  expect(report.verdict.complete, all).toBe(false);
  const open = report.coverage.filter(
    ({ looker, state }) => looker === 'model' && /failed|out-of-budget/.test(state),
  );
  expect(open.length, all).toBeGreaterThan(0);
  for (const entry of open) expect(entry.why).toMatch(why);
}
