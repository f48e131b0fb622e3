import { describe, expect, test, vi } from 'vitest';
import type { Conclusion } from '../../../src/commands/conclude.ts';
import { publishReview } from '../../../src/commands/publishing.ts';
import type { Session } from '../../../src/commands/session.ts';
import { readConfig } from '../../../src/config/read.ts';
import type { Annotation, Applied, Forge, Place, Plan, Review, Runner } from '../../../src/domain.ts';
import { ForgeError } from '../../../src/errors.ts';
import { silentLog } from '../../../src/log.ts';
import { githubRunner } from '../../../src/runners/github.ts';
import { richReview } from '../../support/review.ts';

const APPLIED: Applied = {
  url: 'https://forge.example/1#summary',
  commented: [],
  created: 2,
  resolved: 1,
  checked: false,
  moved: false,
  refused: [],
};

type Scene = {
  readonly publish?: string;
  readonly canPost?: boolean;
  /** Of a change at a forge. */
  readonly place?: Partial<Place>;
  readonly apply?: (plan: Plan) => Promise<Applied>;
  readonly aborted?: boolean;
  readonly requests?: Conclusion['requests'];
  readonly review?: Review;
  readonly summaryLimit?: number;
};

/** Publishes a review and gives all that was said, posted and shown. */
async function published(scene: Scene) {
  const said: string[] = [];
  const plans: Plan[] = [];
  const annotations: Annotation[] = [];
  const pages: string[] = [];
  const problems: string[] = [];
  const forge: Forge = {
    limits: { body: 65_536, comments: 100 },
    suggestionStyle: 'github',
    canPost: scene.canPost ?? true,
    change: () => Promise.reject(new Error('not asked')),
    posted: async () => ({ comments: [], dismissals: [] }),
    apply: async (plan) => {
      plans.push(plan);
      return scene.apply ? scene.apply(plan) : APPLIED;
    },
  };
  const runner: Runner = {
    ...githubRunner({ env: {}, step: true }),
    annotate: (some) => void annotations.push(...some),
    summarize: async (page) => void pages.push(page),
    problem: (text) => void problems.push(text),
    summaryLimit: scene.summaryLimit ?? 65_536,
  };
  const say = (text: string) => void said.push(text);
  const controller = new AbortController();
  if (scene.aborted) controller.abort();
  const session = {
    place: {
      ci: 'github',
      trusted: false,
      historyHint: '',
      runUrl: 'https://forge.example/run/5',
      ...scene.place,
    },
    forge,
    runner,
    log: { ...silentLog, info: say, warn: say },
    signal: controller.signal,
  } as Partial<Session> as Session;
  const read = readConfig({ flags: scene.publish ? { publish: scene.publish } : {}, env: {} });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    say(String(text));
    return true;
  });
  const result = await publishReview(scene.review ?? richReview, {
    session,
    read,
    requests: scene.requests ?? [],
  });
  err.mockRestore();
  return { result, said: said.join('\n'), plans, annotations, pages, problems };
}

