import { describe, expect, it } from 'vitest';
import type { FileChange, Subject, Unit } from '../../../src/domain.ts';
import { type ReviewRequest, review } from '../../../src/review.ts';
import { optionsWith } from '../../support/options.ts';

const token = `ghp_${'a1B2'.repeat(9)}`;

/** A change of one line in `path`; the texts are what the source gives. */
function subjectOf(path: string, texts: { before?: string; after?: string }): Subject {
  const file: FileChange = {
    path,
    status: 'modified',
    kind: 'text',
    hunks: [
      {
        ...{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 2 },
        lines: [
          { kind: 'context', text: 'export const a = 1;', old: 1, new: 1 },
          { kind: 'added', text: `const token = '${token}';`, new: 2 },
        ],
      },
    ],
  };
  return {
    change: { title: 'test', files: [file] },
    source: { read: async (side) => texts[side] },
    trusted: { read: async () => undefined, list: async () => [] },
  };
}

type Seen = { units: readonly Unit[]; warnings?: string[] };

function requestWith(options: Parameters<typeof optionsWith>[0], seen: Seen): ReviewRequest {
  const config = optionsWith(options);
  return {
    config,
    configOf: () => config,
    ask: async (units) => {
      seen.units = units;
      return { drafts: [], coverage: [], usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 } };
    },
    dismissals: async () => [],
    ...{ userRules: [], baseline: new Map(), sarif: [], root: '', today: '2026-01-01', now: () => 0 },
    warn: (text) => void seen.warnings?.push(text),
  };
}

const whole = { before: 'export const a = 1;\n', after: `export const a = 1;\nconst token = '${token}';\n` };

describe('a secret in the change', () => {
  it('is reported, and neither the model nor the review sees it', async () => {
    const seen: Seen = { units: [] };
    const done = await review(subjectOf('src/a.ts', whole), requestWith({}, seen));
    expect(done.findings.map(({ rule }) => rule)).toEqual(['secrets/github-token']);
    expect(seen.units).toHaveLength(1);
    expect(JSON.stringify([done, seen])).not.toContain(token);
    expect(JSON.stringify(seen)).toContain('REDACTED_GITHUB_TOKEN');
  });

  it('is replaced where only the diff is at hand', async () => {
    const seen: Seen = { units: [] };
    const done = await review(subjectOf('src/a.ts', {}), requestWith({}, seen));
    expect(seen.units).toHaveLength(1);
    expect(JSON.stringify([done, seen])).not.toContain(token);
    expect(done.coverage.find(({ looker }) => looker === 'analyzers')?.state).toBe('failed');
  });

  it('stays out of the review when nobody looks at its file', async () => {
    const seen: Seen = { units: [] };
    const done = await review(subjectOf('src/a.ts', whole), requestWith({ exclude: ['src/**'] }, seen));
    expect(seen.units).toEqual([]);
    expect(JSON.stringify(done)).not.toContain(token);
    expect(done.coverage.map(({ state }) => state)).toEqual(['excluded', 'excluded']);
  });

  it('is replaced although the secrets analyzer is switched off', async () => {
    const seen: Seen = { units: [] };
    const done = await review(subjectOf('src/a.ts', whole), requestWith({ analyzers: ['patterns'] }, seen));
    expect(done.findings).toEqual([]);
    expect(JSON.stringify([done, seen])).not.toContain(token);
  });
});

describe('a review', () => {
  it('names every line of which nobody gives an account', async () => {
    const done = await review(subjectOf('src/a.ts', whole), requestWith({}, { units: [] }));
    expect(done.coverage.filter(({ looker }) => looker === 'model')).toEqual([
      {
        path: 'src/a.ts',
        side: 'after',
        start: 2,
        end: 2,
        looker: 'model',
        state: 'failed',
        why: 'not accounted for',
      },
    ]);
    expect(done.verdict.complete).toBe(false);
  });

  it('says of a change to the pipeline that it touches what reviews it, whatever is excluded', async () => {
    const subject = subjectOf('.github/workflows/ci.yml', whole);
    const done = await review(
      subject,
      requestWith({ exclude: ['**'], minSeverity: 'critical' }, { units: [] }),
    );
    expect(done.findings.map(({ rule, state }) => [rule, state.kind])).toEqual([
      ['ollamacode/review-configuration', 'shown'],
    ]);
  });

  it('asks once what people put aside, after the model, and tells who did', async () => {
    const seen: Seen = { units: [] };
    const first = await review(subjectOf('src/a.ts', whole), requestWith({}, seen));
    const { fingerprint = '' } = first.findings[0] ?? {};
    const order: string[] = [];
    const request = requestWith({ failOn: 'high' }, seen);
    const done = await review(subjectOf('src/a.ts', whole), {
      ...request,
      ask: async (units) => {
        order.push('ask');
        return request.ask(units);
      },
      dismissals: async () => {
        order.push('dismissals');
        return [{ fingerprint, who: 'ada', when: '2026-01-01', why: 'a test token', trusted: true }];
      },
    });
    expect(order).toEqual(['ask', 'dismissals']);
    expect(done.findings.map(({ state }) => state)).toEqual([
      { kind: 'hidden', by: 'dismissed', why: 'dismissed by ada on 2026-01-01: a test token', gated: false },
    ]);
    expect(done.verdict.blocking).toBe(0);
  });

  it('says what it could not read of another tool’s results', async () => {
    const seen: Seen = { units: [], warnings: [] };
    const text = JSON.stringify({ version: '2.1.0', runs: ['no run'] });
    await review(subjectOf('src/a.ts', whole), {
      ...requestWith({}, seen),
      sarif: [{ name: 'lint.sarif', text }],
    });
    expect(seen.warnings).toEqual(['lint.sarif: runs[0] is not an object']);
  });
});

describe('a draft', () => {
  const request = { number: '1', author: 'ann', draft: true, labels: [], fork: false, url: '' };

  it('is looked at by the analyzers, while the model is not asked and its lines stay open', async () => {
    const seen: Seen = { units: [] };
    const done = await review({ ...subjectOf('src/a.ts', whole), request }, requestWith({}, seen));
    expect(seen.units).toEqual([]);
    expect(done.findings.map(({ rule }) => rule)).toEqual(['secrets/github-token']);
    const model = done.coverage.filter(({ looker }) => looker === 'model');
    expect(model.map(({ state }) => state)).toEqual(['out-of-budget']);
    expect(model[0]?.why).toContain('ready for review');
    expect(done.verdict.complete).toBe(false);
  });

  it('by an author whom the configuration names is complete without the model', async () => {
    const seen: Seen = { units: [] };
    const options = { skipAuthors: ['ann'] };
    const done = await review({ ...subjectOf('src/a.ts', whole), request }, requestWith(options, seen));
    expect(seen.units).toEqual([]);
    expect(done.verdict.complete).toBe(true);
  });
});
