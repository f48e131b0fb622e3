import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

type Instruction = { readonly name: string; readonly rest: string };

/** Continued lines joined, comments and blank lines left out. */
function instructionsOf(path: string): readonly Instruction[] {
  return read(path)
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(' ');
      return { name, rest: rest.join(' ') };
    });
}

const files = readdirSync(join(root, 'plugins'))
  .map((name) => `plugins/${name}/Dockerfile`)
  .filter((path) => existsSync(join(root, path)));
const own = 'plugins/image/Dockerfile';

const all = (path: string, name: string) =>
  instructionsOf(path)
    .filter((one) => one.name === name)
    .map(({ rest }) => rest);

/** What a COPY takes from the context. */
const sourcesOf = (path: string) => all(path, 'COPY').flatMap((rest) => rest.split(' ').slice(0, -1));

describe.each(files)('%s', (path) => {
  it('starts from a base that a build argument can name elsewhere, and that has a tag', () => {
    const [first, second] = instructionsOf(path);
    const [, argument = '', base = ''] = /^(\w+)=(\S+)$/.exec(first?.rest ?? '') ?? [];
    expect(first?.name).toBe('ARG');
    expect(base).toMatch(/^[a-z/]+:[\w.-]+$/);
    expect(second?.name).toBe('FROM');
    expect(second?.rest.replace(/ AS \w+$/, '')).toBe(`\${${argument}}`);
  });

  it('copies, and fetches nothing by itself', () => {
    expect(all(path, 'ADD')).toEqual([]);
    expect(all(path, 'RUN').join()).not.toMatch(/\b(curl|wget|npm|git clone)\b|https?:/);
  });

  it('has no argument or variable for a secret', () => {
    expect([...all(path, 'ARG'), ...all(path, 'ENV')].join(' ')).not.toMatch(/token|secret|password|key/i);
  });
});

describe(own, () => {
  it('installs git, certificates and ssh alone, in one layer that keeps no lists, caches and logs', () => {
    const installs = all(own, 'RUN').filter((line) => line.includes('apt-get'));
    expect(installs).toEqual([
      'apt-get update && apt-get install --yes --no-install-recommends ca-certificates git openssh-client && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/ldconfig/* /var/log/*',
    ]);
  });

  it('runs as a user by number who is not root, in an absolute folder, with its own entry point', () => {
    expect(all(own, 'USER')).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
    expect(all(own, 'WORKDIR')).toEqual([expect.stringMatching(/^\//)]);
    expect(all(own, 'ENTRYPOINT').map((rest) => JSON.parse(rest))).toEqual([
      ['/opt/ollamacode/entrypoint.sh'],
    ]);
    // Without arguments it reviews: a base's CMD does not outlive an ENTRYPOINT.
    expect(all(own, 'CMD')).toEqual([]);
  });

  it('says what it is, with the license of the package', () => {
    const { license } = JSON.parse(read('package.json'));
    const [labels = ''] = all(own, 'LABEL');
    const pairs = [...labels.matchAll(/org\.opencontainers\.image\.(\w+)="([^"]*)"/g)];
    expect(Object.fromEntries(pairs.map(([, name, value]) => [name, value]))).toEqual({
      title: 'OllamaCode',
      description: expect.stringMatching(/./),
      licenses: license,
      version: '$' + '{VERSION}',
    });
  });

  it('is built from files that exist, and its context holds nothing else', () => {
    const sources = sourcesOf(own);
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(new Set(lines.slice(1))).toEqual(new Set(sources.map((path) => `!${path}`)));
  });
});

it('is spoken of in the version of the package', () => {
  const { version } = JSON.parse(read('package.json'));
  const named = ['Dockerfile', 'README.md'].flatMap((name) =>
    [...read(`plugins/image/${name}`).matchAll(/ollamacode\/ollamacode:([\w.-]+)/g)].map(([, tag]) => tag),
  );
  expect(new Set(named)).toEqual(new Set([version]));
});

describe('the entry point', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ollamacode'), '#!/bin/sh\nprintf "ollamacode"\nprintf " <%s>" "$@"\n');
  chmodSync(join(folder, 'ollamacode'), 0o755);
  afterAll(removeFolders);
  const run = (...args: readonly string[]) =>
    execFileSync('sh', [join(root, 'plugins/image/entrypoint.sh'), ...args], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH ?? ''}` },
    });

  it.each([
    [[], 'ollamacode <>'],
    [['--version'], 'ollamacode <--version>'],
    [['review', '--fail-on', 'high risk'], 'ollamacode <review> <--fail-on> <high risk>'],
    [['ollamacode', 'config'], 'ollamacode <config>'],
  ])('gives OllamaCode what is no program: %j', (args, expected) => {
    expect(run(...args)).toBe(expected);
  });

  it.each([
    [['sh', '-c', 'echo "$0 $1"', 'a b', 'c'], 'a b c\n'],
    [['cat', '/dev/null'], ''],
    [['/bin/echo', '-n', 'x  y'], 'x  y'],
  ])('runs a program as it is: %j', (args, expected) => {
    expect(run(...args)).toBe(expected);
  });
});
