import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

export type RealOllama = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

/** The real `ollama serve` on a free loopback port. */
export async function startOllama(binary: string, store: string): Promise<RealOllama> {
  const port = await freePort();
  const env = {
    ...process.env,
    OLLAMA_HOST: `127.0.0.1:${port}`,
    OLLAMA_MODELS: store,
    OLLAMA_NO_CLOUD: '1',
  };
  const child = spawn(binary, ['serve'], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return {
    url,
    port,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function answers(url: string): Promise<void> {
  for (let left = 150; left > 0; left--) {
    const ok = await fetch(`${url}/api/version`).then(
      (response) => response.ok,
      () => false, // not listening yet
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no Ollama answers at ${url} after 30 s`);
}
