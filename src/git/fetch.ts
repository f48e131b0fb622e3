import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Git, openGit } from '../git.ts';
import { hardenedArguments, hardenedEnvironment } from './hardening.ts';
import { gitProgram } from './locate.ts';
import { collect, type Launch } from './process.ts';

export type FetchInput = {
  /** Of the repository, over http(s), without user or token. */
  readonly url: string;
  /** Empty for none. */
  readonly token: string;
  /** The name that the host takes the token under; default GitHub's. */
  readonly user?: string;
  /** All commits behind them too, without their files; default false. */
  readonly history?: boolean;
  /** Commit ids and `refs/heads/<branch>`, by the name that each gets: `refs/ollamacode/<name>`. */
  readonly wanted: Readonly<Record<string, string>>;
  /** Where the one named `head` is, when it is in another repository of the same host: a fork. */
  readonly headUrl?: string | undefined;
  /** PEM texts of all authorities; absent for git's own. */
  readonly authorities?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Default: the environment of the process, of which programs, proxies and authorities are kept. */
  readonly env?: NodeJS.ProcessEnv;
};

export type Fetched = {
  readonly git: Git;
  /** Removes the repository. */
  readonly close: () => Promise<void>;
};

/**
 * Fetches single commits, or histories without files, into a repository of its own in a temporary folder; nothing is checked out.
 * Only the host of `url` is asked and no redirect followed. Throws GitFailure, a UsageError.
 */
export async function fetchCommits(input: FetchInput): Promise<Fetched> {
  const env = input.env ?? process.env;
  const root = await mkdtemp(join(tmpdir(), 'ollamacode-fetch-'));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const launch = await launchFor(input, root, env);
    // A template of the machine could bring hooks and configuration.
    await collect(launch, ['init', '--quiet', '--template=']);
    const depth = input.history === true ? '--filter=tree:0' : '--depth=1';
    for (const [url, specs] of specsByUrl(input))
      await collect(launch, ['fetch', depth, ...how, '--end-of-options', url, ...specs]);
    const git = await openGit(root, { env, ...(input.signal ? { interruption: input.signal } : {}) });
    const close = async () => {
      await git.close();
      await remove();
    };
    return { git, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

function specsByUrl({ url, headUrl = url, wanted }: FetchInput): ReadonlyMap<string, readonly string[]> {
  const specs = new Map<string, readonly string[]>();
  for (const [name, source] of Object.entries(wanted)) {
    const from = name === 'head' ? headUrl : url;
    specs.set(from, [...(specs.get(from) ?? []), `+${source}:refs/ollamacode/${name}`]);
  }
  return specs;
}

const how = [
  ...['--quiet', '--no-tags', '--no-recurse-submodules'],
  ...['--no-write-fetch-head', '--no-auto-maintenance'],
];

async function launchFor(input: FetchInput, root: string, env: NodeJS.ProcessEnv): Promise<Launch> {
  const { protocol } = new URL(input.url);
  return {
    program: await gitProgram(env),
    prefix: hardenedArguments([], env),
    cwd: root,
    env: {
      ...hardenedEnvironment(root, env),
      ...proxies(env),
      GIT_ALLOW_PROTOCOL: protocol.replace(':', ''),
      ...configuration([
        ['http.followRedirects', 'false'],
        ['http.saveCookies', 'false'],
        ...(await authorityLines(input, root)),
        ...tokenLines(input),
      ]),
    },
    ...(input.signal ? { interruption: input.signal } : {}),
  };
}

type Line = readonly [key: string, value: string];

/** By environment: arguments are seen by every process of the machine, and files stay. Known to git from 2.31. */
function configuration(lines: readonly Line[]): NodeJS.ProcessEnv {
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(lines.length)],
    ...lines.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]);
}

/** A token is the password of a name that the forge has chosen. */
function tokenLines({ url, token, user = 'x-access-token' }: FetchInput): readonly Line[] {
  if (token === '') return [];
  const basic = Buffer.from(`${user}:${token}`).toString('base64');
  return [[`http.${new URL(url).origin}/.extraHeader`, `Authorization: Basic ${basic}`]];
}

async function authorityLines({ authorities }: FetchInput, root: string): Promise<readonly Line[]> {
  if (authorities === undefined) return [];
  const path = join(root, 'authorities.pem');
  await writeFile(path, authorities.join('\n'));
  return [['http.sslCAInfo', path]];
}

/** curl reads `http_proxy` in lower case only; GitHub's runners may set either. */
function proxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const named = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'];
  const found = named.map((name) => [name, env[name] || env[name.toUpperCase()]] as const);
  const stores = ['GIT_SSL_CAINFO', 'SSL_CERT_FILE', 'SSL_CERT_DIR'].map(
    (name) => [name, env[name]] as const,
  );
  return Object.fromEntries([...found, ...stores].filter(([, value]) => value));
}
