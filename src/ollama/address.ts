import { UsageError } from '../errors.ts';

const defaultPort = '11434';

export type AddressOptions = {
  /** Where the address was written: `ollama-host`, `OLLAMA_HOST`. */
  readonly from: string;
  /** Allows plain http off loopback. */
  readonly insecure: boolean;
};

/**
 * The base URL of a server from what people write: `host`, `host:port`, `:port`, `http(s)://host/path`.
 * Like Ollama itself: port 11434 without a scheme, 80 and 443 with one, and the listening address 0.0.0.0 is reached on loopback.
 * Throws UsageError for anything else, for credentials in the URL, and for plain http off loopback (DESIGN 8.10).
 */
export function addressOf(text: string, { from, insecure }: AddressOptions): string {
  const url = parsed(text.trim(), from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError(
      `${from}: "${url.protocol}" is not a protocol of Ollama; write http:// or https://.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      `${from}: take the credentials out of the URL and give a bearer token by OLLAMACODE_OLLAMA_TOKEN.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new UsageError(`${from}: the URL of an Ollama server has no query and no fragment.`);
  }
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
    throw new UsageError(
      `${from}: ${url.host} is not on this machine and plain http would send the code unencrypted; use https://, or set ollama-insecure where that network is yours.`,
    );
  }
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}

/** True for `localhost`, 127.0.0.0/8 and ::1, as `URL.hostname` writes them. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

function parsed(text: string, from: string): URL {
  const withHost = text.startsWith(':') ? `127.0.0.1${text}` : text;
  const explicit = withHost.includes('://');
  if (!URL.canParse(explicit ? withHost : `http://${withHost}`)) {
    throw new UsageError(
      `${from}: "${text}" is not the URL of an Ollama server; write one like http://127.0.0.1:11434.`,
    );
  }
  const url = new URL(explicit ? withHost : `http://${withHost}`);
  if (!explicit && !/:\d+(\/|$)/.test(withHost)) url.port = defaultPort;
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.hostname === '[::]') url.hostname = '[::1]';
  return url;
}
