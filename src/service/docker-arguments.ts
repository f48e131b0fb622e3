import type { Reach } from './docker-daemon.ts';
import type { Owner } from './owner.ts';
import { watchScript } from './watched.ts';

const label = 'ollamacode';

/** An address of the documentation range: names are resolved by nobody (before Docker 26 an internal network still resolved them). */
const nobody = '203.0.113.1';

export type Stage = 'fetch' | 'serve';

export type ContainerSpec = {
  /** Name of the container and of its network. */
  readonly name: string;
  readonly image: string;
  /** `fetch` may leave the machine and write the store; `serve` may do neither. */
  readonly stage: Stage;
  readonly reach: Reach;
  /** A folder of this machine, or a volume of the daemon. */
  readonly store: { readonly kind: 'bind' | 'volume'; readonly source: string };
  /** `uid:gid`, so that no file in the store belongs to root; absent where the daemon maps users itself. */
  readonly user?: string;
  /** Bytes and CPUs. */
  readonly memory: number;
  readonly cpus: number;
  /** Seconds. */
  readonly lifetime: number;
  readonly environment: Readonly<Record<string, string>>;
  /** PEM file on this machine for downloads. */
  readonly caFile?: string;
  readonly labels: Readonly<Record<string, string>>;
};

export const labelFilter = `label=${label}.run`;

type Extra = {
  readonly run: string;
  readonly until: number;
  readonly container: string;
  readonly job?: string;
};

/**
 * Labels by which a later run, perhaps in another container, can tell whether the owner lives. `until` in seconds since 1970; `job`
 * is whose later steps may remove it at once.
 */
export function labelsOf(owner: Owner, extra: Extra): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...owner, ...extra }).map(([name, value]) => [`${label}.${name}`, String(value)]),
  );
}

export type Labelled = {
  readonly owner: Owner;
  readonly until: number;
  readonly container: string;
  /** Empty where none was named. */
  readonly job: string;
};

/** The owner in labels; an absent one is dead at once. */
export function readLabels(labels: Readonly<Record<string, string>>): Labelled {
  const at = (name: string) => labels[`${label}.${name}`] ?? '';
  return {
    owner: { pid: Number(at('pid')), began: at('began'), boot: at('boot'), space: at('space') },
    until: Number(at('until')),
    container: at('container'),
    job: at('job'),
  };
}

/** `docker network create …`: without a way out while questions are answered. */
export function networkArguments({ name, stage, reach, labels }: ContainerSpec): string[] {
  const closed = reach.kind === 'direct' || reach.kind === 'joined';
  // An internal network publishes no ports; without address translation no answer finds its way back in.
  const wall = closed ? ['--internal'] : ['--opt', 'com.docker.network.bridge.enable_ip_masquerade=false'];
  return ['network', 'create', ...(stage === 'serve' ? wall : []), ...labelArguments(labels), name];
}

/** `docker run …` with all limits of DESIGN 8.13. */
export function runArguments(spec: ContainerSpec): string[] {
  const { name, image, stage, store, user, memory, cpus } = spec;
  return [
    ...['run', '--interactive', '--rm', '--name', name, '--network', name],
    ...labelArguments(spec.labels),
    ...['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
    ...['--memory', String(Math.floor(memory)), '--memory-swap', String(Math.floor(memory))],
    ...['--cpus', String(cpus), '--pids-limit', '512', '--ulimit', 'core=0'],
    ...(user === undefined ? [] : ['--user', user]),
    ...(stage === 'serve' ? ['--dns', nobody] : []),
    ...publishArguments(spec.reach),
    ...mount(store.kind, store.source, { target: '/models', readonly: stage === 'serve' }),
    ...(stage === 'fetch' && spec.caFile
      ? mount('bind', spec.caFile, { target: '/ca.pem', readonly: true })
      : []),
    ...environmentArguments(spec),
    ...['--entrypoint', '/bin/sh', image],
    ...['-c', watchScript, 'ollamacode', String(Math.ceil(spec.lifetime)), 'ollama', 'serve'],
  ];
}

function labelArguments(labels: Readonly<Record<string, string>>): string[] {
  return Object.entries(labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
}

function publishArguments(reach: Reach): string[] {
  if (reach.kind === 'published') return ['--publish', '127.0.0.1::11434'];
  return reach.kind === 'remote' ? ['--publish', '11434'] : [];
}

type Target = { readonly target: string; readonly readonly: boolean };

/** One CSV field each, quoted: a folder's name may hold commas. */
function mount(kind: 'bind' | 'volume', source: string, { target, readonly }: Target): string[] {
  const fields = [`type=${kind}`, `source=${source}`, `target=${target}`, ...(readonly ? ['readonly'] : [])];
  return [
    '--mount',
    fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(','),
  ];
}

function environmentArguments({ environment, stage, caFile }: ContainerSpec): string[] {
  const all = {
    HOME: '/tmp',
    OLLAMA_HOST: '0.0.0.0:11434',
    OLLAMA_MODELS: '/models',
    ...environment,
    ...(stage === 'fetch' && caFile ? { SSL_CERT_FILE: '/ca.pem' } : {}),
  };
  return Object.entries(all).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
}
