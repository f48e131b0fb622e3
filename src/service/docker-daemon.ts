import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { posix } from 'node:path';
import { ServiceError } from '../errors.ts';
import { isLoopback } from '../ollama/address.ts';
import type { DockerCli } from './docker-cli.ts';

/** What a daemon says of itself. */
export type Daemon = {
  /** `unix:///var/run/docker.sock`, `tcp://docker:2375`. */
  readonly address: string;
  /** Its machine's host name. */
  readonly name: string;
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
  readonly rootless: boolean;
  /** It runs in a virtual machine, as Docker Desktop does: containers have no address here. */
  readonly virtual: boolean;
};

/** The container that this process runs in, as that daemon knows it. */
export type OwnContainer = { readonly id: string; readonly hostNetwork: boolean };

/**
 * How a container is reached: `direct` by its address from the machine itself, `joined` through a network that our own container
 * joins, `published` by a loopback port, `remote` by a port of another machine.
 */
export type Reach =
  | { readonly kind: 'direct' | 'published' }
  | { readonly kind: 'joined'; readonly container: string }
  | { readonly kind: 'remote'; readonly hostname: string };

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly inContainer: boolean;
  readonly own?: OwnContainer;
  readonly insecure: boolean;
};

/** Asks the daemon. Throws ServiceError when none answers. */
export async function daemonOf(docker: DockerCli): Promise<Daemon> {
  const info = JSON.parse(await docker.run('info', '--format', '{{json .}}')) as RawInfo;
  if (info.ServerErrors?.length || !info.NCPU) {
    throw new ServiceError(
      `No Docker daemon answers (${info.ServerErrors?.[0] ?? 'it tells nothing of itself'}).`,
    );
  }
  const security = info.SecurityOptions ?? [];
  return {
    address:
      docker.env.DOCKER_HOST ??
      (await docker.run('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}')).trim(),
    name: info.Name ?? '',
    cpus: info.NCPU,
    memory: info.MemTotal ?? 0,
    rootless: security.some((option) => option.includes('rootless')),
    virtual: /docker desktop|colima|orbstack|rancher/i.test(`${info.OperatingSystem} ${info.Name}`),
  };
}

type RawInfo = {
  readonly NCPU?: number;
  readonly MemTotal?: number;
  readonly OperatingSystem?: string;
  readonly Name?: string;
  readonly SecurityOptions?: readonly string[] | null;
  readonly ServerErrors?: readonly string[] | null;
};

/** Decides how to reach containers of that daemon. Throws ServiceError, naming the daemon, where prompts would leave this machine. */
export function reachOf(daemon: Daemon, around: Surroundings): Reach {
  const remote = remoteHost(daemon.address);
  if (remote !== undefined) return remoteReach(daemon, remote, around.insecure);
  if (daemon.address.startsWith('tcp:')) return { kind: 'published' };
  if (around.inContainer) return insideReach(daemon, around.own);
  const elsewhere = around.platform !== 'linux' || daemon.virtual || daemon.rootless;
  return { kind: elsewhere ? 'published' : 'direct' };
}

function remoteReach(daemon: Daemon, hostname: string, insecure: boolean): Reach {
  if (insecure && daemon.address.startsWith('tcp:')) return { kind: 'remote', hostname };
  throw new ServiceError(
    `The Docker daemon at ${daemon.address} is on another machine, so prompts would travel there unencrypted; give ollama-host, or set ollama-insecure where that network is yours.`,
  );
}

function insideReach(daemon: Daemon, own: OwnContainer | undefined): Reach {
  if (own) return own.hostNetwork ? { kind: 'direct' } : { kind: 'joined', container: own.id };
  throw new ServiceError(
    `This job runs in a container that the Docker daemon at ${daemon.address} does not know; add Ollama as a service container and give its address as ollama-host.`,
  );
}

function remoteHost(address: string): string | undefined {
  if (/^(unix|npipe|fd):/.test(address)) return undefined;
  if (!URL.canParse(address))
    throw new ServiceError(`DOCKER_HOST: "${address}" is not the address of a Docker daemon.`);
  const { hostname } = new URL(address.replace(/^\w+:/, 'http:'));
  return isLoopback(hostname) && !address.startsWith('ssh:') ? undefined : hostname;
}

/**
 * True in a container. The marks of Docker, Podman, Kubernetes and LXC alone prove nothing, for virtual machines are made from
 * container images: there the daemon has the same host name as we do.
 */
export function inContainer(daemon: Daemon): boolean {
  return hasContainerMarks() && hostname() !== daemon.name;
}

/** Without a daemon to ask: true in a container, and in some virtual machines. */
export function hasContainerMarks(): boolean {
  return (
    existsSync('/.dockerenv') ||
    existsSync('/run/.containerenv') ||
    /\/(docker|kubepods|lxc)/.test(readText('/proc/1/cgroup'))
  );
}

/** The daemon's name for a folder in our own container: a folder of its machine is mounted on it or above. */
export async function pathOutside(
  docker: DockerCli,
  id: string,
  folder: string,
): Promise<string | undefined> {
  const mounts = await docker.run('inspect', '--type', 'container', '--format', '{{json .Mounts}}', id);
  return pathThrough(JSON.parse(mounts) as readonly Mount[], folder);
}

export type Mount = {
  readonly Type?: string;
  readonly Source?: string;
  readonly Destination?: string;
  readonly RW?: boolean;
};

/** The nearest mount decides: a volume or a folder that may only be read has no name outside that is of use. */
export function pathThrough(mounts: readonly Mount[], folder: string): string | undefined {
  const [nearest] = mounts
    .filter(({ Destination = '' }) => Destination !== '' && isWithin(folder, Destination))
    .sort((one, other) => (other.Destination ?? '').length - (one.Destination ?? '').length);
  if (nearest?.Type !== 'bind' || !nearest.RW || !nearest.Source) return undefined;
  return posix.join(nearest.Source, posix.relative(nearest.Destination ?? '/', folder));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Our own container, by the id that its mounts or host name show, if the daemon confirms it. */
export async function ownContainer(docker: DockerCli): Promise<OwnContainer | undefined> {
  for (const id of ownIds(readText('/proc/self/mountinfo'), hostname())) {
    const mode = await docker
      .run('inspect', '--type', 'container', '--format', '{{.HostConfig.NetworkMode}}', id)
      .catch(() => undefined);
    if (mode !== undefined) return { id, hostNetwork: mode.trim() === 'host' };
  }
  return undefined;
}

/**
 * Candidates, surest first. Docker mounts files of the container's folder on `/etc/hostname` and its like; on the machine itself the
 * same folders appear elsewhere, as mounts of other containers.
 */
export function ownIds(mountinfo: string, name: string): string[] {
  const mounted = /\/containers\/([0-9a-f]{64})\/\S+ \/etc\/(?:hostname|hosts|resolv\.conf) /.exec(
    mountinfo,
  )?.[1];
  const named = /^[0-9a-f]{12}$/.exec(name)?.[0];
  return [mounted, named].filter((id) => id !== undefined);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // not on this kind of system
  }
}
