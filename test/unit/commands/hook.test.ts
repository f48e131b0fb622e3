import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { callFor, pushedBranches } from '../../../src/commands/hook.ts';
import { installHooks, uninstallHooks } from '../../../src/commands/hook-files.ts';
import { UsageError } from '../../../src/errors.ts';
import { createRepository, removeFolders, temporaryFolder } from '../../support/repository.ts';

afterEach(removeFolders);

describe('what a hook reviews', () => {
  const call = { flags: {}, argument: 'pre-commit', own: {} };

  it('asks no model, gates at high and posts nothing, unless somebody says otherwise', () => {
    expect(callFor(call, { scope: 'staged' }, {})).toEqual({
      flags: { scope: 'staged', model: 'none' },
      argument: '',
      own: {},
      usual: { failOn: 'high', budget: '60s', publish: ['none'] },
    });
  });

  it('takes the model of an option or of the environment', () => {
    const given = { ...call, flags: { model: 'a' } };
    expect(callFor(given, {}, {}).flags).toEqual({ model: 'a' });
    expect(callFor(call, {}, { OLLAMACODE_MODEL: 'b' }).flags).toEqual({});
  });

  const [one, two, none] = ['1'.repeat(40), '2'.repeat(40), '0'.repeat(40)];
  it.each([
    ['a branch', `refs/heads/a ${one} refs/heads/b ${two}\n`, [{ head: one, before: two }]],
    ['a new branch', `refs/heads/a ${one} refs/heads/a ${none}\n`, [{ head: one }]],
    ['a branch that goes', `(delete) ${none} refs/heads/a ${two}\n`, []],
    ['a tag', `refs/tags/a ${one} refs/tags/a ${none}\n`, []],
    ['nothing', '', []],
    [
      'several',
      `HEAD~1 ${one} refs/heads/a ${none}\nrefs/tags/a ${one} refs/tags/a ${none}\nb ${two} refs/heads/b ${one}\n`,
      [{ head: one }, { head: two, before: one }],
    ],
  ])('reads what git says of %s', (_name, text, updates) => {
    expect(pushedBranches(text)).toEqual(updates);
  });
});

describe('hooks in a clone', () => {
  it('are written, written again and taken away', async () => {
    const { root, path } = createRepository();
    const file = path('.git/hooks/pre-commit');
    await installHooks(root, {});
    const written = await installHooks(root, { failOn: "it's", cache: false, exclude: ['a', 'b'] });
    expect(written).toEqual([`Wrote ${file}.`, `Wrote ${path('.git/hooks/pre-push')}.`]);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^#!\/bin\/sh\n# Written by `ollamacode hook install`.*\nexec '/);
    expect(text).toContain(
      ` 'hook' 'pre-commit' '--fail-on=it'\\''s' '--no-cache' '--exclude=a' '--exclude=b'\n`,
    );
    expect(statSync(file).mode & 0o111).toBe(0o111);
    expect(await uninstallHooks(root)).toHaveLength(2);
    expect(await uninstallHooks(root)).toEqual(['There is no hook of ollamacode here.']);
  });

  it('leave those of others alone, all or nothing', async () => {
    const { root, path, git } = createRepository();
    git('config', 'core.hooksPath', 'mine');
    await installHooks(root, {});
    writeFileSync(path('mine/pre-push'), 'echo mine\n');
    await uninstallHooks(root);
    await expect(installHooks(root, {})).rejects.toThrow(UsageError);
    expect(() => statSync(path('mine/pre-commit'))).toThrow();
    expect(readFileSync(path('mine/pre-push'), 'utf8')).toBe('echo mine\n');
  });

  it('need a clone', async () => {
    await expect(installHooks(temporaryFolder(), {})).rejects.toThrow('No folder for hooks is known here');
  });
});
