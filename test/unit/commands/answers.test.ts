import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersFolder, restoreAnswers, saveAnswers } from '../../../src/commands/answers.ts';
import type { Kept, Runner } from '../../../src/domain.ts';
import { silentLog } from '../../../src/log.ts';
import { githubRunner } from '../../../src/runners/github.ts';
import { temporaryFolder } from '../../support/repository.ts';

/** A runner whose cache gives one answer, what was asked of it, and what was said. */
function storeOf(kept: Kept, change?: string, cache = true) {
  const asked: unknown[][] = [];
  const said: string[] = [];
  const verb = async (...words: unknown[]) => {
    asked.push(words);
    return kept;
  };
  const runner: Runner = { ...githubRunner({ env: {}, step: true }), cache: { restore: verb, save: verb } };
  const config = { cache, cacheDir: temporaryFolder() };
  const place = change === undefined ? {} : { change };
  const log = { ...silentLog, info: (text: string) => void said.push(text) };
  return { store: { config, place, runner, log }, asked, said, folder: answersFolder(config) };
}

/** An answer on disk that was written at this time, in seconds. */
function write(folder: string, seconds: number): void {
  mkdirSync(join(folder, 'ab'), { recursive: true });
  const path = join(folder, 'ab', `${'c'.repeat(64)}.json`);
  writeFileSync(path, '{}');
  utimesSync(path, seconds, seconds);
}

describe('restoreAnswers', () => {
  test('takes those of the change first, then any', async () => {
    const { store, asked, said, folder } = storeOf({ key: 'ollamacode-answers-1-change-7-5' }, '7');
    await restoreAnswers(store);
    const own = 'ollamacode-answers-1-change-7-';
    expect(asked).toEqual([[[folder], own, [own, 'ollamacode-answers-1-']]]);
    expect(said).toEqual(['Answers of former runs: ollamacode-answers-1-change-7-5.']);
  });

  test('says why there are none', async () => {
    const { store, said } = storeOf({ why: 'there is no entry yet' });
    await restoreAnswers(store);
    expect(said).toEqual(['No answers of former runs: there is no entry yet.']);
  });

  test.each([
    [0, 'No answers of former runs.'],
    [1, /^Answers of former runs: 1, in /],
  ])('counts %i that a CI has brought itself', async (count, words) => {
    const { store, said, folder } = storeOf({ key: 'a' });
    const { cache, ...runner } = store.runner;
    if (count > 0) write(folder, 1000);
    await restoreAnswers({ ...store, runner });
    expect(said).toEqual([expect.stringMatching(words)]);
  });

  test('asks nobody with cache off', async () => {
    const { store, asked } = storeOf({ key: 'a' }, '7', false);
    await restoreAnswers(store);
    expect(asked).toEqual([]);
  });
});

describe('saveAnswers', () => {
  test('keeps what this run has written', async () => {
    const { store, asked, said, folder } = storeOf({ key: 'k' }, '7');
    write(folder, 2000);
    await saveAnswers(store, 1_500_000);
    expect(asked).toEqual([[[folder], 'ollamacode-answers-1-change-7-1500000']]);
    expect(said).toEqual(['Kept the answers as k.']);
  });

  test('keeps nothing when nothing is new, and without a folder', async () => {
    const { store, asked, folder } = storeOf({ key: 'k' });
    await saveAnswers(store, 0);
    write(folder, 1000);
    await saveAnswers(store, 1_500_000);
    expect(asked).toEqual([]);
  });

  test('leaves it to a CI that keeps the folder itself', async () => {
    const { store, asked, said, folder } = storeOf({ key: 'k' });
    const { cache, ...runner } = store.runner;
    write(folder, 2000);
    await saveAnswers({ ...store, runner }, 0);
    expect([asked, said]).toEqual([[], []]);
  });

  test('says why they are not kept', async () => {
    const { store, said, folder } = storeOf({ why: 'the token may only read' });
    write(folder, 2000);
    await saveAnswers(store, 0);
    expect(said).toEqual(['The answers are not kept: the token may only read.']);
  });
});
