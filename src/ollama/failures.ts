import { ModelError, type ModelErrorKind, messageOf } from '../errors.ts';
import { logText, oneLine } from '../plain-text.ts';

/** Longest quotation of a server's words in a message, in characters. */
const quoteLimit = 300;

/** The failure behind an HTTP status that is not 2xx. `text` is the body, of which only the beginning is needed. */
export function failureOfStatus(status: number, text: string, host: string): ModelError {
  const said = quoted(errorIn(text));
  if (status >= 300 && status < 400) {
    return new ModelError(
      'untrusted',
      `${host} redirects elsewhere (HTTP ${status}); redirects are not followed: give the final URL as ollama-host.`,
    );
  }
  if (status === 401 || status === 403) {
    return new ModelError(
      'rejected',
      `${host} refused access (HTTP ${status}): check OLLAMACODE_OLLAMA_TOKEN.`,
    );
  }
  return new ModelError(
    kindOf(status, said),
    `${host} answered HTTP ${status}${said === '' ? '' : `: ${said}`}`,
  );
}

/** The failure behind an error line inside a stream. */
export function failureOfLine(text: string, host: string): ModelError {
  const kind = /file does not exist/.test(text) ? 'missing' : kindOf(500, text);
  return new ModelError(kind, `${host} says: ${quoted(text)}`);
}

/** The failure behind something thrown by the connection; a ModelError stays what it is. */
export function failureOf(error: unknown, host: string): ModelError {
  if (error instanceof ModelError) return error;
  const root = rootOf(error);
  if (root instanceof ModelError) return root;
  const code = codeOf(root);
  if (unreachable.has(code)) {
    return new ModelError('refused', `Nothing answers at ${host} (${code}).`, { cause: error });
  }
  if (messageOf(root) === 'bad port') {
    return new ModelError('refused', `${host} has a port that HTTP clients refuse to use; choose another.`);
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return new ModelError(
      'refused',
      `${host} shows a certificate that is not trusted (${code}): give its authority as ca-file.`,
      { cause: error },
    );
  }
  return new ModelError(
    'cut',
    `${host} broke the connection off${code === '' ? '' : ` (${code})`}: ${quoted(messageOf(root))}`,
    { cause: error },
  );
}

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EACCES',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function kindOf(status: number, text: string): ModelErrorKind {
  if (status === 404) return 'missing';
  if (status === 503 || status === 429) return 'busy';
  // The words of 0.24, of its context shift, and of llama-server since 0.30.
  if (/exceed_context|(exceeds|longer than) the (available |currently available )?context/i.test(text))
    return 'too-long';
  return status >= 500 ? 'server' : 'rejected';
}

/** Ollama's errors are `{"error": "…"}`; a proxy's page is anything. */
function errorIn(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string')
      return value.error;
    return text;
  } catch {
    return text; // not JSON: its words are quoted as they are
  }
}

/** One harmless line, so that a hostile server cannot write into a log or a terminal. */
function quoted(text: string): string {
  const line = logText(oneLine(text));
  return line.length > quoteLimit ? `${line.slice(0, quoteLimit)}…` : line;
}

function rootOf(error: unknown): unknown {
  let at = error;
  for (let depth = 0; depth < 5; depth += 1) {
    if (at instanceof AggregateError && at.errors.length > 0) at = at.errors[0];
    else if (at instanceof Error && at.cause !== undefined) at = at.cause;
    else return at;
  }
  return at;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
