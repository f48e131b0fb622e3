import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/errors.ts';
import { ask } from '../../../src/model/ask.ts';
import { slowSpeed } from '../../../src/model/pace.ts';
import { checkServer } from '../../../src/model/warm-up.ts';
import type { ChatRequest } from '../../../src/ollama/client.ts';
import type { ScriptedAnswer, ScriptedRequest } from '../../support/scripted-ollama.ts';
import { benchOf, cacheIn, closeAll } from './context-of.ts';
import { numbered } from './unit-of.ts';

const folders: string[] = [];
afterEach(async () => {
  await closeAll();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder() {
  const made = await mkdtemp(join(tmpdir(), 'warm-up-'));
  folders.push(made);
  return made;
}

const entry = { kind: 'boundary', problem: 'i reaches numbers.length', effect: 'NaN', check: 'average([1])' };
const starts = (request: ScriptedRequest) => {
  const format = request.format as { items: { properties: { line: { enum: string[] } } } } | undefined;
  return format?.items.properties.line.enum ?? [];
};
const sees = (request: ScriptedRequest) => JSON.stringify([{ line: starts(request)[0], ...entry }]);
const last = (request: ScriptedRequest) => request.messages.at(-1)?.content ?? '';

describe('the check of a server', () => {
  it('passes one that obeys the schema, sees the planted bug and refuses what is too long', async () => {
    const { context, server } = await benchOf({ answer: sees });
    const check = await checkServer(context);
    expect(check).toMatchObject({ frame: 'roles', warnings: [] });
    expect(check.failed).toBeUndefined();
    expect(server.chats()).toHaveLength(3);
  });

  it('uses the options and the constant beginning of the real questions', async () => {
    const { context, server } = await benchOf({ answer: sees });
    const { frame, speed } = await checkServer(context);
    const asked = server.chats().length;
    await ask([numbered(1)], { ...context, frame, speed });
    const [greeting, planted] = server.chats();
    const real = server.chats()[asked];
    expect(planted?.messages.slice(0, -1)).toEqual(real?.messages.slice(0, -1));
    expect(greeting?.messages[0]).toEqual(real?.messages[0]);
    const loading = ({ options }: ScriptedRequest) => ({ ...options, num_predict: 0 });
    for (const chat of server.chats()) expect(loading(chat)).toEqual(real && loading(real));
  });

  it('measures speeds that are numbers', async () => {
    const { context } = await benchOf({ answer: sees });
    const { speed } = await checkServer(context);
    expect(speed.promptPerSecond).toBeGreaterThan(0);
    expect(speed.outputPerSecond).toBeGreaterThan(0);
    expect(Number.isFinite(speed.promptPerSecond * speed.outputPerSecond)).toBe(true);
  });

  it.each([
    ['finds nothing', () => '[]'],
    [
      'names another line',
      (request: ScriptedRequest) => JSON.stringify([{ line: starts(request)[0], ...entry, problem: 'no' }]),
    ],
  ])('warns of a model that %s in the planted bug', async (_name, answer) => {
    const { context } = await benchOf({ answer });
    const check = await checkServer(context);
    expect(check.warnings).toEqual([
      'qwen2.5-coder:1.5b did not see a planted bug: expect little of its review.',
    ]);
    expect(check.failed).toBeUndefined();
  });

  it.each(['It looks fine.', '{"findings":[]}', '[{"line":"other"}]', ''])(
    'fails a server whose model does not obey the schema: %s',
    async (text) => {
      const { context } = await benchOf({ answer: () => text });
      const { failed } = await checkServer(context);
      expect(failed).toMatch(/^server check: The model's answer cannot be used: /);
    },
  );

  it('fails a server that takes a prompt which is too long', async () => {
    const { context } = await benchOf({ answer: sees });
    const chat = (request: ChatRequest, control = {}) =>
      context.server.chat(
        { ...request, messages: request.messages.map((m) => ({ ...m, content: m.content.slice(0, 9000) })) },
        control,
      );
    const { failed } = await checkServer({ ...context, server: { ...context.server, chat } });
    expect(failed).toBe(
      'server check: the server does not refuse a prompt that is too long; it would cut ours without a word.',
    );
  });

  it('fails a server that works at a prompt which is too long instead of refusing it', async () => {
    const { context } = await benchOf({ answer: sees });
    const chat: typeof context.server.chat = async (request, control) => {
      if ((request.messages.at(-1)?.content.length ?? 0) < 10_000)
        return context.server.chat(request, control);
      throw new ModelError('deadline', 'No answer in time.');
    };
    const { failed } = await checkServer({ ...context, server: { ...context.server, chat } });
    expect(failed).toContain('does not refuse');
  });

  it.each([
    ['a missing model', { models: [] }, 'not found'],
    ['rejected access', { faults: ['unauthorized'] }, '401'],
    ['a server that stays busy', { faults: Array(12).fill('busy') }, '503'],
  ] as const)('names %s', async (_name, script, words) => {
    const { context } = await benchOf({ answer: sees, ...script });
    const { failed } = await checkServer(context);
    expect(failed).toMatch(/^server check: /);
    expect(failed).toContain(words);
  });

  it('tries again what can pass', async () => {
    const { context } = await benchOf({ answer: sees, faults: ['busy', 'reset'] });
    expect((await checkServer(context)).failed).toBeUndefined();
  });

  it('ends with the budget', async () => {
    const { context } = await benchOf({ answer: sees, faults: ['hang'] });
    const { failed } = await checkServer({ ...context, deadline: context.now() + 200 });
    expect(failed).toMatch(/^server check: /);
  });
});

describe('how the model is spoken to', () => {
  /** Counts tokens as a server whose template leaves the system message out. */
  const dropping =
    (marks: number) =>
    (request: ScriptedRequest): ScriptedAnswer => {
      const text = last(request) === '.' ? '' : sees(request);
      if (last(request) === '.') return { text: 'x', promptTokens: 3 };
      return last(request).startsWith('<|im_start|><|im_start|>')
        ? { text: 'x', promptTokens: marks }
        : { text };
    };

  it('is by marks of our own where the model has no template and knows them', async () => {
    const { context, server } = await benchOf({ answer: dropping(8) });
    expect((await checkServer(context)).frame).toBe('chatml');
    const planted = server.chats()[2];
    expect(planted?.messages).toHaveLength(1);
    expect(last(planted as ScriptedRequest)).toMatch(/^<\|im_start\|>system\n/);
  });

  it('is by one message where only the system message is dropped', async () => {
    const { context, server } = await benchOf({ answer: dropping(60) });
    expect((await checkServer(context)).frame).toBe('plain');
    expect(server.chats()[2]?.messages).toHaveLength(1);
  });

  it('is by roles where the server counts no tokens', async () => {
    const answer = (request: ScriptedRequest) =>
      last(request) === '.' ? { text: 'x', promptTokens: 0 } : sees(request);
    const { context } = await benchOf({ answer });
    expect((await checkServer(context)).frame).toBe('roles');
  });
});

describe('a check that passed', () => {
  it('is kept in the cache and asks nothing the next time', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({ answer: sees });
    const first = await checkServer({ ...context, cache });
    const asked = server.chats().length;
    const { speed, ...rest } = await checkServer({ ...context, cache });
    expect({ ...rest, speed: first.speed }).toEqual(first);
    expect(speed.outputPerSecond).toBeGreaterThanOrEqual(slowSpeed.outputPerSecond);
    expect(server.chats()).toHaveLength(asked);
  });

  it.each([
    ['another digest', { digest: `sha256:${'e'.repeat(64)}` }],
    ['another server version', { serverVersion: '0.31.2' }],
  ])('is made again for %s', async (_name, other) => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({ answer: sees });
    await checkServer({ ...context, cache });
    await checkServer({ ...context, cache, server: { ...context.server, ...other } });
    expect(server.chats()).toHaveLength(6);
  });

  it('is made again where cached entries are not accepted', async () => {
    const cache = cacheIn(await folder());
    const { context, server } = await benchOf({ answer: sees });
    await checkServer({ ...context, cache });
    await checkServer({ ...context, cache, accepts: () => false });
    expect(server.chats()).toHaveLength(6);
  });

  it('is made again after one that failed', async () => {
    const cache = cacheIn(await folder());
    const { context } = await benchOf({ answer: (request, call) => (call < 2 ? 'prose' : sees(request)) });
    expect((await checkServer({ ...context, cache })).failed).toBeDefined();
    expect((await checkServer({ ...context, cache })).failed).toBeUndefined();
  });
});
