import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedModel } from '../../src/service/model-store.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { createRepository, removeFolders, temporaryFolder } from '../support/repository.ts';
import { readCompose, runOf } from './support/compose.ts';
import { bases, buildReviewer } from './support/gitlab-images.ts';
import { startModelRegistry } from './support/model-registry.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

const exec = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const plugins = join(root, 'plugins');
const model = 'qwen2.5-coder:0.5b';
const program = await docker(...bases);
const store = await modelStore(model);
const cpu = 'ollamacode/ollama:test-cpu';
const withModel = 'ollamacode/ollama:test-cpu-model';

const run = (...args: readonly string[]) =>
  execFileSync(valueIn(program), args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const labels = (image: string): Record<string, string> =>
  JSON.parse(run('image', 'inspect', '--format', '{{json .Config.Labels}}', image));

/** Each file of an image with its SHA-256; links with their target. What Docker itself puts into a container is left out. */
function filesIn(image: string): ReadonlyMap<string, string> {
  const folder = temporaryFolder();
  const archive = join(folder, 'image.tar');
  const container = run('create', image).trim();
  try {
    run('export', '--output', archive, container);
  } finally {
    run('rm', container);
  }
  const listing = execFileSync(
    'tar',
    ['--to-command', 'printf "%s  %s\\n" "$(sha256sum)" "$TAR_FILENAME"', '-xf', archive],
    {
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 2 ** 26,
    },
  );
  const links = execFileSync('tar', ['-tvf', archive], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\n')
    .flatMap((line) => (line.startsWith('l') ? [line.split(/ +/).slice(5).join(' ')] : []));
  const files = listing.split('\n').flatMap((line) => {
    const [, digest, path] = /^([0-9a-f]{64}) {2}-? *(.+)$/.exec(line) ?? [];
    return digest && path ? [[path, digest] as const] : [];
  });
  const ofDocker = /^(dev\/|proc\/|sys\/|\.dockerenv|etc\/(hostname|hosts|resolv\.conf|mtab))/;
  return new Map(
    [...files, ...links.map((link) => [link.split(' -> ')[0] ?? '', link] as const)].filter(
      ([path]) => !ofDocker.test(path),
    ),
  );
}

const buildCpu = (...more: readonly string[]) =>
  run(
    'build',
    '--quiet',
    '--build-arg',
    'OLLAMA_IMAGE=ollama/ollama:latest',
    ...more,
    '--tag',
    cpu,
    join(plugins, 'ollama-image'),
  );

describe.skipIf(reasonOf(program))('Ollama for CPUs', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    buildCpu('--build-arg', 'VERSION=0.24.0');
    files = filesIn(cpu);
  });
  afterAll(removeFolders);

  it('holds server, CPU back ends, what they link to, certificates, a shell, and nothing else', () => {
    const known = [
      /^usr\/bin\/(ollama|sh|cat|rm|sleep)$/,
      /^usr\/lib\/ollama\/libggml-(base|cpu)[\w.-]*$/,
      /^usr\/lib(64)?\/([\w-]+\/)?(ld-linux|lib(c|m|gcc_s|stdc\+\+|gomp|resolv|pthread|dl|rt))[.-][\w.-]*$/,
      /^etc\/(passwd|group|nsswitch\.conf|ssl\/certs\/ca-certificates\.crt)$/,
      /^(usr\/share\/doc\/[\w.+-]+\/copyright|var\/lib\/dpkg\/status\.d\/[\w.+-]+)$/,
      /^(bin|lib|lib64)$/,
    ];
    expect([...files.keys()].filter((path) => !known.some((one) => one.test(path)))).toEqual([]);
    expect([...files.keys()].filter((path) => /libggml-cpu-/.test(path)).length).toBeGreaterThan(0);
  });

  it('lists its packages with version and licence', () => {
    const named = [...files.keys()].flatMap((path) => /status\.d\/(.+)$/.exec(path)?.[1] ?? []);
    expect(named).toEqual(expect.arrayContaining(['ca-certificates', 'dash', 'libc6', 'libstdc++6']));
    for (const name of named) expect(files.has(`usr/share/doc/${name}/copyright`)).toBe(true);
    const text = run('run', '--rm', '--entrypoint', '/bin/cat', cpu, '/var/lib/dpkg/status.d/libc6');
    expect(text).toMatch(/^Package: libc6$[\s\S]*^Version: \d/m);
  });

  it('has the same files whenever it is built', () => {
    buildCpu('--no-cache');
    expect(filesIn(cpu)).toEqual(files);
  });

  it('keeps the interface of the official image', () => {
    const of = (image: string) => {
      const { Entrypoint, Cmd, ExposedPorts, User } = JSON.parse(
        run('image', 'inspect', '--format', '{{json .Config}}', image),
      );
      return { Entrypoint, Cmd, ExposedPorts, User };
    };
    expect(of(cpu)).toEqual(of('ollama/ollama:latest'));
    const version = (image: string) => /[\d.]+$/.exec(run('run', '--rm', image, '--version').trim())?.[0];
    expect(version(cpu)).toBe(version('ollama/ollama:latest'));
  });

  it('is smaller', () => {
    const size = (image: string) => Number(run('image', 'inspect', '--format', '{{.Size}}', image));
    expect(size(cpu)).toBeLessThan(size('ollama/ollama:latest') / 2);
    expect(size(cpu)).toBeLessThan(120e6);
  });
});

