import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCli, type Call, type CommandName, type Handlers } from '../../src/cli.ts';
import { flagOf } from '../../src/config/names.ts';
import { options } from '../../src/config/options.ts';
import { readConfig } from '../../src/config/read.ts';
import { UsageError } from '../../src/errors.ts';

const names: readonly CommandName[] = [
  'review',
  'list',
  'why',
  'config',
  'doctor',
  'pull',
  'bundle',
  'unbundle',
  'publish',
  'hook',
];

describe('buildCli', () => {
  test.each<[string, CommandName, Partial<Call>]>([
    ['', 'review', {}],
    ['review', 'review', {}],
    ['--fail-on high', 'review', { flags: { failOn: 'high' } }],
    ['--fail-on=high', 'review', { flags: { failOn: 'high' } }],
    ['--fail-on high list', 'list', { flags: { failOn: 'high' } }],
    ['list --fail-on high', 'list', { flags: { failOn: 'high' } }],
    ['--exclude a,b --exclude c', 'review', { flags: { exclude: ['a,b', 'c'] } }],
    ['--offline --no-cache', 'review', { flags: { offline: true, cache: false } }],
    ['--no-offline --cache', 'review', { flags: { offline: false, cache: true } }],
    ['--diff -', 'review', { flags: { diff: '-' } }],
    ['--model=', 'review', { flags: { model: '' } }],
    ['why src/a.ts:3 --offline', 'why', { argument: 'src/a.ts:3', flags: { offline: true } }],
    ['why --offline src/a.ts', 'why', { argument: 'src/a.ts', flags: { offline: true } }],
    [
      'config --for a/b.ts --json --model none',
      'config',
      { own: { for: 'a/b.ts', json: true }, flags: { model: 'none' } },
    ],
    ['doctor', 'doctor', {}],
    ['pull --model a', 'pull', { flags: { model: 'a' } }],
    ['bundle kit.tar --images a,b', 'bundle', { argument: 'kit.tar', own: { images: 'a,b' } }],
    ['unbundle kit.tar --sha256 12', 'unbundle', { argument: 'kit.tar', own: { sha256: '12' } }],
    ['publish', 'publish', {}],
    ['hook pre-commit --fail-on low', 'hook', { argument: 'pre-commit', flags: { failOn: 'low' } }],
    ['publish a.json --max-comments 3', 'publish', { argument: 'a.json', flags: { maxComments: '3' } }],
  ])('`ollamacode %s` calls %s', async (line, name, call) => {
    expect(await calls(line)).toEqual([[name, { flags: {}, argument: '', own: {}, ...call }]]);
  });

  test.each([
    ['--fial-on high', 'There is no flag --fial-on; the nearest is --fail-on.'],
    ['--failOn=high', 'There is no flag --failOn; the nearest is --fail-on.'],
    ['list --jsn', 'There is no flag --jsn; the nearest is --json.'],
    ['-x', 'There is no flag -x; the nearest is --for.'],
    [
      'reveiw',
      'There is no command "reveiw"; the nearest is review, and there are review, list, why, config, doctor, pull, bundle, unbundle, publish, hook.',
    ],
    ['list src', 'list takes no argument "src".'],
    ['publish a b', 'publish takes no argument "b".'],
    ['why a b', 'why takes no argument "b".'],
    ['why', "missing required argument 'path[:line]'."],
    ['--fail-on', "option '--fail-on <text>' argument missing."],
    ['--offline=false', '--offline takes no value: write --offline or --no-offline.'],
    [
      '--ollama-token=abc',
      '--ollama-token: a secret is read from the environment only, as OLLAMACODE_OLLAMA_TOKEN.',
    ],
    [
      '--ollama-token abc',
      '--ollama-token: a secret is read from the environment only, as OLLAMACODE_OLLAMA_TOKEN.',
    ],
  ])('`ollamacode %s` is refused in one sentence', async (line, message) => {
    await expect(calls(line)).rejects.toThrow(new UsageError(message));
  });

  test('has a flag for every option but secrets', () => {
    const flags = buildCli(recording([])).options.map(({ long }) => long);
    const missing = options.filter(({ name }) => !flags.includes(`--${flagOf(name)}`));
    expect(missing.map(({ name }) => name)).toEqual(
      options.filter(({ secret }) => secret).map(({ name }) => name),
    );
  });

  test('hands over what readConfig reads', async () => {
    const [call] = await calls(
      '--num-ctx 8192 --no-suggestions --exclude a --exclude b,c --gate-sources model',
    );
    const { config } = readConfig({ flags: call?.[1].flags ?? {}, env: {} });
    expect(config).toMatchObject({
      numCtx: 8192,
      suggestions: false,
      exclude: ['a', 'b', 'c'],
      gateSources: ['model'],
    });
  });

  test('lets an error of a command through', async () => {
    const failing = { ...recording([]), review: () => Promise.reject(new Error('inside')) };
    await expect(buildCli(failing).parseAsync([], { from: 'user' })).rejects.toThrow('inside');
  });
});

describe('help', () => {
  const help = buildCli(recording([])).helpInformation().replace(/\s+/g, ' ');

  test('groups the options in schema order', () => {
    const groups = [...new Set(options.map(({ group }) => group))];
    expect([...help.matchAll(/Options, (\w+):/g)].map((match) => match[1])).toEqual(groups);
  });

  test.each(
    options
      .filter(({ secret }) => !secret)
      .map(({ name, description }) => [flagOf(name), description] as const),
  )('describes --%s', (flag, description) => {
    expect(help).toMatch(new RegExp(`--(no-)?${flag} `));
    expect(help).toContain(description);
  });

  test.each([
    ['one of never, critical, high, medium, low, info; default: never'],
    ['default: qwen2.5-coder:1.5b'],
    ['--no-cache'],
    ['--offline'],
  ])('says %s', (words) => {
    expect(help).toContain(words);
  });

  test('shows of a switch only what changes something', () => {
    expect(help).not.toMatch(/--cache |--no-offline/);
  });
});

test('the command line loads commander and none of the heavy packages', () => {
  const { packages, files } = reachable(join(import.meta.dirname, '../../src/cli.ts'));
  expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(['commander']);
  expect(files.size).toBeLessThan(20);
});

async function calls(line: string): Promise<[string, Call][]> {
  const seen: [string, Call][] = [];
  await buildCli(recording(seen)).parseAsync(line.split(' ').filter(Boolean), { from: 'user' });
  return seen;
}

function recording(seen: [string, Call][]): Handlers {
  const entries = names.map((name) => [name, async (call: Call) => void seen.push([name, call])]);
  return Object.fromEntries(entries);
}

/** What static imports of values reach; imports of types are gone when the program runs. */
function reachable(file: string, files = new Set<string>(), packages = new Set<string>()) {
  if (files.has(file)) return { files, packages };
  files.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, specifier = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm))
    if (specifier.startsWith('.')) reachable(join(dirname(file), specifier), files, packages);
    else packages.add(specifier);
  return { files, packages };
}
