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
