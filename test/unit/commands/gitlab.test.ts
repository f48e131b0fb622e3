import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { changeReaders } from '../../../src/change/readers.ts';
import { placeOf } from '../../../src/ci/index.ts';
import type { AtInput } from '../../../src/commands/forge.ts';
import { openAtGitLab } from '../../../src/commands/gitlab.ts';
import { readConfig } from '../../../src/config/read.ts';
import type { Config } from '../../../src/config/schema.ts';
import { UsageError } from '../../../src/errors.ts';
import { silentLog } from '../../../src/log.ts';
import {
  type JobOptions,
  startGitLab,
  type TestGitLab,
  type TestRepository,
} from '../../support/gitlab/index.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

const REPO = 'acme/shop';

let gitlab: TestGitLab;
let shop: TestRepository;

beforeAll(async () => {
  vi.stubEnv('TMPDIR', temporaryFolder());
  gitlab = await startGitLab();
  shop = gitlab.repository(REPO, { private: true, files: { 'a.txt': 'one\n' } });
  shop.commit('feature', { 'a.txt': 'two\n' });
  gitlab.open(REPO, { head: 'feature' });
  gitlab.repository('acme/reviews', { private: true, files: { 'b.txt': 'ours\n' } });
});

afterAll(async () => {
  await gitlab.close();
  vi.unstubAllEnvs();
  removeFolders();
  expect(gitlab.violations).toEqual([]);
});

function inputFor(options: JobOptions, over: Partial<Config> = {}): AtInput {
  const { env } = gitlab.job(options);
  const place = placeOf({ env, event: undefined });
  if (!place.forge) throw new Error('the place names no forge');
  const { config } = readConfig({ flags: {}, env: {}, action: false });
  return {
    git: undefined,
    config: { ...config, ...over },
    place,
    read: changeReaders,
    directory: process.cwd(),
    address: place.forge,
    jobToken: env.CI_JOB_TOKEN ?? '',
    log: silentLog,
    signal: new AbortController().signal,
  };
}

async function read(input: AtInput) {
  const at = await openAtGitLab(input);
  try {
    const { change, request } = await at.forge.change();
    return { head: change.head, request, canPost: at.forge.canPost, signed: at.sign !== undefined };
  } finally {
    await at.close();
  }
}

const mr: JobOptions = { repository: REPO, mr: 1 };

it("posts where there is an access token, and reads with the job's own", async () => {
  const token = gitlab.token({ repository: REPO });
  const found = { head: shop.tip('feature'), request: expect.objectContaining({ number: '1' }) };
  expect(await read(inputFor(mr))).toEqual({ ...found, canPost: false, signed: false });
  const over = { token, cacheKey: 'key' };
  expect(await read(inputFor(mr, over))).toEqual({ ...found, canPost: true, signed: true });
});

it('posts nothing where no merge request is meant', async () => {
  const token = gitlab.token({ repository: REPO });
  for (const options of [
    { repository: REPO, branch: 'feature' },
    { repository: REPO, train: 1 },
  ])
    expect((await read(inputFor(options, { token }))).canPost).toBe(false);
});

it('goes to the project that the option names, of which this clone knows nothing', async () => {
  const token = gitlab.token({ repository: REPO });
  const here: JobOptions = { repository: 'acme/reviews', branch: 'main', source: 'pipeline' };
  for (const [options, change] of [
    [here, `${REPO}!1`],
    [{ repository: REPO, branch: 'main' } as const, `${REPO}!1`],
    [{ repository: REPO, branch: 'main' } as const, '1'],
  ] as const) {
    const found = await read(inputFor(options, { token, change }));
    expect(found).toMatchObject({ head: shop.tip('feature'), canPost: true, request: { number: '1' } });
  }
});

it.each(['acme/shop!', '!7', 'acme/shop#7'])('refuses the change %s', async (change) => {
  await expect(openAtGitLab(inputFor(mr, { change }))).rejects.toThrow(UsageError);
});
