import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerChat } from './scripted-ollama-chat.ts';

/** `0.24` and `0.31` differ in their words, their statuses and in who thinks by default. */
export type Profile = '0.24' | '0.31';

export type ScriptedModel = {
  readonly name: string;
  /** 64 hex digits, as the tag list gives it. */
  readonly digest: string;
  readonly size: number;
  readonly contextLength: number;
  readonly capabilities: readonly string[];
  /** Set on models that a server only forwards to somebody else. */
  readonly remoteHost?: string;
};

export type ScriptedRequest = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly format?: unknown;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly truncate?: boolean;
  readonly shift?: boolean;
  readonly stream?: boolean;
  readonly think?: boolean | string;
  readonly logprobs?: boolean;
  readonly top_logprobs?: number;
};

/** What the model says; counts are made from the lengths where they are absent. */
export type ScriptedAnswer = {
  readonly text: string;
  readonly promptTokens?: number;
  readonly outputTokens?: number;
  readonly doneReason?: string;
};

/**
 * What goes wrong with one call, in order of the calls:
 * `busy` 503 · `overload` 500 · `html` a proxy's 502 page · `redirect` 307 to another host · `unauthorized` 401 ·
 * `reset` the connection dies before the headers · `cut` it dies in mid-stream · `no-done` the stream just ends ·
 * `error-line` an error inside the stream · `garbage` a line that is not JSON · `huge` one endless line · `flood` lines
 * without end · `hang` no headers ever · `stall` silence after the first piece · `deaf` the format is ignored ·
 * `truncated` the front of the prompt is silently dropped · `ok` nothing.
 */
export type Fault =
  | 'ok'
  | 'busy'
  | 'overload'
  | 'html'
  | 'redirect'
  | 'unauthorized'
  | 'reset'
  | 'cut'
  | 'no-done'
  | 'error-line'
  | 'garbage'
  | 'huge'
  | 'flood'
  | 'hang'
  | 'stall'
  | 'deaf'
  | 'truncated';

export type Script = {
  readonly profile?: Profile;
  /** What is in the store; by default one `qwen2.5-coder:1.5b`. */
  readonly models?: readonly ScriptedModel[];
  /** What a pull can fetch. */
  readonly registry?: readonly ScriptedModel[];
  /** By default `[]`. */
  readonly answer?: (request: ScriptedRequest, call: number) => string | ScriptedAnswer;
  /** One for each model call in turn; afterwards all is well. */
  readonly faults?: readonly Fault[];
  /** A fault of every path that is not a model call, such as `/api/version`. */
  readonly pathFaults?: Readonly<Record<string, Fault>>;
  /** The bearer token that every request must carry. */
  readonly token?: string;
  /** ms between the pieces of a stream. */
  readonly delay?: number;
};

export type ScriptedOllama = {
  readonly url: string;
  readonly port: number;
  /** Every request in order; `aborted` when the client went away before the end. */
  readonly requests: readonly Recorded[];
  /** The chat requests alone. */
  readonly chats: () => readonly ScriptedRequest[];
  readonly models: () => readonly ScriptedModel[];
  readonly close: () => Promise<void>;
};

export type Recorded = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  aborted: boolean;
};

export type State = {
  readonly script: Script;
  readonly profile: Profile;
  readonly requests: Recorded[];
  models: ScriptedModel[];
  calls: number;
};

export const coder: ScriptedModel = {
  name: 'qwen2.5-coder:1.5b',
  digest: `${'d'.repeat(63)}1`,
  size: 986_000_000,
  contextLength: 32_768,
  capabilities: ['completion', 'tools', 'insert'],
};

export const thinker: ScriptedModel = {
  name: 'qwen3.5:2b',
  digest: `${'d'.repeat(63)}2`,
  size: 2_700_000_000,
  contextLength: 262_144,
  capabilities: ['completion', 'tools', 'thinking'],
};

