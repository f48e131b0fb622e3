import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configText } from '../../../src/commands/config.ts';
import { fileKeyOf } from '../../../src/config/names.ts';
import { options } from '../../../src/config/options.ts';
import { configFor } from '../../../src/config/paths.ts';
import { readConfig } from '../../../src/config/read.ts';

const secret = 'token-'.concat('q'.repeat(12));
const read = readConfig({
  flags: { failOn: 'high' },
  env: { OLLAMACODE_OLLAMA_TOKEN: secret, OLLAMACODE_EXCLUDE: 'a,b' },
  file: { path: '.ollamacode.yml', text: 'min-severity: info\npaths: [{ paths: [docs], enabled: false }]' },
});

describe('configText', () => {
  const lines = configText({ ...read, json: false }).split('\n');

  test('has one line for every option, in schema order', () => {
    expect(lines.slice(0, -1).map((line) => line.split(' ')[0])).toEqual(
      options.map(({ name }) => fileKeyOf(name)),
    );
    expect(lines.at(-1)).toBe('');
  });

  test.each([
    [/^fail-on +high +flag --fail-on$/],
    [/^exclude +\["a","b"\] +environment OLLAMACODE_EXCLUDE$/],
    [/^min-severity +info +file \.ollamacode\.yml:1$/],
    [/^model +qwen2\.5-coder:1\.5b +default$/],
    [/^base +- +default$/],
    [/^ollama-token +\(set\) +environment OLLAMACODE_OLLAMA_TOKEN$/],
    [/^cache-key +\(not set\) +default$/],
  ])('says %s', (line) => {
    expect(lines).toContainEqual(expect.stringMatching(line));
  });

  test('gives the same as JSON, values by their types', () => {
    const json = JSON.parse(configText({ ...read, json: true }));
    expect(Object.keys(json)).toEqual(options.map(({ name }) => fileKeyOf(name)));
    expect(json.exclude).toEqual({ value: ['a', 'b'], channel: 'environment', name: 'OLLAMACODE_EXCLUDE' });
    expect(json['num-ctx'].value).toBe(4096);
  });

  test.each([true, false])('never prints a secret (json: %s)', (json) => {
    expect(configText({ ...read, json })).not.toContain(secret);
  });

  test('shows what holds for one path', () => {
    const text = configText({ ...configFor(read)('docs/a.md'), json: false });
    expect(text).toMatch(/^enabled +false +file \.ollamacode\.yml:2$/m);
  });

  test('keeps its lines whatever the values hold', () => {
    const hostile = readConfig({ flags: {}, env: { OLLAMACODE_BASE: 'a\n::error::\u001b[2J' } });
    expect(configText({ ...hostile, json: false })).toMatch(/^base +a ::error::␛\[2J +environment/m);
  });
});

describe('ollamacode config', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'config-'));
    mkdirSync(join(root, 'docs'));
    writeFileSync(join(root, '.ollamacode.yml'), 'paths: [{ paths: [docs], enabled: false }]');
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', root]);
    execFileSync('git', ['-C', root, 'add', '.']);
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    execFileSync('git', ['-C', root, ...author, 'commit', '--quiet', '--message=First']);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('reads the file of the repository and takes paths from the folder it stands in', () => {
    const { stdout, status } = run(join(root, 'docs'), [
      'config',
      '--for',
      'a.md',
      '--json',
      '--model',
      'none',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      enabled: { value: false, channel: 'file', name: '.ollamacode.yml:1' },
      model: { value: 'none', channel: 'flag', name: '--model' },
    });
  });

  test.each([
    [['config', '--for', '../x'], /--for \.\.\/x is outside of /],
    [['config', '--fail-on', 'often'], /fail-on \(from --fail-on\): "often" is not one of/],
  ])('%j ends with exit code 2 and one sentence', (args, words) => {
    const { stdout, stderr, status } = run(root, args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

function run(cwd: string, args: readonly string[]) {
  const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
  const env = { PATH: process.env.PATH ?? '', HOME: cwd };
  const node = ['--import', import.meta.resolve('tsx'), main, ...args];
  return spawnSync(process.execPath, node, { cwd, env, encoding: 'utf8' });
}