describe('publishReview', () => {
  test('posts, annotates and shows the page', async () => {
    const { result, said, plans, annotations, pages } = await published({});
    expect(result).toEqual({ failed: false, url: APPLIED.url });
    expect(plans).toHaveLength(1);
    expect(plans[0]?.summary).toContain('https://forge.example/run/5');
    expect(said).toBe('Posted 2 new comments, resolved 1. https://forge.example/1#summary');
    expect(annotations.length).toBeGreaterThan(0);
    expect(pages).toHaveLength(1);
  });

  test('annotates nothing that has its comment', async () => {
    const all = richReview.findings.map(({ fingerprint }) => fingerprint);
    const { annotations } = await published({ apply: async () => ({ ...APPLIED, commented: all }) });
    expect(annotations).toEqual([]);
  });

  test('says once what the token may not do, and loses nothing', async () => {
    const refused = ['The token may not write pull requests: permissions: pull-requests: write.'];
    const scene = { apply: async () => ({ ...APPLIED, created: 0, refused }) };
    const { result, said, annotations, pages } = await published(scene);
    expect(result.failed).toBe(false);
    expect(said.match(/may not write/g)).toHaveLength(1);
    expect(annotations.length).toBeGreaterThan(0);
    expect(pages[0]).toContain('may not write');
  });

  test('tells of a forge that fails, and shows all the rest', async () => {
    const scene = { apply: () => Promise.reject(new ForgeError('GitHub answers 502.')) };
    const { result, said, problems, annotations, pages } = await published(scene);
    expect(result).toEqual({ failed: true });
    expect(said).toContain('The review is not posted: GitHub answers 502.');
    expect(problems).toEqual(['The review is not posted: GitHub answers 502.']);
    expect([annotations.length > 0, pages.length]).toEqual([true, 1]);
  });

  test('says that a moved head is left to its own run', async () => {
    const { said } = await published({ apply: async () => ({ ...APPLIED, moved: true }) });
    expect(said).toContain('Nothing is posted: the change has a newer commit by now');
  });

  test('posts nothing and says nothing of it where nothing can be posted', async () => {
    const { plans, said, annotations } = await published({ canPost: false });
    expect([plans, said]).toEqual([[], '']);
    expect(annotations.length).toBeGreaterThan(0);
  });

  test.each([
    ['says that a token is missing', undefined, /^Nothing is posted to the change: there is no token/],
    ['says nothing of it where nobody waits for comments', 'annotations', /^$/],
  ])('%s', async (_, publish, words) => {
    const forge = { kind: 'github', api: 'https://a', web: 'https://w', repository: 'o/r' } as const;
    const place = { forge, change: '7' };
    const { plans, said } = await published({ canPost: false, place, ...(publish ? { publish } : {}) });
    expect(plans).toEqual([]);
    expect(said).toMatch(words);
  });

  test.each([
    [
      'which token it takes and who can read it',
      {},
      /access token.+scope api.+OLLAMACODE_TOKEN.+everyone who can push/,
    ],
    ['what a fork can do', { foreign: true }, /fork.+`ollamacode publish`/],
  ])('says at GitLab %s', async (_, more, words) => {
    const forge = { kind: 'gitlab', api: 'https://a', web: 'https://w', repository: 'o/r' } as const;
    const { said } = await published({
      canPost: false,
      place: { ci: 'gitlab', forge, change: '7', ...more },
    });
    expect(said).toMatch(words);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toMatch(/Everything else stands in the reports of this job\.$/);
  });

  test('writes no page where the CI shows none', async () => {
    expect((await published({ summaryLimit: 0 })).pages).toEqual([]);
  });

  test('posts nothing of an interrupted review', async () => {
    const { plans, said } = await published({ aborted: true });
    expect(plans).toEqual([]);
    expect(said).toContain('interrupted');
  });

  test('rehearses under publish: none, and still shows the page', async () => {
    const { plans, said, annotations, pages } = await published({ publish: 'none' });
    expect([plans, annotations]).toEqual([[], []]);
    expect(said).toMatch(/^Would have posted \d+ comments? and the summary/);
    expect(pages).toHaveLength(1);
  });

  test('leaves annotations out that nobody wants', async () => {
    expect((await published({ publish: 'review,summary' })).annotations).toEqual([]);
  });

  test('shows no annotation twice beside a check run', async () => {
    const publish = 'check,annotations';
    const checked = { publish, apply: async () => ({ ...APPLIED, checked: true }) };
    expect((await published(checked)).annotations).toEqual([]);
    const refused = {
      publish,
      apply: async () => ({ ...APPLIED, refused: ['The token may not write checks.'] }),
    };
    expect((await published(refused)).annotations.length).toBeGreaterThan(0);
  });

  test('keeps standard output clean for a report that a machine reads', async () => {
    const requests: Conclusion['requests'] = [{ format: 'sarif' }];
    expect((await published({ requests })).annotations).toEqual([]);
  });
});
