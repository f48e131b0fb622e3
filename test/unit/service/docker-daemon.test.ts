import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ServiceError } from '../../../src/errors.ts';
import { dockerCli } from '../../../src/service/docker-cli.ts';
import {
  type Daemon,
  daemonOf,
  type Mount,
  ownContainer,
  ownIds,
  pathOutside,
  pathThrough,
  reachOf,
  type Surroundings,
} from '../../../src/service/docker-daemon.ts';
import { type Machine, newMachine } from '../../support/machine.ts';

const daemon: Daemon = {
  address: 'unix:///var/run/docker.sock',
  name: 'box',
  cpus: 4,
  memory: 8e9,
  rootless: false,
  virtual: false,
};
const around: Surroundings = { platform: 'linux', inContainer: false, insecure: false };

describe('how a container is reached', () => {
  test.each<[string, Partial<Daemon>, Partial<Surroundings>, object]>([
    ['on a Linux machine', {}, {}, { kind: 'direct' }],
    ['with Docker Desktop', { virtual: true }, {}, { kind: 'published' }],
    ['on a Mac', {}, { platform: 'darwin' }, { kind: 'published' }],
    ['with a rootless daemon', { rootless: true }, {}, { kind: 'published' }],
    ['with a daemon on loopback', { address: 'tcp://127.0.0.1:2375' }, {}, { kind: 'published' }],
    [
      'from a container with the socket',
      {},
      { inContainer: true, own: { id: 'abc', hostNetwork: false } },
      { kind: 'joined', container: 'abc' },
    ],
    [
      'from a container in the host’s network',
      {},
      { inContainer: true, own: { id: 'abc', hostNetwork: true } },
      { kind: 'direct' },
    ],
    [
      'beside a daemon in the same pod',
      { address: 'tcp://localhost:2375' },
      { inContainer: true },
      { kind: 'published' },
    ],
    [
      'on another machine, when asked for',
      { address: 'tcp://docker:2375' },
      { insecure: true },
      { kind: 'remote', hostname: 'docker' },
    ],
  ])('%s', (_, ...[of, where, reach]) => {
    expect(reachOf({ ...daemon, ...of }, { ...around, ...where })).toEqual(reach);
  });

  test.each<[string, Partial<Daemon>, Partial<Surroundings>, RegExp]>([
    [
      'a daemon of another machine',
      { address: 'tcp://docker:2375' },
      {},
      /tcp:\/\/docker:2375 is on another machine.*ollama-insecure/,
    ],
    [
      'a daemon behind ssh',
      { address: 'ssh://ci@build' },
      { insecure: true },
      /ssh:\/\/ci@build is on another machine/,
    ],
    ['a daemon behind ssh to loopback', { address: 'ssh://ci@localhost' }, {}, /is on another machine/],
    [
      'a container that the daemon does not know',
      {},
      { inContainer: true },
      /does not know.*service container/,
    ],
    ['an address that is none', { address: 'docker' }, {}, /is not the address of a Docker daemon/],
  ])('%s is named as such', (_, ...[of, where, words]) => {
    const reach = () => reachOf({ ...daemon, ...of }, { ...around, ...where });
    expect(reach).toThrow(ServiceError);
    expect(reach).toThrow(words);
  });
});

describe('our own container', () => {
  const id = 'a1'.repeat(32);

  test.each([
    [
      `9 8 0:1 /var/lib/docker/containers/${id}/hostname /etc/hostname rw - ext4 /dev/sda rw`,
      'f778cdb18969',
      [id, 'f778cdb18969'],
    ],
    [`9 8 0:1 /containers/${id}/resolv.conf /etc/resolv.conf rw - ext4 /dev/sda rw`, 'runner', [id]],
    [`9 8 0:1 / /var/lib/docker/containers/${id}/mounts/shm rw - tmpfs shm rw`, 'machine', []],
    ['', 'f778cdb18969', ['f778cdb18969']],
    ['', 'deadbeef', []],
  ])('mounts %j and host name %j name %j', (mounts, name, ids) => {
    expect(ownIds(mounts, name)).toEqual(ids);
  });
});

