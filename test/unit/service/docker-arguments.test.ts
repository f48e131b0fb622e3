import { describe, expect, test } from 'vitest';
import {
  type ContainerSpec,
  labelsOf,
  networkArguments,
  readLabels,
  runArguments,
} from '../../../src/service/docker-arguments.ts';

const spec: ContainerSpec = {
  name: 'ollamacode-1',
  image: 'ollama/ollama:latest',
  stage: 'serve',
  reach: { kind: 'direct' },
  store: { kind: 'bind', source: '/home/ci/models' },
  user: '1000:1000',
  memory: 6e9,
  cpus: 1.5,
  lifetime: 600,
  environment: { OLLAMA_NO_CLOUD: '1' },
  caFile: '/etc/ca.pem',
  labels: { 'ollamacode.run': '1' },
};

/** The values that follow a flag. */
function valuesOf(args: readonly string[], flag: string): string[] {
  return args.flatMap((arg, at) => (arg === flag ? [args[at + 1] ?? ''] : []));
}

describe('a container that answers questions', () => {
  const args = runArguments(spec);

  test.each([
    ['--cap-drop', ['ALL']],
    ['--security-opt', ['no-new-privileges']],
    ['--memory', ['6000000000']],
    ['--memory-swap', ['6000000000']],
    ['--cpus', ['1.5']],
    ['--pids-limit', ['512']],
    ['--user', ['1000:1000']],
    ['--network', ['ollamacode-1']],
    ['--tmpfs', ['/tmp']],
    ['--label', ['ollamacode.run=1']],
    ['--mount', ['type=bind,source=/home/ci/models,target=/models,readonly']],
    ['--publish', []],
  ])('%s %j', (flag, values) => {
    expect(valuesOf(args, flag)).toEqual(values);
  });

  test('is removed when it ends, cannot write, resolves no names and gets no certificates of ours', () => {
    expect(args).toEqual(expect.arrayContaining(['--rm', '--read-only', '--interactive']));
    expect(valuesOf(args, '--dns')).toHaveLength(1);
    expect(valuesOf(args, '--env').join()).not.toContain('SSL_CERT_FILE');
  });

  test('mounts no socket, takes no privilege and no network of the host', () => {
    expect(args.join(' ')).not.toMatch(
      /docker\.sock|--privileged|--network host|--pid[ =]|--device|--cap-add/,
    );
  });

  test('runs under the watching shell with its lifetime in seconds', () => {
    const at = args.indexOf('--entrypoint');
    expect(args.slice(at, at + 4)).toEqual(['--entrypoint', '/bin/sh', spec.image, '-c']);
    expect(args.slice(-4)).toEqual(['ollamacode', '600', 'ollama', 'serve']);
  });
});

describe('a container that fetches models', () => {
  const args = runArguments({ ...spec, stage: 'fetch' });

  test('may write the store, resolve names and trust our certificates', () => {
    expect(valuesOf(args, '--mount')).toEqual([
      'type=bind,source=/home/ci/models,target=/models',
      'type=bind,source=/etc/ca.pem,target=/ca.pem,readonly',
    ]);
    expect(valuesOf(args, '--dns')).toEqual([]);
    expect(valuesOf(args, '--env')).toContain('SSL_CERT_FILE=/ca.pem');
  });

  test('has the same limits', () => {
    expect(valuesOf(args, '--cap-drop')).toEqual(['ALL']);
    expect(valuesOf(args, '--memory')).toEqual(['6000000000']);
  });
});

test.each([
  [{ kind: 'direct' } as const, []],
  [{ kind: 'joined', container: 'abc' } as const, []],
  [{ kind: 'published' } as const, ['127.0.0.1::11434']],
  [{ kind: 'remote', hostname: 'docker' } as const, ['11434']],
])('reached as %j it publishes %j', (reach, published) => {
  expect(valuesOf(runArguments({ ...spec, reach }), '--publish')).toEqual(published);
});

test('a folder with a comma or a quote in its name is one field', () => {
  const source = '/home/a,readonly="x';
  expect(valuesOf(runArguments({ ...spec, store: { kind: 'bind', source } }), '--mount')).toEqual([
    'type=bind,"source=/home/a,readonly=""x",target=/models,readonly',
  ]);
});

test('where the daemon maps users none is named', () => {
  const { user: _, ...rootless } = spec;
  expect(runArguments(rootless)).not.toContain('--user');
});

describe('the network', () => {
  test.each([
    ['serve', { kind: 'direct' }, ['--internal']],
    ['serve', { kind: 'joined', container: 'abc' }, ['--internal']],
    ['serve', { kind: 'published' }, ['--opt', 'com.docker.network.bridge.enable_ip_masquerade=false']],
    ['fetch', { kind: 'direct' }, []],
    ['fetch', { kind: 'published' }, []],
  ] as const)('to %s, reached as %j, is made with %j', (stage, reach, wall) => {
    expect(networkArguments({ ...spec, stage, reach })).toEqual([
      'network',
      'create',
      ...wall,
      '--label',
      'ollamacode.run=1',
      'ollamacode-1',
    ]);
  });
});

test('labels say who owns it and are read back', () => {
  const owner = { pid: 42, began: '7', boot: 'b-1', space: 'machine pid:[4026531836]' };
  const labels = labelsOf(owner, { run: 'r', until: 100, container: 'c', job: 'j' });
  expect(Object.keys(labels).every((name) => name.startsWith('ollamacode.'))).toBe(true);
  expect(readLabels(labels)).toEqual({ owner, until: 100, container: 'c', job: 'j' });
});

test('labels that somebody else wrote belong to nobody who lives', () => {
  expect(readLabels({ 'ollamacode.run': 'x' })).toEqual({
    owner: { pid: 0, began: '', boot: '', space: '' },
    until: 0,
    container: '',
    job: '',
  });
});
