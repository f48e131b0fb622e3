import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Coverage, Unit } from '../../../src/domain.ts';
import { ask, unasked } from '../../../src/model/ask.ts';
import type { ScriptedRequest } from '../../support/scripted-ollama.ts';
import { benchOf, cacheIn, closeAll } from './context-of.ts';
import { numbered, unitOf } from './unit-of.ts';

const folders: string[] = [];
afterEach(async () => {
  await closeAll();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder() {
  const made = await mkdtemp(join(tmpdir(), 'ask-'));
  folders.push(made);
  return made;
}

const states = (coverage: readonly Coverage[]) =>
  coverage.map(({ path, side, state }) => `${path} ${side} ${state}`);
const askedPath = (request: ScriptedRequest) => request.messages.at(-1)?.content.split('\n')[0] ?? '';
const finding = (line: string) =>
  JSON.stringify([
    { line, kind: 'null', problem: 'name of undefined', effect: 'It throws', check: 'Call f([])' },
  ]);
const units = (count: number): Unit[] =>
  Array.from({ length: count }, (_, at) => numbered(at + 1, { risk: Math.max(0.01, 0.9 - at * 0.1) }));

describe('asking the model', () => {
  it('gives its findings and covers every changed line of both sides', async () => {
    const { context } = await benchOf({ answer: () => finding('return list[') });
    const { drafts, coverage, usage } = await ask([numbered(1)], context);
    expect(drafts).toMatchObject([{ rule: 'model/null', path: 'src/f1.ts', start: 2, confidence: 'medium' }]);
    expect(coverage).toMatchObject([
      { side: 'after', start: 2, end: 2, state: 'reviewed', looker: 'model' },
      { side: 'before', start: 2, end: 2, state: 'reviewed', looker: 'model' },
    ]);
    expect(usage).toMatchObject({ asked: 1, cached: 0 });
    expect(usage.promptTokens).toBeGreaterThan(100);
    expect(usage.outputTokens).toBeGreaterThan(5);
  });

  it('asks nothing where there is nothing to ask', async () => {
    const { context, server } = await benchOf({});
    expect(await ask([], context)).toMatchObject({ drafts: [], coverage: [] });
    expect(server.chats()).toHaveLength(0);
  });

  it('goes by risk', async () => {
    const { context, server } = await benchOf({});
    await ask([...units(3)].reverse(), context);
    expect(server.chats().map(askedPath)).toEqual(['src/f1.ts', 'src/f2.ts', 'src/f3.ts']);
  });

  it('sends one fixed set of options, an own schema and no title', async () => {
    const { context, server } = await benchOf({});
    await ask(units(2), context);
    const [first, second] = server.chats();
    expect(first).toMatchObject({ truncate: false, shift: false });
    expect(first?.options).toEqual(second?.options);
    expect(first?.options).toMatchObject({
      num_ctx: 4096,
      num_thread: 2,
      temperature: 0,
      top_k: 1,
      repeat_penalty: 1,
      seed: 7,
    });
    expect(first?.messages.slice(0, -1)).toEqual(second?.messages.slice(0, -1));
    expect(first).not.toHaveProperty('think');
  });

  it('switches thinking off only where the model lists it', async () => {
    const { context, server } = await benchOf({});
    const thinking = { ...context.server, capabilities: ['completion', 'thinking'] };
    await ask(units(1), { ...context, server: thinking });
    expect(server.chats()[0]?.think).toBe(false);
  });

  it('has several questions under way at once when told to', async () => {
    const { context } = await benchOf({ delay: 30 });
    let open = 0;
    let most = 0;
    const chat: typeof context.server.chat = async (request, control) => {
      open += 1;
      most = Math.max(most, open);
      const answer = await context.server.chat(request, control);
      open -= 1;
      return answer;
    };
    const config = { ...context.config, parallel: 3 };
    const { usage } = await ask(units(5), { ...context, config, server: { ...context.server, chat } });
    expect(most).toBe(3);
    expect(usage.asked).toBe(5);
  });

  it('gives the same result in the same order however the answers come in', async () => {
    const answer = () => finding('return list[');
    const slow = await benchOf({ answer });
    const quick = await benchOf({ answer });
    const one = await ask(units(4), slow.context);
    const many = await ask(units(4), { ...quick.context, config: { ...quick.context.config, parallel: 4 } });
    expect(many.drafts).toEqual(one.drafts);
    expect(many.coverage).toEqual(one.coverage);
  });

  it('says how far it is and what time is left', async () => {
    const { context, said } = await benchOf({});
    await ask(units(4), context);
    expect(said.notes).toHaveLength(4);
    expect(said.notes[0]).toMatch(/^1\/4 about \d+ s left$/);
    expect(said.notes.at(-1)).toBe('4/4 ');
  });
});

describe('what cannot be asked is named', () => {
  it('excludes a deleted definition and blank lines, which leave nothing to stand on', async () => {
    const { context, server } = await benchOf({});
    const { coverage } = await ask(
      [unitOf('-a()\n-b()'), unitOf(' a\n+\n b', { path: 'src/b.ts' })],
      context,
    );
    expect(coverage.map(({ state, why }) => [state, why])).toEqual([
      ['excluded', 'deleted: nothing is left that a finding could stand on'],
      ['excluded', 'only blank lines and brackets'],
    ]);
    expect(server.chats()).toHaveLength(0);
  });

  it('fails a unit that does not fit, with both numbers, and asks the others', async () => {
    const { context } = await benchOf({});
    const long = unitOf(`+${'const a = 1; '.repeat(2000)}`, { path: 'src/long.ts', risk: 0.9 });
    const { coverage } = await ask([long, numbered(1)], context);
    expect(coverage[0]?.why).toMatch(/^too long: about \d+ tokens with the answer, num-ctx is 4096$/);
    expect(states(coverage)).toContain('src/f1.ts after reviewed');
  });

  it('fails a unit whose prompt the server cut in silence', async () => {
    const { context } = await benchOf({ answer: () => ({ text: '[]', promptTokens: 4095 }) });
    const { coverage } = await ask([numbered(1)], context);
    expect(coverage[0]).toMatchObject({ state: 'failed', why: 'too long: the server refused the prompt' });
  });
});

describe('the budget', () => {
  it('leaves out by name what cannot finish, before it is started', async () => {
    const { context, server } = await benchOf({});
    const speed = { promptPerSecond: 0.5, outputPerSecond: 0.5 };
    const { coverage } = await ask(units(2), { ...context, speed });
    expect(states(coverage)).toEqual([
      'src/f1.ts after out-of-budget',
      'src/f1.ts before out-of-budget',
      'src/f2.ts after out-of-budget',
      'src/f2.ts before out-of-budget',
    ]);
    expect(coverage[0]?.why).toBe('the time left would not have been enough');
    expect(server.chats()).toHaveLength(0);
  });

  it('still asks a smaller unit that fits', async () => {
    const { context } = await benchOf({});
    const large = unitOf(`+${'call(a, b);\n+'.repeat(100)}`, { path: 'src/large.ts', risk: 0.9 });
    const speed = { promptPerSecond: 10, outputPerSecond: 1000 };
    const { coverage } = await ask([large, numbered(1)], {
      ...context,
      speed,
      deadline: context.now() + 15_000,
    });
    expect(coverage.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'src/large.ts out-of-budget',
      'src/f1.ts reviewed',
      'src/f1.ts reviewed',
    ]);
  });

  it('ends the running request at its end, and the rest is out of budget', async () => {
    const { context, server } = await benchOf({ faults: ['hang'] });
    const { coverage } = await ask(units(2), { ...context, deadline: context.now() + 400 });
    expect(coverage.map(({ why }) => why)).toEqual([
      'the time for the model ended while it was asked',
      'the time for the model ended while it was asked',
      'the time for the model was used up',
      'the time for the model was used up',
    ]);
    expect(new Set(coverage.map(({ state }) => state))).toEqual(new Set(['out-of-budget']));
    expect(server.chats()).toHaveLength(1);
  });
});

describe('a failure', () => {
  it.each([
    ['busy', ['busy', 'busy']],
    ['a reset connection', ['reset']],
    ['a stream that breaks off', ['cut']],
    ['a server error', ['overload']],
  ] as const)('that can pass is tried again: %s', async (_name, faults) => {
    const { context, server } = await benchOf({ faults });
    const { coverage } = await ask([numbered(1)], context);
    expect(coverage[0]?.state).toBe('reviewed');
    expect(server.chats()).toHaveLength(faults.length + 1);
  });

  it.each([
    ['rejected access', { faults: ['unauthorized'] }, 'the model server rejected the request'],
    ['a redirect', { faults: ['redirect'] }, 'the model server or the model is not the expected one'],
    ['a missing model', { models: [] }, 'the model is not on the server'],
    ['prose', { answer: (): string => 'It looks fine.' }, 'the answer was unusable'],
    ['a foreign shape', { answer: (): string => '{"findings":[]}' }, 'the answer was unusable'],
  ] as const)('that stays is not tried again: %s', async (_name, script, why) => {
    const { context, server } = await benchOf(script);
    const { coverage, drafts } = await ask([numbered(1)], context);
    expect(coverage[0]).toMatchObject({ state: 'failed', why });
    expect(drafts).toEqual([]);
    expect(server.chats()).toHaveLength(1);
  });

  it('of one unit leaves the others alone', async () => {
    const answer = (request: ScriptedRequest): string =>
      askedPath(request) === 'src/f1.ts' ? 'prose' : '[]';
    const { context, said } = await benchOf({ answer });
    const { coverage } = await ask(units(3), context);
    expect(states(coverage).filter((state) => state.includes('after'))).toEqual([
      'src/f1.ts after failed',
      'src/f2.ts after reviewed',
      'src/f3.ts after reviewed',
    ]);
    expect(said.warnings).toHaveLength(1);
    expect(said.warnings[0]).toMatch(/^src\/f1\.ts:2: the answer was unusable\./);
  });

  it.each([
    ['a missing model', { models: [] }, 1],
    ['a server that is not the expected one', { faults: Array(9).fill('redirect') }, 1],
    ['rejected access', { faults: Array(9).fill('unauthorized') }, 2],
  ] as const)('that no other unit can escape ends the asking: %s', async (_name, script, calls) => {
    const { context, server } = await benchOf(script);
    const { coverage } = await ask(units(6), context);
    expect(server.chats()).toHaveLength(calls);
    expect(new Set(coverage.map(({ state }) => state))).toEqual(new Set(['failed']));
    expect(new Set(coverage.map(({ why }) => why)).size).toBe(1);
  });

  it('that is a server gone away is found out once', async () => {
    const { context, server, said } = await benchOf({});
    await server.close();
    const { coverage } = await ask(units(50), context);
    expect(coverage).toHaveLength(100);
    expect(new Set(coverage.map(({ why }) => why))).toEqual(new Set(['the model server cannot be reached']));
    expect(said.warnings).toHaveLength(1);
  });

  it('in between does not add up to the end of the asking', async () => {
    const { context } = await benchOf({ answer: (_request, call) => (call % 2 === 0 ? 'prose' : '[]') });
    const many = Array.from({ length: 16 }, (_, at) => numbered(at + 1));
    const { coverage, usage } = await ask(many, context);
    expect(usage.asked).toBe(16);
    expect(coverage.filter(({ state }) => state === 'reviewed')).toHaveLength(16);
  });
});

describe('an answer that does not end', () => {
  const endless = { text: '[{"line":"return list[1","kind":"nu', doneReason: 'length' };

  it('is asked for once more, for less', async () => {
    const short = JSON.stringify([{ line: 'return list[', kind: 'null', problem: 'name of undefined' }]);
    const { context, server } = await benchOf({ answer: (_request, call) => (call === 0 ? endless : short) });
    const { drafts, coverage } = await ask([numbered(1)], context);
    const [first, second] = server.chats();
    expect(Number(second?.options?.num_predict)).toBeLessThan(Number(first?.options?.num_predict));
    expect(JSON.stringify(second?.format)).not.toContain('effect');
    expect(second?.messages).toEqual(first?.messages);
    expect(drafts).toHaveLength(1);
    expect(coverage[0]?.state).toBe('reviewed');
  });

  it('twice is a failure of its own kind', async () => {
    const { context, server } = await benchOf({ answer: () => endless });
    const { coverage } = await ask([numbered(1)], context);
    expect(coverage[0]).toMatchObject({
      state: 'failed',
      why: 'the answer did not end in the length it had',
    });
    expect(server.chats()).toHaveLength(2);
  });

  it('is taken as it is when it was complete before the end', async () => {
    const { context, server } = await benchOf({ answer: () => ({ text: '[]  ', doneReason: 'length' }) });
    const { coverage } = await ask([numbered(1)], context);
    expect(coverage[0]?.state).toBe('reviewed');
    expect(server.chats()).toHaveLength(1);
  });

  it('is cut off when it goes round in circles', async () => {
    const text = `[{"line":"return list[1","kind":"null","problem":"${'it is null and '.repeat(30)}`;
    const { context, server } = await benchOf({ answer: () => ({ text }), delay: 5 });
    await ask([numbered(1)], context);
    expect(server.requests[0]?.aborted).toBe(true);
  });
});

describe('a run that is ended', () => {
  it('keeps what was found and names the rest', async () => {
    const stop = new AbortController();
    const answer = (request: ScriptedRequest) => {
      if (askedPath(request) === 'src/f2.ts') stop.abort();
      return finding('return list[');
    };
    const { context } = await benchOf({ answer, delay: 20 });
    const { drafts, coverage } = await ask(units(4), { ...context, signal: stop.signal });
    expect(drafts).toHaveLength(1);
    expect(coverage.map(({ state, why }) => `${state} ${why}`)).toEqual([
      'reviewed answered',
      'reviewed answered',
      ...Array(6).fill('failed aborted'),
    ]);
  });

  it('before it began asks nobody', async () => {
    const { context, server } = await benchOf({});
    const { coverage } = await ask(units(2), { ...context, signal: AbortSignal.abort() });
    expect(new Set(coverage.map(({ why }) => why))).toEqual(new Set(['aborted']));
    expect(server.chats()).toHaveLength(0);
  });

  it('during the wait for another attempt does not wait', async () => {
    const stop = new AbortController();
    const { context } = await benchOf({ faults: Array(9).fill('busy') }, { pause: 30_000 });
    setTimeout(() => stop.abort(), 100);
    const { coverage } = await ask(units(1), { ...context, signal: stop.signal });
    expect(coverage[0]?.why).toBe('aborted');
  });
});

describe('the answer cache', () => {
  it('answers a second run without a question, with the same findings', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({ answer: () => finding('return list[') });
    const first = await ask([numbered(1)], { ...context, cache });
    const second = await ask([numbered(1)], { ...context, cache });
    expect(second.drafts).toEqual(first.drafts);
    expect(states(second.coverage)).toEqual(['src/f1.ts after cached', 'src/f1.ts before cached']);
    expect(second.usage).toEqual({ asked: 0, cached: 1, promptTokens: 0, outputTokens: 0 });
    expect(server.chats()).toHaveLength(1);
  });

  it('finds a unit that moved down in its file, at its new place', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({ answer: () => finding('return list[') });
    await ask([numbered(1)], { ...context, cache });
    const { drafts } = await ask([numbered(1, { start: 101, oldStart: 90 })], { ...context, cache });
    expect(drafts[0]?.start).toBe(102);
    expect(server.chats()).toHaveLength(1);
  });

  it('answers also when the budget is used up', async () => {
    const cache = cacheIn(await folder());
    const { context } = await benchOf({});
    await ask([numbered(1)], { ...context, cache });
    const { coverage } = await ask(units(2), { ...context, cache, deadline: context.now() - 1 });
    expect(states(coverage).filter((state) => state.includes('after'))).toEqual([
      'src/f1.ts after cached',
      'src/f2.ts after out-of-budget',
    ]);
  });

  it.each([
    ['another digest', { server: { digest: `sha256:${'e'.repeat(64)}` } }],
    ['another server version', { server: { serverVersion: '0.31.2' } }],
    ['other instructions', { config: { instructions: ['Money is in cents.'] } }],
    ['another seed', { config: { seed: 8 } }],
  ])('does not answer for %s', async (_name, other) => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({});
    await ask([numbered(1)], { ...context, cache });
    await ask([numbered(1)], {
      ...context,
      cache,
      server: { ...context.server, ...('server' in other ? other.server : {}) },
      config: { ...context.config, ...('config' in other ? other.config : {}) },
    });
    expect(server.chats()).toHaveLength(2);
  });

  it('answers for another number of threads, which changes no answer', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({});
    await ask([numbered(1)], { ...context, cache });
    await ask([numbered(1)], { ...context, cache, server: { ...context.server, threads: 8 } });
    expect(server.chats()).toHaveLength(1);
  });

  it('keeps no unusable answer and no half of one', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({ answer: (_request, call) => (call === 0 ? 'prose' : '[]') });
    await ask([numbered(1)], { ...context, cache });
    const { coverage } = await ask([numbered(1)], { ...context, cache });
    expect(coverage[0]?.state).toBe('reviewed');
    expect(server.chats()).toHaveLength(2);
  });

  it('does not answer where its entries are not accepted', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({});
    await ask([numbered(1)], { ...context, cache });
    const { coverage } = await ask([numbered(1)], { ...context, cache, accepts: () => false });
    expect(coverage[0]?.state).toBe('reviewed');
    expect(server.chats()).toHaveLength(2);
  });

  it('finds the short answer to a question whose full one did not end', async () => {
    const cache = cacheIn(await folder());
    const answer = (_request: ScriptedRequest, call: number) =>
      call === 0 ? { text: '[', doneReason: 'length' } : '[]';
    const { context, server } = await benchOf({ answer });
    await ask([numbered(1)], { ...context, cache });
    await ask([numbered(1)], { ...context, cache });
    expect(server.chats()).toHaveLength(2);
  });
});

describe('nobody asked', () => {
  it('fails every changed line for the one reason', () => {
    const { coverage, drafts } = unasked(units(2), 'server check: it cuts prompts');
    expect(drafts).toEqual([]);
    expect(coverage).toHaveLength(4);
    expect(new Set(coverage.map(({ state, why }) => `${state} ${why}`))).toEqual(
      new Set(['failed server check: it cuts prompts']),
    );
  });
});