describe('a folder of our container, as the daemon names it', () => {
  const bind = (Source: string, Destination: string, RW = true) => ({
    Type: 'bind',
    Source,
    Destination,
    RW,
  });
  const work = bind('/home/runner/work', '/__w');
  const volume = { ...work, Type: 'volume' };

  test.each<{ where: string; mounts: readonly Mount[]; folder: string; outside?: string }>([
    { where: 'in a mount', mounts: [work], folder: '/__w/app/m', outside: '/home/runner/work/app/m' },
    { where: 'a mount itself', mounts: [work], folder: '/__w', outside: '/home/runner/work' },
    { where: 'in two', mounts: [work, bind('/tmp/t', '/__w/_t')], folder: '/__w/_t/m', outside: '/tmp/t/m' },
    { where: 'in one of all', mounts: [bind('/outer', '/')], folder: '/a/b', outside: '/outer/a/b' },
    { where: 'beside one of a similar name', mounts: [work], folder: '/__work/m' },
    { where: 'in none', mounts: [work], folder: '/root/.cache' },
    { where: 'in one that may only be read', mounts: [bind('/ro', '/__w', false)], folder: '/__w/m' },
    { where: 'in a volume', mounts: [volume], folder: '/__w/m' },
    {
      where: 'in a volume in a mount',
      mounts: [work, { ...volume, Destination: '/__w/v' }],
      folder: '/__w/v/m',
    },
  ])('$where', ({ mounts, folder, outside }) => {
    expect(pathThrough(mounts, folder)).toBe(outside);
  });
});

describe('a daemon', () => {
  let machine: Machine;
  beforeEach(async () => {
    machine = await newMachine();
  });
  afterEach(() => machine.remove());
  const cli = (env = machine.env) => dockerCli(`${machine.folder}/bin/docker`, env);

  test('tells what it has and where it is', async () => {
    machine.docker({
      info: {
        NCPU: 3,
        MemTotal: 5e9,
        Name: 'box',
        SecurityOptions: ['name=rootless'],
        OperatingSystem: 'Docker Desktop',
      },
    });
    expect(await daemonOf(cli())).toEqual({
      address: 'unix:///var/run/docker.sock',
      name: 'box',
      cpus: 3,
      memory: 5e9,
      rootless: true,
      virtual: true,
    });
  });

  test('is where DOCKER_HOST says', async () => {
    machine.docker();
    expect((await daemonOf(cli({ ...machine.env, DOCKER_HOST: 'tcp://docker:2375' }))).address).toBe(
      'tcp://docker:2375',
    );
  });

  test('that does not answer is named in its own words', async () => {
    machine.docker({ down: true });
    await expect(daemonOf(cli())).rejects.toThrow(
      /docker info --format failed: .*Is the docker daemon running/,
    );
  });

  test('that answers with errors only is no daemon', async () => {
    machine.docker({ info: { NCPU: 0, ServerErrors: ['permission denied'] } });
    await expect(daemonOf(cli())).rejects.toThrow('No Docker daemon answers (permission denied).');
  });

  test('knows no container here', async () => {
    machine.docker();
    expect(await ownContainer(cli())).toBeUndefined();
  });

  test('says what our container has mounted', async () => {
    machine.docker({
      own: 'abc',
      ownMounts: [{ Type: 'bind', Source: '/host', Destination: '/in', RW: true }],
    });
    expect(await pathOutside(cli(), 'abc', '/in/models')).toBe('/host/models');
  });

  test('never sees a token of ours', async () => {
    expect(
      cli({ ...machine.env, OLLAMACODE_OLLAMA_TOKEN: 'x', GITHUB_TOKEN: 'y', HTTPS_PROXY: 'p' }).env,
    ).toEqual({
      PATH: machine.env.PATH,
      HOME: machine.env.HOME,
      HTTPS_PROXY: 'p',
    });
  });

  test('whose program is absent is an error of the service', async () => {
    await expect(dockerCli('/nowhere/docker', {}).run('info')).rejects.toThrow(
      '/nowhere/docker cannot be run.',
    );
  });

  test('is left alone once the signal goes off', async () => {
    machine.docker();
    const stopped = dockerCli(`${machine.folder}/bin/docker`, machine.env, AbortSignal.abort());
    await expect(stopped.run('info')).rejects.toMatchObject({ kind: 'aborted' });
  });
});
