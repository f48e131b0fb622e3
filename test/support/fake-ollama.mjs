// A program named `ollama` for tests: `serve` keeps models as the real one does and answers what a review's start asks.
// Usage: fake-ollama.mjs FOLDER serve; FOLDER/behaviour.json may hold { dies, silent, registry: ["name:tag"], remote, capabilities }.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const behaviour = existsSync(join(folder, 'behaviour.json'))
  ? JSON.parse(readFileSync(join(folder, 'behaviour.json'), 'utf8'))
  : {};
const library = join(process.env.OLLAMA_MODELS, 'manifests', 'registry.ollama.ai', 'library');
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

writeFileSync(join(folder, 'environment.json'), JSON.stringify(process.env));
if (behaviour.dies) {
  process.stderr.write('Error: could not find a library\n');
  process.exit(1);
}

function models() {
  if (!existsSync(library)) return [];
  return readdirSync(library).flatMap((name) =>
    readdirSync(join(library, name)).map((tag) => {
      const manifest = readFileSync(join(library, name, tag));
      return { name: `${name}:${tag}`, digest: sha256(manifest), size: 3, ...behaviour.remote };
    }),
  );
}

function pull(full) {
  const [name, tag] = full.split(':');
  if (!behaviour.registry?.includes(full)) return [{ error: 'pull model manifest: file does not exist' }];
  const blob = `weights of ${full}`;
  const digest = `sha256:${sha256(blob)}`;
  mkdirSync(join(process.env.OLLAMA_MODELS, 'blobs'), { recursive: true });
  mkdirSync(join(library, name), { recursive: true });
  writeFileSync(join(process.env.OLLAMA_MODELS, 'blobs', digest.replace(':', '-')), blob);
  writeFileSync(join(library, name, tag), JSON.stringify({ config: { digest }, layers: [{ digest }] }));
  return [{ status: 'pulling', digest, total: 3, completed: 3 }, { status: 'success' }];
}

const routes = {
  '/api/version': () => [{ version: '0.24.0' }],
  '/api/tags': () => [{ models: models() }],
  '/api/show': () => [
    { capabilities: behaviour.capabilities ?? ['completion'], model_info: { 'x.context_length': 8192 } },
  ],
  '/api/pull': (body) => pull(body.name),
};

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  const answer = routes[request.url]?.(body);
  if (!answer)
    return response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"not here"}');
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(answer.map((line) => `${JSON.stringify(line)}\n`).join(''));
});
const [host, port] = process.env.OLLAMA_HOST.split(':');
server.on('error', (error) => {
  process.stderr.write(`Error: ${error.message}\n`);
  process.exit(1);
});
server.listen(Number(port), host, () => {
  if (behaviour.silent) return;
  writeFileSync(
    join(folder, 'serving.json'),
    JSON.stringify({ pid: process.pid, port: server.address().port }),
  );
  process.stderr.write(`level=INFO msg="Listening on ${host}:${server.address().port} (version 0.24.0)"\n`);
});
