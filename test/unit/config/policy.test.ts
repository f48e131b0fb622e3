import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICY_FILE, parsePolicy, readPolicy } from '../../../src/config/policy.ts';
import { readConfig } from '../../../src/config/read.ts';

describe('parsePolicy', () => {
  test('reads defaults and locked values with their lines, hosts included', () => {
    const policy = parsePolicy('defaults:\n  fail-on: high\nlocked:\n  ollama-host: http://a:1\n', 'p.yml');
    expect(policy.file).toBe('p.yml');
    expect([...policy.defaults]).toEqual([['failOn', { value: 'high', name: 'p.yml:2' }]]);
    expect([...policy.locked]).toEqual([['ollamaHost', { value: 'http://a:1', name: 'p.yml:4' }]]);
  });

  test.each(['', '# nothing yet', 'defaults:\nlocked:\n', 'enabled: true'])(
    'finds nothing said in %j',
    (text) => {
      const { defaults, locked, notes } = parsePolicy(text, 'p.yml');
      expect([...defaults, ...locked, ...notes]).toEqual([]);
    },
  );

  test('switches everything off, whatever else is said', () => {
    const policy = parsePolicy('enabled: false\nlocked: { enabled: true }', 'p.yml');
    const { config, origins } = readConfig({
      flags: { enabled: true },
      env: { OLLAMACODE_ENABLED: 'true' },
      policy,
    });
    expect(config.enabled).toBe(false);
    expect(origins.enabled).toEqual({ channel: 'policy locked', name: 'p.yml:1' });
  });

  test.each([
    ['lock: {}', 'lock (from p.yml:1): a policy has enabled, defaults, locked only; the nearest is locked.'],
    ['enabled: maybe', 'enabled (from p.yml:1): "maybe" is not true or false.'],
    ['locked: [fail-on]', 'locked (from p.yml:1): a list is not a mapping of options to values.'],
    ['locked:\n  fail_on: high', 'fail_on (from p.yml:2): there is no such option; the nearest is fail-on.'],
    [
      'defaults:\n  fail-on: often',
      'fail-on (from p.yml:2): "often" is not one of never, critical, high, medium, low, info.',
    ],
    [
      'locked:\n  ollama-token: x',
      'ollama-token (from p.yml:2): it is a secret and is read from the environment only, as OLLAMACODE_OLLAMA_TOKEN.',
    ],
    ['defaults: {', /^p\.yml:1: the policy cannot be read: .+\.$/],
    ['- a', 'p.yml:1: the policy cannot be read: it is not a mapping of options to values.'],
  ])('refuses %j', (text, message) => {
    expect(() => parsePolicy(text, 'p.yml')).toThrow(message);
  });
});

describe('readPolicy', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('stands where no option can move it', () => {
    expect(POLICY_FILE).toBe('/etc/ollamacode/policy.yml');
  });

  test('is nothing where there is no file', () => {
    expect(readPolicy(join(folder, 'absent.yml'))).toBeUndefined();
  });

  test('reads a file', () => {
    const file = join(folder, 'policy.yml');
    writeFileSync(file, 'locked: { model: none }');
    expect(readPolicy(file)?.locked.get('model')).toEqual({ value: 'none', name: `${file}:1` });
  });

  test('is an error, not nothing, where there is something unreadable', () => {
    const file = join(folder, 'a-folder.yml');
    mkdirSync(file);
    expect(() => readPolicy(file)).toThrow(/^The policy .*a-folder\.yml cannot be read: EISDIR/);
  });
});
