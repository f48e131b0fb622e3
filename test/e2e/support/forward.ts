import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Forward = { readonly url: string; readonly close: () => Promise<void> };

/** Lets containers reach a server of ours that listens on loopback: the same bytes on another address of this machine. */
export async function forwardFrom(address: string, url: string): Promise<Forward> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname);
    for (const socket of [inward, outward]) {
      open.add(socket);
      // Either side may hang up at any time; the other then ends too.
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
    inward.pipe(outward).pipe(inward);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
