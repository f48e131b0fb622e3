import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { brokenSum, OFF_BY_ONE, sum } from './fixtures.ts';
import { distHost } from './hosts.ts';
import { play } from './play.ts';
import type { Step } from './scenario.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum };
const change = { 'src/sum.ts': brokenSum };
const isRoot = process.getuid?.() === 0;

/** What is wrong, how it comes about, and words of the one sentence about it. */
const wrong: readonly (readonly [string, Step, ...(string | RegExp)[]])[] = [
  ['a wrong flag', { args: ['--fail-onn', 'high'] }, 'no flag --fail-onn', 'nearest is --fail-on'],
  ['a wrong command', { args: ['reviw'] }, 'no command "reviw"', 'review'],
  ['a wrong value', { args: ['--fail-on', 'big'] }, 'fail-on (from --fail-on): "big" is not one of never'],
  ['a wrong number', { args: ['--max-findings', 'many'] }, 'max-findings', 'many'],
  ['a wrong value in the environment', { env: { OLLAMACODE_BUDGET: 'long' } }, 'OLLAMACODE_BUDGET', '10m'],
  ['an unknown variable', { env: { OLLAMACODE_FAIL_ONN: 'x' } }, 'nearest is OLLAMACODE_FAIL_ON'],
  [
    'an unknown key',
    { given: ({ write }) => write('.ollamacode.yml', 'fail-onn: high\n') },
    '.ollamacode.yml',
    'fail-on',
  ],
  ['a malformed file', { given: ({ write }) => write('.ollamacode.yml', 'a: [b\n') }, '.ollamacode.yml'],
  ['a file that is a list', { given: ({ write }) => write('.ollamacode.yml', '- a\n') }, '.ollamacode.yml'],
  [
    'a file that is a link',
    { given: ({ link }) => link('.ollamacode.yml', 'src/sum.ts') },
    'links are not followed',
  ],
  [
    'a file of another encoding',
    { given: ({ write }) => write('.ollamacode.yml', Buffer.from([255, 254, 0, 1])) },
    '.ollamacode.yml',
  ],
  ['no repository', { cwd: () => temporaryFolder() }, 'no git repository', '--diff'],
  ['a broken repository', { given: ({ write }) => write('.git/config', '[broken\n') }, 'config'],
  ['an unknown base', { args: ['--base', 'nope'] }, 'the revision nope is not in this clone'],
  ['an unknown head', { args: ['--head', 'nope'] }, 'the revision nope is not in this clone'],
  ['a revision that looks like a flag', { args: ['--base=--output=x'] }, '--output=x'],
  ['a diff that is not there', { args: ['--diff', 'nope.diff'] }, 'nope.diff cannot be read'],
  ['a diff that is a folder', { args: ['--diff', 'src'] }, 'src cannot be read'],
  ['a diff that is none', { args: ['--diff', '-'], stdin: () => 'Hello\n' }, 'the diff names no file'],
  [
    'a diff that breaks off',
    { args: ['--diff', '-'], stdin: ({ git }) => git('diff', 'main').split('\n').slice(0, 7).join('\n') },
    'the hunk ends before its last line',
  ],
  [
    'a report format that is none',
    { args: ['--reports', 'sariff=a'] },
    '"sariff" is not a report format',
    'sarif',
  ],
  ['a report outside its folder', { args: ['--reports', 'junit=../x'] }, 'outside the report folder'],
  [
    'a report folder that is a file',
    { args: ['--report-dir', 'src/sum.ts'] },
    'The report folder',
    'a file is in its place',
  ],
  [
    'a report below a link',
    { args: ['--report-dir', '.', '--reports', 'junit=out/x'], given: ({ link }) => link('out', 'src') },
    'is a link, and reports are not written through links',
  ],
  ['a missing SARIF file', { args: ['--sarif-in', 'nope'] }, 'sarif-in: nope cannot be read'],
  [
    'a SARIF file that is none',
    { args: ['--sarif-in', 'src/sum.ts'] },
    'sarif-in src/sum.ts: the file is not JSON',
  ],
  ['a rules folder that is not there', { args: ['--rules', 'nope'] }, 'the folder nope has no .yml file'],
  [
    'a rule that is malformed',
    {
      args: ['--rules', 'rules'],
      given: ({ write }) => write('rules/a.yml', 'id: own/a\nlanguage: typescript\n'),
    },
    'rules/a.yml',
  ],
  [
    'a malformed baseline',
    { given: ({ write }) => write('.ollamacode-baseline.json', '{') },
    'the baseline is not JSON',
  ],
  [
    'a given Ollama address that is none',
    { args: ['--model', 'm', '--ollama-host', 'file:///etc'] },
    'ollama-host',
  ],
  [
    'plain http to another machine',
    { args: ['--model', 'm', '--ollama-host', 'http://10.1.2.3:1'] },
    'ollama-insecure',
  ],
  [
    'a missing authority file',
    { args: ['--model', 'm', '--ca-file', 'nope', '--ollama-host', 'https://127.0.0.1:9'] },
    'ca-file',
  ],
];

describe.concurrent('bad input ends with exit 2 and one sentence', () => {
  it.each(wrong.map(([name, step, ...says]) => [name, step, says] as const))(
    '%s',
    async (_name, step, says) => {
      const [run] = await play({ name: '', base, change, steps: [{ ...step, says, exit: 2 }] }, distHost);
      const words = (run?.stderr ?? '').trim().split('\n');
      expect(words.filter((line) => line.startsWith('ollamacode: '))).toHaveLength(1);
      expect(words.at(-1)).toMatch(/^ollamacode: /);
    },
  );
});

describe.concurrent('what cannot be written', () => {
  it('leaves the other reports written when one cannot be', async () => {
    const step: Step = {
      args: ['--reports', 'junit=deep/x', '--reports', 'markdown=deep'],
      exit: 2,
      says: [/is a folder|could not be written|is a file/],
    };
    const [run] = await play({ name: '', base, change, steps: [step] }, distHost);
    expect(run?.stdout).toContain('src/sum.ts:3');
    expect(Object.keys(run?.files ?? {})).toContain('sarif');
  });

  it.skipIf(isRoot)('says so of a folder without permission', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const step: Step = { args: ['--report-dir', folder], exit: 2, says: ['permission is denied'] };
    await play({ name: '', base, change, steps: [step] }, distHost);
  });

  it('reviews without a cache where the cache folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    symlinkSync('/dev/null', file);
    const step: Step = { args: ['--cache-dir', file], findings: [OFF_BY_ONE], says: ['not kept'] };
    await play({ name: '', base, change, steps: [step] }, distHost);
  });

  it('reads a cache of broken entries as empty', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'answers'));
    const step: Step = { args: ['--cache-dir', folder], ollama: {}, findings: [] };
    await play(
      { name: '', base, change: { 'src/sum.ts': sum.replace('let', 'var') }, steps: [step] },
      distHost,
    );
  });
});
