import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export type TestProxy = {
  /** For `HTTPS_PROXY`. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** A proxy that leads to the named places, `host:port` to `host:port`, and nowhere else. */
export async function startProxy(address: string, ways: ReadonlyMap<string, string>): Promise<TestProxy> {
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', (request, inward) => {
    inward.on('error', () => inward.destroy());
    const way = ways.get(request.url ?? '');
    if (way === undefined) return inward.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const { hostname, port } = new URL(`http://${way}`);
    const outward = connect(Number(port), hostname, () => inward.write('HTTP/1.1 200 OK\r\n\r\n'));
    outward.on('error', () => inward.destroy());
    return inward.pipe(outward).pipe(inward);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
