import { ModelError } from '../errors.ts';
import { openNetwork } from '../network.ts';
import { failureOfLine, failureOfStatus } from './failures.ts';

/** What a server may send. Bytes. */
export type BodyLimits = {
  readonly total: number;
  /** `lines` checks that each line is a JSON object of a bounded length; `whole` only counts. */
  readonly kind: 'lines' | 'whole';
};

export type Connection = {
  readonly host: string;
  readonly token?: string;
  readonly authorities?: readonly string[];
};

export type Transport = { readonly fetch: typeof fetch; readonly close: () => Promise<void> };

const lineLimit = 1024 * 1024;
const errorLimit = 64 * 1024;

/**
 * A `fetch` for one request: a connection of its own, so that ending it ends the server's work; no time limits of its own
 * (prompt evaluation on CPU takes minutes before the first byte, Node gives up after 300 s); no proxy, whatever the
 * environment says; no redirects; the bearer token; bounded answers. Everything that is not 2xx is thrown as ModelError.
 */
export async function openTransport(
  connection: Connection,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Transport> {
  const network = await openNetwork({ authorities: connection.authorities, patient: true });
  const guarded = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string>), ...bearer(connection.token) };
    const response = await network.fetch(String(input), {
      method: init.method ?? 'GET',
      body: typeof init.body === 'string' ? init.body : null,
      headers,
      signal,
    });
    const { body } = response;
    if (!response.ok) throw failureOfStatus(response.status, await beginningOf(body), connection.host);
    return new Response(body?.pipeThrough(guard(limits, connection.host)) ?? null, {
      status: response.status,
    });
  };
  return { fetch: guarded, close: network.close };
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined || token === '' ? {} : { Authorization: `Bearer ${token}` };
}

async function beginningOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= errorLimit) break;
  }
  return Buffer.concat(chunks).subarray(0, errorLimit).toString('utf8');
}

function guard(limits: BodyLimits, host: string): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let total = 0;
  let rest = '';
  return new TransformStream({
    transform(chunk, controller) {
      total += chunk.byteLength;
      if (total > limits.total) throw oversized(host, limits.total);
      if (limits.kind === 'lines') rest = checked(rest + decoder.decode(chunk, { stream: true }), host);
      controller.enqueue(chunk);
    },
    flush() {
      if (rest.trim() !== '') checked(`${rest}\n`, host);
    },
  });
}

/** Checks the complete lines and returns the incomplete last one. The client would print what it cannot parse. */
function checked(text: string, host: string): string {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  if (rest.length > lineLimit) throw oversized(host, lineLimit);
  for (const line of lines) checkLine(line, host);
  return rest;
}

function checkLine(line: string, host: string): void {
  const value = jsonOf(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ModelError(
      'server',
      `${host} sent a line that is not a JSON object: it is no Ollama server, or a proxy stands before it.`,
    );
  }
  if ('error' in value) throw failureOfLine(String(value.error), host);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the caller names it
  }
}

function oversized(host: string, limit: number): ModelError {
  return new ModelError('server', `${host} sent more than ${limit} bytes where an answer is far shorter.`);
}
