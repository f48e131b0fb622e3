import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** What this process may use, not what the machine has. */
export type Hardware = {
  /** CPUs, with fractions: the smallest of quota, cpuset and machine. */
  readonly cpus: number;
  /** Bytes: the smaller of the cgroup's limit and the machine's memory. */
  readonly memory: number;
  /** Bytes that could be had now without swapping, never more than `memory`. */
  readonly available: number;
};

/** What the machine says; files by absolute path, `undefined` where one is absent. */
export type MachineFacts = {
  readonly read: (path: string) => string | undefined;
  readonly cpus: number;
  readonly memory: number;
};

/** Reads the cgroup (v1 and v2), which Node 20's `os` does not. */
export function hardwareHere(): Hardware {
  return hardwareOf({ read: readIfThere, cpus: cpus().length, memory: totalmem() });
}

/**
 * A limit holds for a group and all below it, so the smallest on the way to the root counts. Inside a container the path in
 * `/proc/self/cgroup` may be the host's and absent here: then the root of the mount is the container's own group.
 */
export function hardwareOf({ read, cpus, memory }: MachineFacts): Hardware {
  const groups = groupsOf(read('/proc/self/cgroup') ?? '');
  const v2 = chain('/sys/fs/cgroup', groups.get('') ?? '/');
  const v1 = (name: string) => chain(`/sys/fs/cgroup/${name}`, groups.get(name) ?? '/');
  const quotas = [
    ...v2.map((folder) => quotaV2(read(`${folder}/cpu.max`))),
    ...[...v1('cpu'), ...v1('cpu,cpuacct')].map((folder) =>
      quotaV1(read(`${folder}/cpu.cfs_quota_us`), read(`${folder}/cpu.cfs_period_us`)),
    ),
  ];
  const sets = [
    ...v2.map((folder) => setSize(read(`${folder}/cpuset.cpus.effective`))),
    ...v1('cpuset').map((folder) => setSize(read(`${folder}/cpuset.cpus`))),
  ];
  const limits = [
    ...v2.map((folder) => bytes(read(`${folder}/memory.max`))),
    ...v1('memory').map((folder) => bytes(read(`${folder}/memory.limit_in_bytes`))),
  ];
  const mine = smallest([memory, ...limits]);
  return {
    cpus: smallest([cpus, allowedCpus(read('/proc/self/status')), ...quotas, ...sets]),
    memory: mine,
    available: Math.min(mine, availableIn(read('/proc/meminfo')) ?? mine),
  };
}

/** Threads for a model: whole CPUs, at least one. A quota of 1.5 with two threads would be throttled. */
export function threadsFor(cpus: number): number {
  return Math.max(1, Math.floor(cpus));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // absent on this kind of system; the machine's own figures remain
  }
}

/** Lines `4:memory:/a/b` by controller; version 2 has the empty name. */
function groupsOf(text: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, names, path] = /^\d+:([^:]*):(.+)$/.exec(line) ?? [];
    if (names === undefined || path === undefined) continue;
    for (const name of [names, ...names.split(',')]) groups.set(name, path);
  }
  return groups;
}

/** The mount and every folder below it on the way to `path`. */
function chain(mount: string, path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '..');
  return [mount, ...parts.map((_, at) => `${mount}/${parts.slice(0, at + 1).join('/')}`)];
}

/** `200000 100000`, `max 100000`. */
function quotaV2(text: string | undefined): number | undefined {
  const [quota, period] = (text ?? '').trim().split(/\s+/);
  return quotaV1(quota, period ?? '100000');
}

function quotaV1(quota: string | undefined, period: string | undefined): number | undefined {
  const share = Number(quota) / Number(period);
  return Number.isFinite(share) && share > 0 ? share : undefined;
}

function allowedCpus(status: string | undefined): number | undefined {
  return setSize(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status ?? '')?.[1]);
}

/** `0-3,8` is five. */
function setSize(text: string | undefined): number | undefined {
  const ranges = (text ?? '')
    .trim()
    .split(',')
    .filter((range) => /^\d+(-\d+)?$/.test(range));
  if (ranges.length === 0) return undefined;
  return ranges.reduce((sum, range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return sum + last - first + 1;
  }, 0);
}

/** Version 1 writes "no limit" as a number near 2^63. */
function bytes(text: string | undefined): number | undefined {
  const value = Number((text ?? '').trim() || 'none');
  return Number.isFinite(value) && value > 0 && value < 2 ** 60 ? value : undefined;
}

function availableIn(meminfo: string | undefined): number | undefined {
  const kibibytes = /^MemAvailable:\s*(\d+) kB$/m.exec(meminfo ?? '')?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function smallest(values: readonly (number | undefined)[]): number {
  return Math.min(...values.filter((value) => value !== undefined));
}
