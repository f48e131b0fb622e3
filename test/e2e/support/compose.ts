import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** What our compose file uses, and nothing else: a field that this does not know is a failure. */
type Service = {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly working_dir?: string;
  readonly read_only?: boolean;
  readonly healthcheck?: {
    readonly test: readonly string[];
    readonly interval: string;
    readonly timeout: string;
    readonly retries: number;
  };
  readonly depends_on?: Readonly<Record<string, { readonly condition: 'service_healthy' }>>;
};

type Compose = {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};

/** The file with `${NAME}` and `${NAME:-default}` filled in, as Docker Compose does before it reads it. */
export function readCompose(path: string, env: Readonly<Record<string, string>>): Compose {
  const text = readFileSync(path, 'utf8').replace(
    /\$\{(\w+)(?::-([^}]*))?\}/g,
    (_all, name: string, usual: string | undefined) => env[name] || (usual ?? ''),
  );
  return load(text) as Compose;
}

/** `docker run` as Docker Compose would call the daemon for a service, in the network `network`. */
export function runOf({ name, services }: Compose, service: string, network: string): string[] {
  const facts = services[service];
  if (facts === undefined) throw new Error(`There is no service ${service}.`);
  const { image, depends_on: _, ...rest } = facts;
  const options = Object.entries(rest).flatMap(([field, value]) => {
    const make = makers[field];
    if (make === undefined) throw new Error(`${service}: ${field} is not known here.`);
    return make(value as never, name);
  });
  return ['run', '--network', network, '--network-alias', service, ...options, image];
}

type Maker = (value: never, project: string) => readonly string[];

const each = (flag: string) => (values: readonly string[]) => values.flatMap((value) => [flag, value]);

const makers: Readonly<Record<string, Maker>> = {
  environment: (values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  // A volume of the file belongs to its project.
  volumes: (values: readonly string[], project) =>
    values.flatMap((value) => ['--volume', value.startsWith('/') ? value : `${project}_${value}`]),
  tmpfs: each('--tmpfs'),
  cap_drop: each('--cap-drop'),
  security_opt: each('--security-opt'),
  working_dir: (value: string) => ['--workdir', value],
  read_only: () => ['--read-only'],
  healthcheck: ({ test, interval, timeout, retries }: NonNullable<Service['healthcheck']>) => [
    ...['--health-cmd', test.slice(1).join(' '), '--health-interval', interval],
    ...['--health-timeout', timeout, '--health-retries', String(retries)],
  ],
};
