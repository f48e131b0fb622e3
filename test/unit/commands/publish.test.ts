import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { publish } from '../../../src/commands/publish.ts';
import type { Session } from '../../../src/commands/session.ts';
import { readConfig } from '../../../src/config/read.ts';
import type { Config } from '../../../src/config/schema.ts';
import type { Applied, Forge, Plan, Posted, Review } from '../../../src/domain.ts';
import type { GitHubClient } from '../../../src/forges/github-client.ts';
import { json } from '../../../src/reporters/json.ts';
import { change, fileChange, finding, print, review } from '../../support/findings.ts';

const HEAD = 'f'.repeat(40);
const subject = { ...change(fileChange('a.ts', [' 1', '+2', '+3'])), head: HEAD };
const folder = mkdtempSync(join(tmpdir(), 'publish-'));
const exitCode = process.exitCode;

afterEach(() => {
  process.exitCode = exitCode;
});

describe('publish', () => {
  it('posts what stands in the forge’s own diff, says where it comes from, and calls nothing a success', async () => {
    const findings = [at(1), at(2, 'b.ts')];
    const { plan } = await published(reportOf({ findings }), {
      config: { publish: ['review', 'summary', 'check'] },
    });
    expect(plan?.head).toBe(HEAD);
    expect(plan?.create.map(({ fingerprint }) => fingerprint)).toEqual([print(1)]);
    expect(plan?.summary).toContain('nothing confirms it. 1 of its findings stand outside of the change');
    expect(plan?.summary).not.toContain('✅');
    expect(plan?.check?.conclusion).not.toBe('success');
  });

  it('never says that all is well, and resolves nothing, for a report that claims so', async () => {
    const standing: Posted[] = [{ id: 'c9', fingerprint: print(9), open: true, answered: false }];
    const coverage = (['analyzers', 'model'] as const).map((looker) => ({
      ...({ path: 'a.ts', side: 'after', start: 2, end: 3, looker, state: 'reviewed', why: '' } as const),
    }));
    const { plan } = await published(reportOf({ coverage }), {
      standing,
      config: { publish: ['review', 'summary', 'check'] },
    });
    expect(plan).toMatchObject({ keep: ['c9'], resolve: [], check: { conclusion: 'neutral' } });
    expect(plan?.summary).toContain('### 🔎 OllamaCode: no findings');
  });

  it('gives replacements to read and not to click', async () => {
    const suggestion = { start: 2, end: 2, before: '2', after: 'x' };
    const { plan } = await published(reportOf({ findings: [{ ...at(1), suggestion }] }));
    expect(plan?.create[0]?.body).toContain('```diff\n-2\n+x\n```');
    expect(plan?.create[0]?.body).not.toContain('```suggestion');
  });

  it('ends as the trusted configuration says', async () => {
    const findings = [{ ...at(1), severity: 'critical' as const }];
    await published(reportOf({ findings }), { config: { failOn: 'high' } });
    expect(process.exitCode).toBe(1);
  });

  it('posts nothing for another commit', async () => {
    const other = reportOf({ change: { ...subject, head: 'e'.repeat(40) } });
    const { plan, log } = await published(other);
    expect(plan).toBeUndefined();
    expect(log).toContain('about another commit');
  });

  it('tells what the forge did not allow', async () => {
    const { log } = await published(reportOf({}), { applied: { refused: ['No check run: no permission.'] } });
    expect(log).toContain('No check run: no permission.');
    const moved = await published(reportOf({}), { applied: { moved: true } });
    expect(moved.log).toContain('newer commit');
  });

  it('refuses a place without a change or token, a missing file, and one that is no report', async () => {
    await expect(published(reportOf({}), { canPost: false })).rejects.toThrow('nowhere to post');
    await expect(published('{}')).rejects.toThrow('no json report');
    await expect(publish(sessionWith({}).session, join(folder, 'missing.json'))).rejects.toThrow(
      'cannot be read',
    );
  });
});

describe('publish after another run', () => {
  const place = {
    trigger: 'report',
    head: HEAD,
    origin: { repository: 'ada/name', branch: 'topic' },
    forge: { kind: 'github', api: 'https://api.example', web: 'https://example', repository: 'o/name' },
  } as const;

  it('finds the pull request by repository, branch and commit of the head', async () => {
    const pulls = [pull(3, 'e'.repeat(40)), pull(4, HEAD, 'eve/name'), pull(5, HEAD)];
    const { plan, asked, at: where } = await published(reportOf({ findings: [at(1)] }), { place, pulls });
    expect(asked).toMatchObject({ head: 'ada:topic', state: 'open' });
    expect(where).toEqual({ change: '5', head: HEAD });
    expect(plan?.create).toHaveLength(1);
  });

  it('posts nothing once the pull request has moved on', async () => {
    const { plan, log } = await published(reportOf({}), { place, pulls: [pull(3, 'e'.repeat(40))] });
    expect(plan).toBeUndefined();
    expect(log).toContain('No open pull request has the commit ffffffff');
  });

  it('needs to know which commit it was', async () => {
    const { origin: _, ...rest } = place;
    await expect(published(reportOf({}), { place: rest, pulls: [] })).rejects.toThrow('option change');
  });
});

function pull(number: number, sha: string, repository = 'ada/name') {
  return { number, head: { sha, repo: { full_name: repository } } };
}

type World = {
  readonly config?: Partial<Config>;
  readonly standing?: readonly Posted[];
  readonly applied?: Partial<Applied>;
  readonly canPost?: boolean;
  readonly place?: Partial<Session['place']>;
  readonly pulls?: readonly object[];
};

async function published(text: string, world: World = {}) {
  const path = join(folder, 'report.json');
  writeFileSync(path, text);
  const { session, seen } = sessionWith(world);
  await publish(session, path).finally(() => rmSync(path));
  return { ...seen, log: seen.lines.join('\n') };
}

function sessionWith({ config, standing = [], applied, canPost = true, place, pulls = [] }: World) {
  const seen: { lines: string[]; plan?: Plan; asked?: unknown; at?: unknown } = { lines: [] };
  const say = (line: string) => void seen.lines.push(line);
  const read = readConfig({ flags: {}, env: {}, action: false, policy: undefined });
  const forge: Forge = {
    limits: { body: 65_000, comments: 100 },
    suggestionStyle: 'github',
    canPost,
    change: async () => ({
      change: subject,
      source: { read: async () => undefined },
      trusted: { read: async () => undefined, list: async () => [] },
    }),
    posted: async () => ({ comments: standing, dismissals: [] }),
    apply: async (plan) => {
      seen.plan = plan;
      return {
        commented: [],
        created: plan.create.length,
        resolved: 0,
        checked: false,
        moved: false,
        refused: [],
        ...applied,
      };
    },
  };
  const client = {
    request: async (_route: string, asked: unknown) => {
      seen.asked = asked;
      return { data: pulls };
    },
  } as unknown as GitHubClient;
  const session = {
    place: { ci: 'github', trusted: false, historyHint: '', ...place },
    forge,
    github: client,
    early: read.config,
    read: async () => ({ ...read, config: { ...read.config, ...config } }),
    trusted: async () => ({ read: async () => undefined, list: async () => [] }),
    log: { info: say, warn: say, verbose: say },
    at: async (where: unknown) => {
      seen.at = where;
      return session;
    },
  } as unknown as Session;
  return { session, seen };
}

function at(number: number, path = 'a.ts') {
  return finding({ path, start: 2, end: 2, fingerprint: print(number) });
}

function reportOf(over: Partial<Review>): string {
  return json(review({ change: subject, ...over }));
}
