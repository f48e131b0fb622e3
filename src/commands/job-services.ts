import { Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import { githubInput } from '../config/platform.ts';
import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { hasContainerMarks, ollamaServices } from '../service/index.ts';

/** Addresses of a name in the job's own network; never throws. */
export type Lookup = (name: string) => Promise<readonly string[]>;

export type ServicesInput = {
  readonly config: Pick<Config, 'service' | 'ollamaHost'>;
  readonly place: Pick<Place, 'ci'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** By default the hosts file, then the network's own DNS. */
  readonly lookup?: Lookup;
};

/** Where an Ollama answers that this job declared among its services, best first; empty without one. */
export async function jobServices({ config, place, env, lookup }: ServicesInput): Promise<readonly string[]> {
  if (place.ci === 'github')
    return ollamaServices(githubInput('jobServices', env), { inContainer: hasContainerMarks() });
  const wanted = config.ollamaHost === '' && (config.service === 'auto' || config.service === 'host');
  return byName.has(place.ci) && wanted ? namedServices(lookup ?? nameInJob()) : [];
}

/** Where a job reaches its services by their names. */
const byName: ReadonlySet<Place['ci']> = new Set(['gitlab', 'woodpecker', 'drone']);

/** The name that our templates give, and what GitLab calls the image `ollama/ollama` without one. */
const NAMES = ['ollama', 'ollama-ollama'];

/**
 * These CIs tell a job nothing of its services: they have names in its network, so whoever has such a name was declared.
 * https://docs.gitlab.com/ci/services/#accessing-the-services, https://woodpecker-ci.org/docs/usage/services
 */
async function namedServices(lookup: Lookup): Promise<readonly string[]> {
  for (const name of NAMES) if ((await lookup(name)).some(isHere)) return [`http://${name}:11434`];
  return [];
}

/** ms for the DNS of the job's network, which is on this machine. */
const DNS_PATIENCE = 1000;

/**
 * Links and Kubernetes write the hosts file; a network of the job's own has a DNS. That is asked for the bare name: with the search
 * domains of a company, `ollama` could be a machine that no job declared.
 */
export function nameInJob(hostsFile = '/etc/hosts'): Lookup {
  return async (name) => {
    const hosts = await readFile(hostsFile, 'utf8').catch(() => '');
    const written = hosts.split('\n').flatMap((line) => {
      const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
      return address && names.includes(name) ? [address] : [];
    });
    if (written.length > 0) return written;
    const dns = new Resolver({ timeout: DNS_PATIENCE, tries: 1 });
    const asked = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
    return asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  };
}

/** Ranges that no route leads to from outside: https://www.iana.org/assignments/iana-ipv4-special-registry */
const here = new BlockList();
here.addSubnet('127.0.0.0', 8);
here.addSubnet('10.0.0.0', 8);
here.addSubnet('172.16.0.0', 12);
here.addSubnet('192.168.0.0', 16);
here.addSubnet('100.64.0.0', 10);
here.addSubnet('fc00::', 7, 'ipv6');
here.addAddress('::1', 'ipv6');

/** Some name servers answer for names that do not exist, with an address of theirs. */
function isHere(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && here.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
