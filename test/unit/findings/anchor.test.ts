import { describe, expect, it } from 'vitest';
import { anchor } from '../../../src/findings/anchor.ts';
import {
  context,
  contextOf,
  definition,
  draft,
  found,
  modelDraft,
  print,
  text,
} from '../../support/findings.ts';

const path = 'src/a.ts';
const where = contextOf(path, [' one();', ' two();', '+  three( a,  b );', ' two();', ' five();']);

describe('anchor', () => {
  it.each([
    ['stands where the quote says', { start: 3, end: 3, quote: 'three( a, b );' }, 3],
    ['stands where its line begins with the quote', { start: 3, end: 3, quote: 'three( a' }, 3],
    ['moves down to the line that it quotes', { start: 1, end: 1, quote: 'five();' }, 5],
    ['moves up to the line that it quotes', { start: 5, end: 5, quote: 'one();' }, 1],
    ['moves to the nearest of equal lines', { start: 5, end: 5, quote: 'two();' }, 4],
    ['moves to the upper of two that are as near', { start: 3, end: 3, quote: 'two();' }, 2],
    ['moves in from behind the end of the file', { start: 90, end: 91, quote: 'five();' }, 5],
  ])('keeps a model finding that %s', (_, over, line) => {
    const [result] = anchor(found(where, modelDraft(over)), where);
    expect(result).toMatchObject({ start: line, state: { kind: 'shown' } });
  });

  it.each([
    ['quotes what the file does not have', { quote: 'six();' }, 'no line with the text'],
    ['quotes nothing', { quote: '  ' }, 'no line with the text'],
    ['is of a file without text', { path: 'gone.ts', quote: 'one();' }, 'has no text after the change'],
  ])('hides a model finding that %s', (_, over, why) => {
    const [result] = anchor(found(where, modelDraft(over)), where);
    expect(result?.state).toEqual({
      kind: 'hidden',
      by: 'anchor',
      why: expect.stringContaining(why),
      gated: false,
    });
  });

  it('gives a moved finding the identity of its new place, also under the old path', () => {
    const renamed = {
      ...where,
      texts: new Map([[path, text(path, 'f() {\n  one();\n}\none();', [definition('f', [1, 3])])]]),
      change: {
        ...where.change,
        files: where.change.files.map((file) => ({ ...file, oldPath: 'old.ts', status: 'renamed' as const })),
      },
    };
    const [moved] = anchor(found(renamed, modelDraft({ start: 1, quote: 'one();' })), renamed);
    const [there] = found(renamed, modelDraft({ start: 2, end: 2, quote: 'one();' }));
    expect(moved).toEqual(there);
    expect(moved?.aka).toHaveLength(1);
  });

  it('moves the length and the suggestion along and drops the columns', () => {
    const suggestion = { start: 1, end: 2, before: 'x', after: 'y' };
    const moving = modelDraft({
      start: 1,
      end: 2,
      startColumn: 1,
      endColumn: 4,
      quote: 'two();',
      suggestion,
    });
    const [result] = anchor(found(where, moving), where);
    expect(result).toMatchObject({ start: 2, end: 3, suggestion: { start: 2, end: 3 } });
    expect(result).not.toHaveProperty('startColumn');
    expect(result).not.toHaveProperty('endColumn');
  });

  it('keeps an end inside the file and not above the start', () => {
    const results = anchor(found(where, draft({ start: 4, end: 99 }), draft({ start: 4, end: 1 })), where);
    expect(results.map(({ end }) => end)).toEqual([5, 4]);
  });

  it('believes the place of an analyzer, whose quote may hold what was redacted since', () => {
    const [result] = anchor(found(where, draft({ start: 2, quote: 'something else' })), where);
    expect(result).toMatchObject({ start: 2, state: { kind: 'shown' } });
  });

  it('hides an analyzer finding behind the end of the file', () => {
    const [result] = anchor(found(where, draft({ start: 9, end: 9, quote: 'one();' })), where);
    expect(result?.state.kind).toBe('hidden');
  });

  it('takes the place of another tool that quotes nothing, and moves one that quotes', () => {
    const results = anchor(
      found(
        where,
        draft({ source: 'imported', start: 2 }),
        draft({ source: 'imported', start: 2, quote: 'five();' }),
      ),
      where,
    );
    expect(results.map(({ start, state }) => [start, state.kind])).toEqual([
      [2, 'shown'],
      [5, 'shown'],
    ]);
  });

  it('leaves a hidden finding alone', () => {
    const state = { kind: 'hidden', by: 'limit', why: 'x', gated: true } as const;
    const hidden = found(where, modelDraft({ quote: 'six();' })).map((one) => ({ ...one, state }));
    expect(anchor(hidden, where)).toEqual(hidden);
  });

  it('moves each of thousands on its own', () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `call(${index});`);
    const big = context({ texts: new Map([[path, text(path, lines.join('\n'))]]) });
    const drafts = lines.map((quote) => modelDraft({ quote, fingerprint: print(1) } as object));
    const results = anchor(found(big, ...drafts), big);
    expect(results.map(({ start }) => start)).toEqual(lines.map((_, index) => index + 1));
  });
});
