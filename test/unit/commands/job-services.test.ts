import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { jobServices, nameInJob } from '../../../src/commands/job-services.ts';
import type { Config } from '../../../src/config/schema.ts';
import { optionsWith } from '../../support/options.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterEach(removeFolders);

/** The services of a GitLab job in whose network these names have these addresses. */
function services(names: Readonly<Record<string, readonly string[]>>, config: Partial<Config> = {}) {
  return jobServices({
    config: optionsWith(config),
    place: { ci: 'gitlab' },
    env: {},
    lookup: async (name) => names[name] ?? [],
  });
}

describe('the services of a GitLab job', () => {
  test.each([
    ['the alias of our template', { ollama: ['172.17.0.3'] }, ['http://ollama:11434']],
    [
      'the name that GitLab makes of the image',
      { 'ollama-ollama': ['10.0.0.2'] },
      ['http://ollama-ollama:11434'],
    ],
    [
      'one service under both names',
      { ollama: ['10.0.0.2'], 'ollama-ollama': ['10.0.0.2'] },
      ['http://ollama:11434'],
    ],
    ['a pod of Kubernetes', { ollama: ['127.0.0.1'] }, ['http://ollama:11434']],
    ['a network of IPv6', { ollama: ['fd00::5'] }, ['http://ollama:11434']],
    ['no service', {}, []],
    ['a name server that answers for every name', { ollama: ['203.0.113.9'] }, []],
    ['a public address of IPv6', { ollama: ['2001:db8::1'] }, []],
    ['an answer that is no address', { ollama: ['ollama.corp.example'] }, []],
  ])('%s', async (_, names, expected) => expect(await services(names)).toEqual(expected));

  test.each<Partial<Config>>([
    { ollamaHost: 'https://ai.example' },
    { service: 'process' },
    { service: 'none' },
  ])('are not looked for with %j', async (config) =>
    expect(await services({ ollama: ['172.17.0.3'] }, config)).toEqual([]),
  );

  test('are looked for with service: host', async () => {
    expect(await services({ ollama: ['172.17.0.3'] }, { service: 'host' })).toEqual(['http://ollama:11434']);
  });
});

test.each(['woodpecker', 'drone'] as const)('those of a job of %s have names', async (ci) => {
  const lookup = async (name: string) => (name === 'ollama' ? ['172.18.0.2'] : []);
  const input = { config: optionsWith({}), place: { ci }, env: {}, lookup };
  expect(await jobServices(input)).toEqual(['http://ollama:11434']);
});

test('those of a GitHub job come with the job', async () => {
  const env = { 'INPUT_JOB-SERVICES': JSON.stringify({ ollama: { ports: { '11434': '49153' } } }) };
  const input = { config: optionsWith({}), place: { ci: 'github' }, env } as const;
  expect(await jobServices(input)).toContain('http://localhost:49153');
});

test.each(['none', 'generic', 'jenkins'] as const)('nobody tells of any in %s', async (ci) => {
  const lookup = async () => ['172.17.0.3'];
  expect(await jobServices({ config: optionsWith({}), place: { ci }, env: {}, lookup })).toEqual([]);
});

describe('a name in the job', () => {
  const hosts = [
    '127.0.0.1\tlocalhost',
    '172.17.0.3\tollama 3f2a1b runner-abc-ollama-0 # linked',
    '# 172.17.0.4 commented',
    'fd00::5 ollama',
    '',
  ].join('\n');

  test('is in the hosts file', async () => {
    const file = join(temporaryFolder(), 'hosts');
    writeFileSync(file, hosts);
    expect(await nameInJob(file)('ollama')).toEqual(['172.17.0.3', 'fd00::5']);
  });

  test('is a whole word there, else nobody’s', async () => {
    const file = join(temporaryFolder(), 'hosts');
    writeFileSync(file, hosts);
    expect(await nameInJob(file)('ollama-of-nobody.invalid')).toEqual([]);
    expect(await nameInJob(join(temporaryFolder(), 'missing'))('commented.invalid')).toEqual([]);
  });
});
