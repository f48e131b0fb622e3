import { describe, expect, test } from 'vitest';
import { hardwareHere, hardwareOf, threadsFor } from '../../../src/service/hardware.ts';

const gigabyte = 1e9;
const machine = (files: Record<string, string>) =>
  hardwareOf({ read: (path) => files[path], cpus: 16, memory: 64 * gigabyte });

describe('the CPUs are what the cgroup leaves', () => {
  test.each<[string, Record<string, string>, number]>([
    ['no cgroup at all', {}, 16],
    ['version 2 quota', { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/cpu.max': '200000 100000\n' }, 2],
    [
      'version 2 fraction',
      { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/cpu.max': '150000 100000\n' },
      1.5,
    ],
    [
      'version 2 without a quota',
      { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/cpu.max': 'max 100000\n' },
      16,
    ],
    [
      'version 2, the limit of a parent group',
      {
        '/proc/self/cgroup': '0::/ci/job/step\n',
        '/sys/fs/cgroup/ci/cpu.max': '400000 100000',
        '/sys/fs/cgroup/ci/job/cpu.max': '300000 100000',
        '/sys/fs/cgroup/ci/job/step/cpu.max': 'max 100000',
      },
      3,
    ],
    [
      'version 2 in a container whose path is the host’s',
      { '/proc/self/cgroup': '0::/../../docker/abc\n', '/sys/fs/cgroup/cpu.max': '250000 100000' },
      2.5,
    ],
    [
      'version 2 cpuset',
      { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/cpuset.cpus.effective': '0-3,8\n' },
      5,
    ],
    [
      'version 1 quota',
      {
        '/proc/self/cgroup': '4:cpu,cpuacct:/docker/abc\n3:cpuset:/docker/abc\n',
        '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '400000\n',
        '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
      },
      4,
    ],
    [
      'version 1 without a quota',
      {
        '/proc/self/cgroup': '4:cpu:/\n',
        '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n',
        '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
      },
      16,
    ],
    [
      'version 1 cpuset',
      { '/proc/self/cgroup': '3:cpuset:/a\n', '/sys/fs/cgroup/cpuset/a/cpuset.cpus': '2,4\n' },
      2,
    ],
    ['taskset', { '/proc/self/status': 'Name:\tnode\nCpus_allowed_list:\t0-6\n' }, 7],
    [
      'nonsense',
      {
        '/proc/self/cgroup': 'x',
        '/sys/fs/cgroup/cpu.max': 'lots of it',
        '/sys/fs/cgroup/cpuset.cpus.effective': '\n',
      },
      16,
    ],
  ])('%s', (_, files, expected) => {
    expect(machine(files).cpus).toBe(expected);
  });
});

describe('the memory is what the cgroup leaves', () => {
  test.each<[string, Record<string, string>, number]>([
    ['no cgroup at all', {}, 64 * gigabyte],
    [
      'version 2',
      { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/memory.max': '6000000000\n' },
      6 * gigabyte,
    ],
    [
      'version 2 without a limit',
      { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/memory.max': 'max\n' },
      64 * gigabyte,
    ],
    [
      'version 1 in a container',
      {
        '/proc/self/cgroup': '4:memory:/docker/abc\n',
        '/sys/fs/cgroup/memory/memory.limit_in_bytes': '8000000000\n',
      },
      8 * gigabyte,
    ],
    [
      'version 1 without a limit',
      {
        '/proc/self/cgroup': '4:memory:/\n',
        '/sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
      },
      64 * gigabyte,
    ],
  ])('%s', (_, files, expected) => {
    expect(machine(files).memory).toBe(expected);
  });

  test('what is free is never more than the limit', () => {
    const free = { '/proc/meminfo': 'MemTotal: 64 kB\nMemAvailable:   30000000 kB\n' };
    expect(machine(free).available).toBe(30_720_000_000);
    expect(
      machine({ ...free, '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/memory.max': '6000000000' })
        .available,
    ).toBe(6 * gigabyte);
  });
});

test.each([
  [0.5, 1],
  [1, 1],
  [1.9, 1],
  [2, 2],
  [7.5, 7],
])('%d CPUs run %d threads', (cpus, threads) => {
  expect(threadsFor(cpus)).toBe(threads);
});

test('this very machine has something of everything', () => {
  const here = hardwareHere();
  expect(here.cpus).toBeGreaterThan(0);
  expect(here.available).toBeGreaterThan(0);
  expect(here.memory).toBeGreaterThanOrEqual(here.available);
});