describe.skipIf(reasonOf(program))('the reviewer', () => {
  afterAll(removeFolders);

  it('holds no cache, no log and no key, and has the same files whenever it is built', () => {
    const before = filesIn(buildReviewer(valueIn(program)));
    const unwanted =
      /^(var\/cache\/apt\/.*\.bin|var\/lib\/apt\/lists\/.+|var\/log\/.+|root\/\.|home\/)|(^|\/)\.(npmrc|netrc)$/;
    expect(
      [...before.keys()].filter((path) => unwanted.test(path) && !/\.(bashrc|profile)$/.test(path)),
    ).toEqual([]);
    const again = 'ollamacode/ollamacode:test-again';
    const file = join(plugins, 'image/Dockerfile');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    run(
      'build',
      '--quiet',
      '--no-cache',
      '--file',
      file,
      '--build-arg',
      `VERSION=${version}`,
      '--tag',
      again,
      root,
    );
    try {
      expect(filesIn(again)).toEqual(before);
    } finally {
      run('image', 'rm', again);
    }
  });
});

describe.skipIf(reasonOf(program, store))('with a model', () => {
  let repository: ReturnType<typeof createRepository>;
  const network = `ollamacode-test-${process.pid}`;
  beforeAll(() => {
    repository = createRepository();
    buildCpu();
    repository.commit({ 'src/sum.ts': sum });
    repository.branch('feature');
    repository.commit({ 'src/sum.ts': brokenSum });
    chmodSync(repository.root, 0o755);
    run('network', 'create', network);
  });
  afterAll(() => {
    run('network', 'rm', network);
    for (const image of [withModel, 'ollamacode/ollama:test-pulled']) run('image', 'rm', '--force', image);
    removeFolders();
  });

  const main = join(root, 'src/main.ts');
  const tool = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, ['--import', 'tsx', main, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('build.sh bakes it in with its digest, and refuses a damaged store', async () => {
    const script = join(plugins, 'model-image/build.sh');
    const env = { ...process.env, OLLAMA_IMAGE: cpu, OLLAMA_MODELS: valueIn(store) };
    const said = execFileSync(script, [model, withModel], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const digest = (await storedModel(valueIn(store), model))?.digest;
    expect(said).toBe(`model-digest: ${digest}\n`);
    expect(labels(withModel)).toMatchObject({ 'ollamacode.model': model, 'ollamacode.model-digest': digest });
    for (const wrong of [['../x', 'a'], [model], ['a/../b', 'c']])
      expect(() => execFileSync(script, wrong, { env, stdio: 'pipe' })).toThrow(/status|failed/);
  });

  it('build.sh pulls what no store has, through an authority of its own', async () => {
    const gateway = run(
      'network',
      'inspect',
      '--format',
      '{{(index .IPAM.Config 0).Gateway}}',
      'bridge',
    ).trim();
    const registry = await startModelRegistry(gateway, valueIn(store));
    try {
      const script = join(plugins, 'model-image/build.sh');
      const { OLLAMA_MODELS: _, ...clean } = process.env;
      const env = { ...clean, OLLAMA_IMAGE: cpu, CA_FILE: registry.caFile };
      const pulled = 'ollamacode/ollama:test-pulled';
      const { stdout } = await exec(script, [`${registry.host}/library/${model}`, pulled], { env });
      expect(stdout).toBe(`model-digest: ${(await storedModel(valueIn(store), model))?.digest}\n`);
      expect(labels(pulled)['ollamacode.model']).toBe(`${registry.host}/library/${model}`);
    } finally {
      await registry.close();
    }
  });

  it('compose starts Ollama, waits until it is healthy, and reviews a folder that it cannot write', () => {
    const reviewer = buildReviewer(valueIn(program));
    const env = { OLLAMA_IMAGE: withModel, OLLAMACODE_IMAGE: reviewer, PWD: repository.root };
    const compose = readCompose(join(plugins, 'compose/compose.yaml'), env);
    expect(compose.services.review?.depends_on).toEqual({ ollama: { condition: 'service_healthy' } });
    const [, ...args] = runOf({ ...compose, name: network }, 'ollama', network);
    const id = run('run', '--detach', '--rm', ...args).trim();
    try {
      const health = () => run('inspect', '--format', '{{.State.Health.Status}}', id).trim();
      for (let tries = 0; health() !== 'healthy'; tries++) {
        if (tries > 120) throw new Error(`It is ${health()}.`);
        execFileSync('sleep', ['1']);
      }
      const [, ...review] = runOf(compose, 'review', network);
      const options = ['--base', 'main', '--model', model, '--offline', '--budget', '2m'];
      const said = run('run', '--rm', ...review, ...options);
      expect(said).toContain('js/off-by-one-loop');
    } finally {
      run('rm', '--force', '--volumes', id);
      run('volume', 'rm', '--force', `${network}_models`);
    }
  });

  it('a kit goes from one machine to another without network', async () => {
    const reviewer = buildReviewer(valueIn(program));
    const file = join(temporaryFolder(), 'kit.tar');
    const packed = tool(
      ['bundle', file, '--images', reviewer, '--ollama-image', cpu, '--model', model, '--offline'],
      { OLLAMA_MODELS: valueIn(store) },
    );
    const digest = (await storedModel(valueIn(store), model))?.digest;
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(packed).toBe(`kit: ${file}\nsha256: ${sha256}\nmodel: ${model}\nmodel-digest: ${digest}\n`);

    const target = temporaryFolder();
    const away = ['unshare', '--net', process.execPath, '--import', 'tsx', main];
    const [first = '', ...rest] = process.getuid?.() === 0 ? away : away.slice(2);
    const loaded = execFileSync(first, [...rest, 'unbundle', file, '--sha256', sha256], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, OLLAMA_MODELS: target },
    });
    expect(loaded).toBe(`model: ${model}\nstore: ${target}\nimages: ${cpu}, ${reviewer}\n`);
    expect(await storedModel(target, model)).toEqual(await storedModel(valueIn(store), model));

    writeFileSync(file, 'x', { flag: 'a' });
    const again = () => tool(['unbundle', file, '--sha256', sha256], { OLLAMA_MODELS: target });
    expect(again).toThrow(/nothing was loaded/);
  });
});

it('the page of each image names files that are there', () => {
  for (const name of ['image', 'ollama-image', 'model-image', 'compose']) {
    const page = join(plugins, name, 'README.md');
    for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\((\.[^)]+)\)/g))
      expect(readFileSync(join(dirname(page), target), 'utf8')).not.toBe('');
  }
});
