import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/repository.ts';

export type ModelRegistry = {
  /** `address:port`, in front of `/library/name:tag`. */
  readonly host: string;
  /** PEM file of the authority that Ollama has to trust. */
  readonly caFile: string;
  /** Models whose manifest was asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** What it calls itself besides its address, for whoever comes through a proxy. */
export const REGISTRY = 'registry.ollama.ai';

/** Serves the models of a store on this address over TLS, as Ollama's own registry does. */
export async function startModelRegistry(address: string, store: string): Promise<ModelRegistry> {
  const { key, certificate } = selfSigned(address);
  const asked: string[] = [];
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      const file = fileOf(request.url ?? '', store);
      if (file === undefined || !existsSync(file)) return void response.writeHead(404).end();
      const manifest = /\/library\/([\w.-]+)\/manifests\/([\w.-]+)$/.exec(request.url ?? '');
      if (manifest) asked.push(`${manifest[1]}:${manifest[2]}`);
      const { size } = statSync(file);
      const [, from = '0', to = String(size - 1)] =
        /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      const [start, end] = [Number(from), Number(to)];
      // Ollama asks for a blob's place first, and wants to be told also when it is here.
      const location = request.url ?? '';
      const range = request.headers.range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {};
      response.writeHead(request.headers.range ? 206 : 200, {
        'content-length': end - start + 1,
        location,
        ...range,
      });
      if (request.method === 'HEAD') return void response.end();
      createReadStream(file, { start, end })
        .on('error', () => response.destroy())
        .pipe(response);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    host: `${address}:${(server.address() as AddressInfo).port}`,
    caFile: certificate,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileOf(url: string, store: string): string | undefined {
  const [, name, kind, what] = /^\/v2\/library\/([\w.-]+)\/(manifests|blobs)\/([\w.:-]+)$/.exec(url) ?? [];
  if (name === undefined || kind === undefined || what === undefined) return undefined;
  return kind === 'blobs'
    ? join(store, 'blobs', what.replace(':', '-'))
    : join(store, 'manifests/registry.ollama.ai/library', name, what);
}

function selfSigned(address: string): { readonly key: string; readonly certificate: string } {
  const folder = temporaryFolder();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=registry'];
  const files = [
    '-keyout',
    key,
    '-out',
    certificate,
    '-addext',
    `subjectAltName=IP:${address},DNS:${REGISTRY}`,
  ];
  execFileSync('openssl', [...kind, ...files], { stdio: 'pipe' });
  return { key, certificate };
}
