import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ModelError } from '../../../src/errors.ts';
import { type ChatRequest, type Ollama, openOllama } from '../../../src/ollama/client.ts';
import {
  coder,
  type Fault,
  type Script,
  type ScriptedOllama,
  startScriptedOllama,
  thinker,
} from '../../support/scripted-ollama.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of open.splice(0).reverse()) await close();
});

async function pair(
  script: Script = {},
  token?: string,
): Promise<{ server: ScriptedOllama; ollama: Ollama }> {
  const server = await startScriptedOllama(script);
  const ollama = openOllama({ host: server.url, insecure: false, ...(token === undefined ? {} : { token }) });
  open.push(server.close, ollama.close);
  return { server, ollama };
}

const request: ChatRequest = {
  model: coder.name,
  messages: [{ role: 'user', content: 'What is wrong here?' }],
  options: {
    num_ctx: 1024,
    num_predict: 200,
    num_thread: 2,
    temperature: 0,
    top_k: 1,
    repeat_penalty: 1,
    seed: 7,
  },
};

async function failure(promise: Promise<unknown>): Promise<ModelError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ModelError);
  return error as ModelError;
}

describe('an answer', () => {
  test('is put together from the stream with what it cost', async () => {
    const { ollama } = await pair({
      answer: () => ({ text: '{"findings": [1]}', promptTokens: 40, outputTokens: 5 }),
    });
    expect(await ollama.chat(request)).toEqual({
      text: '{"findings": [1]}',
      promptTokens: 40,
      outputTokens: 5,
      promptMs: 1000,
      outputMs: 400,
      loadMs: 100,
      doneReason: 'stop',
      cut: false,
      tokens: [],
    });
  });

  test('is asked for with every option, and so that nothing is shortened in silence', async () => {
    const { server, ollama } = await pair();
    await ollama.chat({ ...request, format: { type: 'object' }, think: false });
    expect(server.chats()).toEqual([
      {
        model: coder.name,
        messages: request.messages,
        format: { type: 'object' },
        think: false,
        truncate: false,
        shift: false,
        options: request.options,
        stream: true,
      },
    ]);
  });

  test('says that its length ran out instead of throwing the half away', async () => {
    const { ollama } = await pair({ answer: () => 'x'.repeat(100) });
    const answer = await ollama.chat({ ...request, options: { ...request.options, num_predict: 3 } });
    expect(answer).toMatchObject({ text: 'x'.repeat(12), doneReason: 'length', outputTokens: 3 });
  });

  test('is cut where its reader has heard enough, and the server is told to stop', async () => {
    const { server, ollama } = await pair({ answer: () => 'a'.repeat(4000), delay: 2 });
    const answer = await ollama.chat({
      ...request,
      options: { ...request.options, num_predict: 2000 },
      onText: (text) => text.length < 12,
    });
    expect(answer).toMatchObject({ text: 'a'.repeat(12), cut: true, doneReason: 'cut', outputTokens: 3 });
    await vi.waitFor(() => expect(server.requests.at(-1)?.aborted).toBe(true));
  });

  test('carries the alternatives of each token when they are asked for', async () => {
    const { ollama } = await pair({ answer: () => 'yes.' });
    const answer = await ollama.chat({ ...request, logprobs: true, topLogprobs: 2 });
    expect(answer.tokens).toEqual([
      {
        token: 'yes.',
        logprob: -0.1,
        others: [
          { token: 'yes.', logprob: -0.1 },
          { token: '~1', logprob: -1.1 },
        ],
      },
    ]);
  });

  test('survives letters that are split between two chunks', async () => {
    const line = (content: string, done: boolean) => `${JSON.stringify({ message: { content }, done })}\n`;
    const bytes = Buffer.from(line('größer → 漢字', false) + line('', true));
    const raw = await rawServer((response) => {
      for (const byte of bytes) response.write(Buffer.from([byte]));
      response.end();
    });
    expect((await raw.chat(request)).text).toBe('größer → 漢字');
  });
});

