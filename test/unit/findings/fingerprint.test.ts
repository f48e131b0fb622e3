import { describe, expect, it } from 'vitest';
import type { Draft, Finding } from '../../../src/domain.ts';
import { identify, oldPathsOf } from '../../../src/findings/fingerprint.ts';
import { definition, draft, fileChange, modelDraft, text } from '../../support/findings.ts';

const path = 'src/a.ts';
const body = 'function f() {\n  if (x === NaN) go();\n  if (x === NaN) go();\n}\nif (x === NaN) go();\n';
const scopes = [definition('f', [1, 4])];

describe('identify', () => {
  it('gives scope, line hash, state and a versioned fingerprint', () => {
    const found = one(draft({ start: 2 }));
    expect(found.scope).toBe('f');
    expect(found.lineHash).toMatch(/^[0-9a-f]{1,16}:1$/);
    expect(found.fingerprint).toMatch(/^v1:[0-9a-f]{32}$/);
    expect(found.state).toEqual({ kind: 'shown' });
    expect(found.aka).toEqual([]);
  });

  it('keeps its first value for ever, since comments, baselines and caches hold it', () => {
    expect(one(draft({ start: 2 })).fingerprint).toBe('v1:6d5b0e041255f1de9ac474158f0f691a');
    expect(one(modelDraft({ start: 5 })).fingerprint).toBe('v1:a634ebb3dafa238cfb50cdc0a155f5ca');
  });

  const same: readonly (readonly [string, Partial<Draft>, { source?: string; shift?: number }])[] = [
    ['other words', { title: 'Other', message: 'Other', consequence: '', check: '' }, {}],
    ['another severity and confidence', { severity: 'low', confidence: 'guess' }, {}],
    ['other columns and another end', { startColumn: 3, endColumn: 9, end: 3 }, {}],
    ['lines added above the definition', { start: 4 }, { source: `// a\n// b\n${body}`, shift: 2 }],
    ['other white space in the line', {}, { source: body.replace('  if (x ===', '\tif  (x  ===') }],
    ['another line in the definition', {}, { source: body.replace('function f() {', 'function f(y) {') }],
  ];
  it.each(same)('keeps the fingerprint with %s', (_, over, { source, shift = 0 }) => {
    const moved = [definition('f', [1 + shift, 4 + shift])];
    const [found] = identify([draft({ start: 2, ...over })], files(source ?? body, moved));
    expect(found?.fingerprint).toBe(one(draft({ start: 2 })).fingerprint);
  });

  it("keeps a model's fingerprint with another category", () => {
    const other = one(modelDraft({ start: 2, rule: 'model/boundary', category: 'boundary' }));
    expect(other.fingerprint).toBe(one(modelDraft({ start: 2 })).fingerprint);
  });

  it('tells rules, paths, scopes, lines, ordinals and lookers apart', () => {
    const other = files(body.replaceAll('NaN', 'null'), scopes);
    const prints = [
      one(draft({ start: 2 })),
      one(draft({ start: 2, rule: 'js/other' })),
      one(draft({ start: 3 })),
      one(draft({ start: 5 })),
      one(modelDraft({ start: 2 })),
      ...identify([draft({ start: 2 })], other),
      ...identify([draft({ start: 2, path: 'b.ts' })], {
        ...other,
        texts: new Map([['b.ts', text('b.ts', body, scopes)]]),
      }),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(7);
  });

  it('counts equal lines of two definitions of one name together, so that overloads do not share fingerprints', () => {
    const twice = files('f() {\n go()\n}\nf() {\n go()\n}', [
      definition('f', [1, 3]),
      definition('f', [4, 6]),
    ]);
    const [first, second] = identify([draft({ start: 2 }), draft({ start: 5 })], twice);
    expect(first?.fingerprint).not.toBe(second?.fingerprint);
  });

  it('knows a finding of a renamed file by its old fingerprint too', () => {
    const before = one(draft({ start: 2 }));
    const [after] = identify([draft({ start: 2, path: 'src/b.ts' })], {
      texts: new Map([['src/b.ts', text('src/b.ts', body, scopes)]]),
      oldPaths: new Map([['src/b.ts', path]]),
    });
    expect(after?.aka).toEqual([before.fingerprint]);
  });

  it.each([
    ['renamed', [['src/b.ts', path]]],
    ['copied', []],
  ] as const)('takes the old path of a file that was %s only if it is gone', (status, paths) => {
    const files = [fileChange('src/b.ts', [], { hunks: [], oldPath: path, status })];
    expect([...oldPathsOf({ files })]).toEqual(paths);
  });

  it("replaces what an analyzer quoted by the redacted line, and leaves the model's quote for the anchor", () => {
    const secret = `token = "ghp_${'a'.repeat(36)}"`;
    const redacted = files('token = "REDACTED_GITHUB_TOKEN_3F"', []);
    const [ours, models] = identify([draft({ quote: secret }), modelDraft({ quote: 'token =' })], redacted);
    expect(ours?.quote).toBe('token = "REDACTED_GITHUB_TOKEN_3F"');
    expect(models?.quote).toBe('token =');
  });

  it.each([
    ['a file without text', draft({ path: 'gone.ts', quote: 'a', start: 7 })],
    ['a line behind the end', draft({ quote: 'a', start: 700 })],
  ])('identifies a finding in %s by its quote', (_, lost) => {
    const [found] = identify([lost], files(body, scopes));
    expect(found).toMatchObject({ scope: '', quote: 'a', lineHash: expect.stringMatching(/:1$/) });
  });

  it('takes thousands of findings in a long file', () => {
    const long = 'const value = compute(1);\n'.repeat(20_000);
    const drafts = Array.from({ length: 5_000 }, (_, index) => draft({ start: index * 4 + 1 }));
    const found = identify(drafts, files(long, []));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(5_000);
  });
});

function files(source: string, definitions: typeof scopes) {
  return { texts: new Map([[path, text(path, source, definitions)]]), oldPaths: new Map<string, string>() };
}

function one(what: Draft): Finding {
  const [found] = identify([what], files(body, scopes));
  if (!found) throw new Error('identify lost a draft');
  return found;
}
