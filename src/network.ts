import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { messageOf, UsageError } from './errors.ts';

/** The one way to the network over http(s): no redirects, the authorities that the caller names, a proxy only where it is asked for. */

export type NetworkOptions = {
  /** PEM texts; absent for the built-in ones. */
  readonly authorities?: readonly string[] | undefined;
  /** Obeys `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, upper and lower case; default false. */
  readonly proxied?: boolean;
  /** One connection, and no time limits but the caller's signal; default false. */
  readonly patient?: boolean;
};

export type NetworkRequest = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal | undefined;
};

export type Network = {
  /** Answers a redirect as it is. Rejects as `fetch` does. */
  readonly fetch: (url: string, request: NetworkRequest) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export async function openNetwork(options: NetworkOptions): Promise<Network> {
  const undici = await import('undici');
  const tls = options.authorities === undefined ? {} : { ca: [...options.authorities] };
  const limits = options.patient === true ? { headersTimeout: 0, bodyTimeout: 0, connections: 1 } : {};
  const agent = options.proxied
    ? new undici.EnvHttpProxyAgent({ ...limits, connect: tls, requestTls: tls, proxyTls: tls })
    : new undici.Agent({ ...limits, connect: tls });
  return {
    fetch: async (url, { signal, ...request }) => {
      const init = { ...request, redirect: 'manual' as const, dispatcher: agent };
      const answer = await undici.fetch(url, signal ? { ...init, signal } : init);
      return answer as unknown as Response;
    },
    close: () => agent.destroy(),
  };
}

/** The built-in authorities and those of a PEM file. Throws UsageError when it cannot be read or holds no certificate. */
export function authoritiesIn(caFile: string): string[] {
  const pem = readPem(caFile);
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`ca-file: ${caFile} holds no certificate; give a PEM file.`);
  }
  return [...rootCertificates, pem];
}

function readPem(caFile: string): string {
  try {
    return readFileSync(caFile, 'utf8');
  } catch (error) {
    throw new UsageError(`ca-file: ${caFile} cannot be read (${messageOf(error)}).`, { cause: error });
  }
}