/** A server on 127.0.0.1 that speaks and refuses as a real Ollama does (0.24 as recorded, 0.31 as its sources say). */
export async function startScriptedOllama(script: Script = {}): Promise<ScriptedOllama> {
  const state: State = {
    script,
    profile: script.profile ?? '0.24',
    requests: [],
    models: [...(script.models ?? [coder])],
    calls: 0,
  };
  const server = createServer((request, response) => {
    void receive(state, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests: state.requests,
    chats: () => state.requests.filter((r) => r.path === '/api/chat').map((r) => r.body as ScriptedRequest),
    models: () => state.models,
    close: () => closed(server),
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function receive(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await textOf(request);
  const path = request.url ?? '/';
  const body = parsed(text);
  const record: Recorded = {
    method: request.method ?? 'GET',
    path,
    headers: request.headers,
    body,
    aborted: false,
  };
  state.requests.push(record);
  response.on('close', () => {
    record.aborted = !response.writableFinished;
  });
  const { token } = state.script;
  if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
    return json(response, 401, { error: 'unauthorized' });
  }
  if (text !== '' && body === undefined) return json(response, 400, { error: 'unexpected EOF' });
  await route(state, path, { body, response });
}

export type Exchange = { readonly body: unknown; readonly response: ServerResponse };

async function route(state: State, path: string, { body, response }: Exchange): Promise<void> {
  const fault = state.script.pathFaults?.[path];
  if (fault !== undefined && (await fails(fault, response))) return;
  if (path === '/') return void response.end('Ollama is running');
  if (path === '/api/version') return json(response, 200, { version: versions[state.profile] });
  if (path === '/api/tags') return json(response, 200, { models: state.models.map(tagOf) });
  if (path === '/api/ps') return json(response, 200, { models: [] });
  if (path === '/api/show') return show(state, body, response);
  if (path === '/api/pull') return pull(state, body, response);
  if (path === '/api/chat' || path === '/api/generate') return answerChat(state, path, { body, response });
  response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found');
}

const versions: Readonly<Record<Profile, string>> = { '0.24': '0.24.0', '0.31': '0.31.2' };

/** Carries out the faults that come before an answer; true when the exchange is over. */
export async function fails(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault === 'reset') response.socket?.destroy();
  else if (fault === 'hang') await new Promise((resolve) => response.on('close', resolve));
  else if (fault === 'busy')
    json(response, 503, { error: 'server busy, please try again.  maximum pending requests exceeded' });
  else if (fault === 'overload')
    json(response, 500, {
      error:
        'model runner has unexpectedly stopped, this may be due to resource limitations or an internal error, check ollama server logs for details',
    });
  else if (fault === 'unauthorized') json(response, 401, { error: 'unauthorized' });
  else if (fault === 'html')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>\n::error::x');
  else if (fault === 'redirect') response.writeHead(307, { location: 'http://127.0.0.1:1/api/chat' }).end();
  else return false;
  return true;
}

function tagOf(model: ScriptedModel) {
  return {
    name: model.name,
    model: model.name,
    modified_at: '2026-01-01T00:00:00Z',
    size: model.size,
    digest: model.digest,
    details: { parent_model: '', format: 'gguf', family: 'qwen2', parameter_size: '1.5B' },
    ...(model.remoteHost === undefined ? {} : { remote_host: model.remoteHost, remote_model: model.name }),
  };
}

function show(state: State, body: unknown, response: ServerResponse): void {
  const model = modelOf(state, body);
  if (!model) {
    json(response, 404, { error: notFound(state.profile, nameIn(body)) });
    return;
  }
  json(response, 200, {
    details: { format: 'gguf', family: 'qwen2', parameter_size: '1.5B', quantization_level: 'Q4_K_M' },
    model_info: { 'general.architecture': 'qwen2', 'qwen2.context_length': model.contextLength },
    capabilities: model.capabilities,
    ...(model.remoteHost === undefined ? {} : { remote_host: model.remoteHost, remote_model: model.name }),
  });
}

function pull(state: State, body: unknown, response: ServerResponse): void {
  const name = nameIn(body);
  const model = [...state.models, ...(state.script.registry ?? [])].find((m) => m.name === name);
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const line = (value: unknown) => response.write(`${JSON.stringify(value)}\n`);
  line({ status: 'pulling manifest' });
  if (!model) {
    line({ error: 'pull model manifest: file does not exist' });
    return void response.end();
  }
  const digest = `sha256:${'a'.repeat(64)}`;
  for (const share of [0.25, 0.5, 1]) {
    line({
      status: `pulling ${'a'.repeat(12)}`,
      digest,
      total: model.size,
      completed: Math.round(model.size * share),
    });
  }
  line({ status: 'verifying sha256 digest' });
  line({ status: 'success' });
  if (!state.models.some((m) => m.name === name)) state.models = [...state.models, model];
  response.end();
}

export function modelOf(state: State, body: unknown): ScriptedModel | undefined {
  return state.models.find((model) => model.name === nameIn(body));
}

export function nameIn(body: unknown): string {
  const { model, name } = body as { model?: string; name?: string };
  const given = model ?? name ?? '';
  return given.includes(':') ? given : `${given}:latest`;
}

export function notFound(profile: Profile, name: string): string {
  return profile === '0.24' ? `model '${name}' not found` : `model "${name}" not found, try pulling it first`;
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined; // told to the client as the real one does
  }
}