describe('each failure has its own kind', () => {
  test.each<[Fault, string, RegExp]>([
    ['busy', 'busy', /503.*server busy/],
    ['overload', 'server', /500.*unexpectedly stopped/],
    ['html', 'server', /502.*Bad Gateway/],
    ['redirect', 'untrusted', /redirects elsewhere/],
    ['unauthorized', 'rejected', /OLLAMACODE_OLLAMA_TOKEN/],
    ['reset', 'cut', /broke the connection off/],
    ['cut', 'cut', /broke the connection off/],
    ['no-done', 'cut', /Did not receive done/],
    ['error-line', 'server', /unexpected EOF/],
    ['garbage', 'server', /not a JSON object/],
    ['huge', 'server', /more than 1048576 bytes/],
    ['flood', 'server', /more than 33554432 bytes/],
    ['truncated', 'too-long', /shortened the question/],
  ])('%s is %s', async (fault, kind, words) => {
    const { ollama } = await pair({ faults: [fault] });
    const error = await failure(ollama.chat(request));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(words);
  });

  test('a model that is not there is missing', async () => {
    const { ollama } = await pair();
    expect((await failure(ollama.chat({ ...request, model: 'nobody' }))).kind).toBe('missing');
  });

  test.each(['0.24', '0.31'] as const)('a question that does not fit is too long (%s)', async (profile) => {
    const { ollama } = await pair({ profile });
    const long = { ...request, messages: [{ role: 'user' as const, content: 'word '.repeat(2000) }] };
    expect((await failure(ollama.chat(long))).kind).toBe('too-long');
  });

  test.each([
    ['0.24', 'server'],
    ['0.31', 'rejected'],
  ] as const)('a grammar that %s cannot take is %s', async (profile, kind) => {
    const { ollama } = await pair({ profile });
    const format = { type: 'object', properties: { a: { type: 'string', maxLength: 2000 } } };
    expect((await failure(ollama.chat({ ...request, format }))).kind).toBe(kind);
  });

  test('nobody who listens is refused', async () => {
    const { server, ollama } = await pair();
    await server.close();
    const error = await failure(ollama.chat(request));
    expect(error.kind).toBe('refused');
    expect(error.message).toBe(`Nothing answers at ${server.url} (ECONNREFUSED).`);
  });

  test('a port that HTTP clients keep away from is named', async () => {
    const error = await failure(openOllama({ host: '127.0.0.1:1', insecure: false }).version());
    expect(error.message).toMatch(/port that HTTP clients refuse/);
  });

  test('a name that nobody knows is refused', async () => {
    const ollama = openOllama({ host: 'https://ollama.invalid', insecure: false });
    expect((await failure(ollama.version())).kind).toBe('refused');
  });

  test.each<[Fault]>([['hang'], ['stall']])(
    'silence (%s) ends at the deadline, and the connection with it',
    async (fault) => {
      const { server, ollama } = await pair({ faults: [fault] });
      expect((await failure(ollama.chat(request, { deadline: 50 }))).kind).toBe('deadline');
      await vi.waitFor(() => expect(server.requests.at(-1)?.aborted).toBe(true));
    },
  );

  test.each<[Fault]>([['hang'], ['stall']])(
    'a signal ends silence (%s) and kills that request alone',
    async (fault) => {
      const { server, ollama } = await pair({ faults: [fault, 'ok'] });
      const controller = new AbortController();
      const asked = failure(ollama.chat(request, { signal: controller.signal }));
      await vi.waitFor(() => expect(server.chats()).toHaveLength(1));
      const other = await ollama.chat(request);
      controller.abort();
      expect((await asked).kind).toBe('aborted');
      expect(other.text).toBe('[]');
      await vi.waitFor(() => expect(server.requests[0]?.aborted).toBe(true));
    },
  );

  test('a signal that has gone off before asks nothing', async () => {
    const { server, ollama } = await pair();
    expect((await failure(ollama.chat(request, { signal: AbortSignal.abort() }))).kind).toBe('aborted');
    expect(server.requests).toEqual([]);
  });

  test('closing the client ends what is under way', async () => {
    const { server, ollama } = await pair({ faults: ['hang'] });
    const asked = failure(ollama.chat(request));
    await vi.waitFor(() => expect(server.chats()).toHaveLength(1));
    ollama.close();
    expect((await asked).kind).toBe('aborted');
  });

  test('what a hostile server says cannot command a log or a terminal', async () => {
    const raw = await rawServer((response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: '\u001b[2J\n::error::pwned\r##[error]x\u202e' }));
    });
    const { message } = await failure(raw.chat(request));
    expect(message).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(message).not.toMatch(/##\[/);
  });

  test('nothing is printed, whatever the server sends', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    );
    const { ollama } = await pair({ faults: ['garbage', 'html', 'no-done'] });
    for (let call = 0; call < 3; call += 1) await failure(ollama.chat(request));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

