// A program named `docker` for tests. Containers are local processes with a loopback address of their own; what exists is kept as
// files under FOLDER/docker, every call is a line of FOLDER/docker/calls.
// Usage: fake-docker.mjs FOLDER ARGUMENTS; FOLDER/docker.json may hold { info, images, own, ownMounts, emptyVolume, address, broken }.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';

const [folder, ...args] = process.argv.slice(2);
const root = join(folder, 'docker');
const facts = existsSync(join(folder, 'docker.json'))
  ? JSON.parse(readFileSync(join(folder, 'docker.json'), 'utf8'))
  : {};
for (const kind of ['container', 'network']) mkdirSync(join(root, kind), { recursive: true });
appendFileSync(join(root, 'calls'), `${JSON.stringify(args)}\n`);

const info = {
  NCPU: 4,
  MemTotal: 8e9,
  Name: hostname(),
  OperatingSystem: 'Debian',
  SecurityOptions: [],
  ...facts.info,
};
const print = (text) => process.stdout.write(`${text}\n`);
const file = (kind, name) => join(root, kind, `${name}.json`);
const load = (kind, name) =>
  existsSync(file(kind, name)) ? JSON.parse(readFileSync(file(kind, name), 'utf8')) : undefined;
const save = (kind, name, value) => writeFileSync(file(kind, name), JSON.stringify(value));
const last = args.at(-1);
const values = (flag) => args.flatMap((arg, at) => (arg === flag ? [args[at + 1]] : []));
const labels = () =>
  Object.fromEntries(
    values('--label').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

function fail(words) {
  process.stderr.write(`Error: ${words}\n`);
  process.exit(1);
}

function found(kind) {
  return load(kind, last) ?? fail(`No such ${kind}: ${last}`);
}

function remove(kind) {
  found(kind);
  if (kind === 'container') stop(last);
  // It may have ended and removed itself just now.
  rmSync(file(kind, last), { force: true });
}

function stop(name) {
  const { pid } = load('container', name) ?? {};
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

function inspectContainer() {
  const container = found('container');
  const format = values('--format')[0];
  if (format.includes('NetworkSettings')) return print(JSON.stringify(container.settings));
  if (format.includes('Labels')) return print(JSON.stringify(container.labels));
  print(String(container.running ?? true));
}

/** Whoever listens on all addresses of this machine, such as a real Ollama, has the usual port of ours too: then later. */
async function whenFree(address, port, patience = 100) {
  const server = createServer();
  const isFree = await new Promise((resolve) => {
    server.once('error', () => resolve(false)).listen(port, address, () => resolve(true));
  });
  await new Promise((resolve) => server.close(resolve));
  if (isFree) return;
  if (patience === 0) fail(`${address}:${port} is taken by another program of this machine`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await whenFree(address, port, patience - 1);
}

async function run() {
  const [name] = values('--name');
  const address = `127.${1 + (process.pid % 250)}.${1 + (Date.now() % 250)}.7`;
  const environment = Object.fromEntries(
    values('--env').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const source = /source=([^,]*)/.exec(values('--mount')[0])?.[1];
  const store = source?.startsWith('/') ? source : join(root, source);
  mkdirSync(store, { recursive: true });
  if (facts.emptyVolume && values('--mount')[0].includes('readonly') && readdirSync(store).length === 0) {
    process.stderr.write(
      'routes.go: server config env=…\nError: mkdir /models/blobs: read-only file system\n',
    );
    process.exit(1);
  }
  const command = args.slice(args.indexOf('/bin/sh') + 2);
  const published = values('--publish').length > 0;
  const env = {
    ...environment,
    PATH: process.env.PATH,
    OLLAMA_MODELS: store,
    OLLAMA_HOST: `${published ? '127.0.0.1' : address}:11434`,
  };
  // Below the ports that the kernel gives to outgoing connections.
  if (published) env.OLLAMA_HOST = `127.0.0.1:${15_000 + (process.pid % 15_000)}`;
  const [host, port] = env.OLLAMA_HOST.split(':');
  await whenFree(host, Number(port));
  const child = spawn('/bin/sh', command, { env, stdio: ['inherit', 'inherit', 'inherit'], detached: true });
  const settings = {
    Networks: { [name]: { IPAddress: address } },
    Ports: published ? { '11434/tcp': [{ HostPort: port }] } : {},
  };
  save('container', name, { labels: labels(), settings, pid: child.pid });
  child.on('exit', () => {
    rmSync(file('container', name), { force: true });
    process.exit(0);
  });
}

const commands = {
  info: () => print(JSON.stringify(info)),
  context: () => print(facts.address ?? 'unix:///var/run/docker.sock'),
  inspect: () =>
    facts.own && last.startsWith(facts.own)
      ? print(
          values('--format')[0].includes('Mounts')
            ? JSON.stringify(facts.ownMounts ?? [])
            : (facts.ownNetwork ?? 'bridge'),
        )
      : fail(`No such container: ${last}`),
  'image inspect': () =>
    (facts.images ?? ['ollama/ollama:latest']).includes(last) || existsSync(join(root, 'pulled'))
      ? print('sha256:image')
      : fail(`No such image: ${last}`),
  'image pull': () => (facts.broken ? fail('no route to host') : writeFileSync(join(root, 'pulled'), last)),
  'network create': () => save('network', last, { labels: labels(), members: [] }),
  'network connect': () => save('network', args[2], { ...load('network', args[2]), members: [last] }),
  'network disconnect': () => save('network', args[3], { ...load('network', args[3]), members: [] }),
  'network inspect': () =>
    print(
      values('--format')[0].includes('Labels')
        ? JSON.stringify(found('network').labels)
        : found('network').members.join(' '),
    ),
  'network rm': () => remove('network'),
  'network ls': () =>
    print(
      readdirSync(join(root, 'network'))
        .map((name) => name.replace('.json', ''))
        .join('\n'),
    ),
  'container ls': () =>
    print(
      readdirSync(join(root, 'container'))
        .map((name) => name.replace('.json', ''))
        .join('\n'),
    ),
  'container inspect': inspectContainer,
  'container rm': () => remove('container'),
  run,
};
const command = commands[args.slice(0, 2).join(' ')] ?? commands[args[0]];
if (facts.down) fail('Cannot connect to the Docker daemon. Is the docker daemon running?');
if (!command) fail(`unknown command ${args.join(' ')}`);
await command();
