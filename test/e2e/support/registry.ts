import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/repository.ts';

const HOST = 'registry.ollama.ai';
const DATA_HOST = 'data.example';

export type Registry = {
  /** `HTTPS_PROXY` of whoever may reach it, and nothing else, through it. */
  readonly proxy: string;
  /** PEM file of the authority that its certificate is from. */
  readonly caFile: string;
  /** Names of the models whose manifest was asked for. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** Ollama's registry with the models of a store, behind a proxy on `address` and a certificate of its own authority. */
export async function startRegistry(store: string, address: string): Promise<Registry> {
  const { key, cert } = certificate();
  const asked: string[] = [];
  const registry = createSecureServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    (request, response) => answer({ store, asked }, request, response),
  );
  const proxy = createServer((_request, response) => response.writeHead(403).end());
  proxy.on('connect', (request, socket) => {
    socket.on('error', () => socket.destroy());
    if (![HOST, DATA_HOST].some((host) => request.url === `${host}:443`))
      return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    return registry.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, address, resolve));
  return {
    proxy: `http://${address}:${(proxy.address() as AddressInfo).port}`,
    caFile: cert,
    asked,
    close: async () => {
      registry.closeAllConnections();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

type Shelf = { readonly store: string; readonly asked: string[] };

/** `/v2/NAMESPACE/NAME/manifests/TAG`; blobs lie at another host, where each range of bytes is fetched by itself. */
function answer({ store, asked }: Shelf, request: IncomingMessage, response: ServerResponse): void {
  const { url = '', headers } = request;
  const [, name = '', tag = ''] = /^\/v2\/([\w./-]+)\/manifests\/([\w.-]+)$/.exec(url) ?? [];
  const digest = /\/blobs\/(sha256[:-][0-9a-f]{64})$/.exec(url)?.[1]?.replace(':', '-');
  const path = join(store, digest ? `blobs/${digest}` : `manifests/${HOST}/${name}/${tag}`);
  if ((name === '' && !digest) || !existsSync(path)) return void response.writeHead(404).end();
  if (digest && headers.host === HOST)
    return void response.writeHead(307, { location: `https://${DATA_HOST}/blobs/${digest}` }).end();
  if (!digest) asked.push(`${name}:${tag}`);
  send(path, request, response);
}

function send(path: string, { method, headers }: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(path);
  const [, from = '0', to = String(size - 1)] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  const [start, end] = [Number(from), Number(to)];
  response.writeHead(headers.range === undefined ? 200 : 206, {
    'content-length': end - start + 1,
    'content-range': `bytes ${start}-${end}/${size}`,
  });
  if (method === 'HEAD') response.end();
  else createReadStream(path, { start, end }).pipe(response);
}

function certificate(): { readonly key: string; readonly cert: string } {
  const folder = temporaryFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=${HOST} -addext subjectAltName=DNS:${HOST},DNS:${DATA_HOST}`;
  execFileSync('openssl', [...words.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key, cert };
}