describe('who is spoken to', () => {
  test('the token goes along with every call', async () => {
    const token = 'sesame';
    const { server, ollama } = await pair({ token }, token);
    await ollama.version();
    await ollama.tags();
    await ollama.chat(request);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(3).fill('Bearer sesame'),
    );
  });

  test('without a token none is sent, not even the one of the cloud', async () => {
    vi.stubEnv('OLLAMA_API_KEY', 'cloud-key');
    const { server, ollama } = await pair();
    await ollama.version();
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('a proxy of the environment is never used', async () => {
    const proxy = await startScriptedOllama();
    open.push(proxy.close);
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) vi.stubEnv(name, proxy.url);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const { server, ollama } = await pair();
    await ollama.chat(request);
    expect(server.chats()).toHaveLength(1);
    expect(proxy.requests).toEqual([]);
  });

  test('a redirect is not followed by any call', async () => {
    const { ollama } = await pair({
      pathFaults: { '/api/version': 'redirect', '/api/tags': 'redirect', '/api/pull': 'redirect' },
    });
    for (const asked of [ollama.version(), ollama.tags(), ollama.pull('x', () => {})]) {
      expect((await failure(asked)).kind).toBe('untrusted');
    }
  });

  test('a ca-file that is absent or holds no certificate is named', () => {
    const host = 'https://models.example';
    expect(() => openOllama({ host, insecure: false, caFile: '/nowhere/ca.pem' })).toThrow(
      /ca-file: \/nowhere\/ca\.pem cannot be read/,
    );
    expect(() => openOllama({ host, insecure: false, caFile: import.meta.filename ?? '' })).toThrow(
      /holds no certificate/,
    );
  });
});

describe('what a server tells of itself', () => {
  test('its version by profile', async () => {
    const { ollama } = await pair({ profile: '0.31' });
    expect(await ollama.version()).toBe('0.31.2');
  });

  test('a server that is no Ollama', async () => {
    const raw = await rawServer((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    );
    expect((await failure(raw.version())).kind).toBe('server');
    expect(await raw.tags()).toEqual([]);
  });

  test('its models with full digests, and which of them only forward', async () => {
    const { ollama } = await pair({ models: [coder, { ...thinker, remoteHost: 'https://ollama.com' }] });
    expect(await ollama.tags()).toEqual([
      { name: coder.name, digest: `sha256:${coder.digest}`, size: coder.size },
      {
        name: thinker.name,
        digest: `sha256:${thinker.digest}`,
        size: thinker.size,
        remoteHost: 'https://ollama.com',
      },
    ]);
  });

  test('what a model can do and how much it can hold', async () => {
    const { ollama } = await pair({ models: [coder] });
    expect(await ollama.show(coder.name)).toEqual({
      capabilities: coder.capabilities,
      contextLength: 32_768,
      parameterSize: '1.5B',
    });
    expect((await failure(ollama.show('nobody'))).kind).toBe('missing');
  });
});

describe('a pull', () => {
  test('reports bytes over all layers and leaves the model there', async () => {
    const { server, ollama } = await pair({ models: [], registry: [coder] });
    const seen: number[] = [];
    await ollama.pull(coder.name, ({ done, total }) => seen.push(total === 0 ? 0 : done / total));
    expect(seen).toEqual([0, 0.25, 0.5, 1, 1, 1]);
    expect(server.models().map(({ name }) => name)).toEqual([coder.name]);
  });

  test('of a model that no registry has says so', async () => {
    const { ollama } = await pair({ models: [] });
    const error = await failure(ollama.pull('nobody:1b', () => {}));
    expect(error.kind).toBe('missing');
    expect(error.message).toMatch(/file does not exist/);
  });
});

test('unloading frees the model at once', async () => {
  const { server, ollama } = await pair();
  await ollama.unload(coder.name);
  expect(server.requests.at(-1)).toMatchObject({
    path: '/api/generate',
    body: { model: coder.name, keep_alive: 0 },
  });
});

/** A client of a server that answers everything with `reply`. */
async function rawServer(reply: (response: import('node:http').ServerResponse) => void): Promise<Ollama> {
  const server = createServer((_, response) => reply(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ollama = openOllama({ host: `127.0.0.1:${(server.address() as AddressInfo).port}`, insecure: false });
  open.push(
    () => server.close(),
    () => server.closeAllConnections(),
    ollama.close,
  );
  return ollama;
}
