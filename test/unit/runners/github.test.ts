import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation, Place } from '../../../src/domain.ts';
import { githubRunner } from '../../../src/runners/github.ts';
import { githubCache } from '../../../src/runners/github-cache.ts';
import { runnerOf } from '../../../src/runners/index.ts';

const place = (ci: Place['ci']): Place => ({ ci, trusted: false, historyHint: '' });

let folder: string;
let written: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A runner whose files exist, and their contents. */
function runnerWithFiles(step = true) {
  const paths = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' };
  for (const [name, file] of Object.entries(paths)) {
    vi.stubEnv(name, join(folder, file));
    writeFileSync(join(folder, file), '');
  }
  return { runner: githubRunner({ step }), text: (file: string) => readFileSync(join(folder, file), 'utf8') };
}

const annotation: Annotation = {
  level: 'warning',
  path: 'src/a,b.ts',
  start: 3,
  end: 5,
  title: 'NaN: never equal',
  message: '100 % wrong\n::error::no',
  fingerprint: 'v1:0123456789abcdef',
};

describe('runnerOf', () => {
  test.each(['none', 'circleci', 'generic'] as const)('knows no channels of %s', async (ci) => {
    expect(await runnerOf(place(ci), { step: true })).toBeUndefined();
  });

  test('knows those of GitHub', async () => {
    expect((await runnerOf(place('github'), { env: {}, step: true }))?.summaryLimit).toBeLessThan(1024 ** 2);
  });
});

describe('the channels of GitHub', () => {
  test('annotate a place with everything escaped that could end the command', () => {
    githubRunner({ env: {}, step: true }).annotate([annotation]);
    expect(written.join('')).toBe(
      '::warning title=NaN%3A never equal,file=src/a%2Cb.ts,line=3,endLine=5::100 %25 wrong%0A::error::no\n',
    );
  });

  test.each(['notice', 'warning', 'error'] as const)('annotate as %s', (level) => {
    githubRunner({ env: {}, step: true }).annotate([{ ...annotation, level }]);
    expect(written.join('')).toMatch(new RegExp(`^::${level} `));
  });

  test('show why a step failed', () => {
    githubRunner({ env: {}, step: true }).problem('No model.');
    expect(written.join('')).toBe('::error title=OllamaCode::No model.\n');
  });

  test('write outputs and state under a delimiter that the value cannot hold', async () => {
    const { runner, text } = runnerWithFiles();
    await runner.outputs({ outcome: 'pass\nEOF\nmore=1' });
    runner.remember('started', '7');
    expect(text('output')).toMatch(/^outcome<<(ghadelimiter_[0-9a-f-]{36})\npass\nEOF\nmore=1\n\1\n$/);
    expect(text('state')).toMatch(/^started<<(\S+)\n7\n\1\n$/);
    expect(written).toEqual([]);
  });

  test('write the page of the step', async () => {
    const { runner, text } = runnerWithFiles();
    await runner.summarize('# A');
    expect(text('summary')).toBe('# A\n');
  });

  test('are left out where the runner names no file', async () => {
    const runner = githubRunner({ env: {}, step: true });
    await runner.outputs({ outcome: 'pass' });
    runner.remember('started', '7');
    await runner.summarize('# A');
    expect(written).toEqual([]);
  });

  test('recall what the step remembered', () => {
    const runner = githubRunner({ env: { STATE_started: '7' }, step: true });
    expect([runner.recall('started'), runner.recall('other')]).toEqual(['7', '']);
  });

  test('fold and mask in a step', async () => {
    const runner = githubRunner({ env: {}, step: true });
    runner.mask('hidden');
    runner.mask('');
    expect(await runner.group('Ollama', async () => 5)).toBe(5);
    expect(written.join('')).toBe('::add-mask::hidden\n::group::Ollama\n::endgroup::\n');
  });

  test('write no fold and no secret in a shell, whose output may be a file', async () => {
    const runner = githubRunner({ env: {}, step: false });
    runner.mask('hidden');
    expect(await runner.group('Ollama', async () => 5)).toBe(5);
    expect(written).toEqual([]);
  });
});

describe('the cache of GitHub', () => {
  const service = {
    isFeatureAvailable: vi.fn(() => true),
    restoreCache: vi.fn(async (): Promise<string | undefined> => 'a-1'),
    saveCache: vi.fn(async () => 5),
  };
  const there = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' };

  beforeEach(() => {
    vi.doMock('@actions/cache', () => service);
  });

  afterEach(() => {
    vi.doUnmock('@actions/cache');
    for (const verb of Object.values(service)) verb.mockReset();
  });

  test('gives the key that was restored', async () => {
    service.isFeatureAvailable.mockReturnValue(true);
    service.restoreCache.mockResolvedValue('a-1');
    expect(await githubCache(there).restore(['x'], 'a-2', ['a-'])).toEqual({ key: 'a-1' });
    expect(service.restoreCache).toHaveBeenCalledWith(['x'], 'a-2', ['a-'], expect.anything());
  });

  test('gives the key that was saved', async () => {
    service.isFeatureAvailable.mockReturnValue(true);
    service.saveCache.mockResolvedValue(5);
    expect(await githubCache(there).save(['x'], 'a-2')).toEqual({ key: 'a-2' });
  });

  test.each<[string, () => void, RegExp]>([
    ['nothing is there', () => service.restoreCache.mockResolvedValue(undefined), /no entry yet/],
    ['the service fails', () => service.restoreCache.mockRejectedValue(new Error('500')), /^500$/],
    [
      'the service never answers',
      () => service.restoreCache.mockReturnValue(new Promise(() => {})),
      /no end after/,
    ],
    ['the service is off', () => service.isFeatureAvailable.mockReturnValue(false), /no cache service/],
  ])('says why when %s', async (_, given, why) => {
    service.isFeatureAvailable.mockReturnValue(true);
    given();
    const kept = await githubCache(there, 20).restore(['x'], 'a', []);
    expect(kept.key).toBeUndefined();
    expect(kept.why).toMatch(why);
  });

  test('says why when a save is refused', async () => {
    service.isFeatureAvailable.mockReturnValue(true);
    service.saveCache.mockResolvedValue(-1);
    expect((await githubCache(there).save(['x'], 'a')).why).toMatch(/did not take it/);
  });

  test('is not even loaded where the runner has no service', async () => {
    expect(await githubCache({}).save(['x'], 'a')).toEqual({ why: 'this runner has no cache service' });
    expect(service.isFeatureAvailable).not.toHaveBeenCalled();
  });
});
