import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../src/domain.ts';
import type { FilterContext } from '../../../src/findings/context.ts';
import { suggestion } from '../../../src/findings/suggestion.ts';
import { contextOf, draft, found, modelDraft, settings } from '../../support/findings.ts';

const path = 'src/a.ts';
const marked = [
  ' function load(file, limit) {',
  '+    if (file = "none") {',
  '+      return limit;',
  '+    }',
  ' }',
  ' const other = "none";',
];
/** Counts unequal brackets and `??` as syntax errors. */
const parses = (_: string, source: string) =>
  Math.abs((source.match(/\{/g)?.length ?? 0) - (source.match(/\}/g)?.length ?? 0)) +
  (source.match(/\?\?\?/g)?.length ?? 0);
const where = contextOf(path, marked, { parses });
const line = { start: 2, end: 2, before: '    if (file = "none") {' };

describe('suggestion', () => {
  it.each([
    ['fits as it is', '    if (file === "none") {', '    if (file === "none") {'],
    ['lacks the indentation', 'if (file === "none") {', '    if (file === "none") {'],
    ['has too much indentation', '        if (file === "none") {', '    if (file === "none") {'],
    ['has tabs where the file has spaces', '\tif (file === "none") {', '    if (file === "none") {'],
    ['takes the line and keeps its bracket', '{', '    {'],
    [
      'uses keywords that the file does not have',
      'while (file && await limit) {',
      '    while (file && await limit) {',
    ],
  ])('stays when it %s', (_, after, expected) => {
    expect(fitted({ ...line, after })).toEqual({ ...line, after: expected });
  });

  it('moves a block as one, with its inner indentation and its empty lines', () => {
    const block = {
      start: 2,
      end: 4,
      before: marked
        .slice(1, 4)
        .map((text) => text.slice(1))
        .join('\n'),
    };
    expect(fitted({ ...block, after: 'if (file) {\n\n  return limit;\n}' })?.after).toBe(
      '    if (file) {\n\n      return limit;\n    }',
    );
  });

  it('may replace the first and the last line of a file', () => {
    const both = contextOf(path, ['+load(a);', '+load(b);']);
    expect(
      fitted({ start: 1, end: 2, before: 'load(a);\nload(b);', after: 'load(a, b);' }, both),
    ).toBeDefined();
  });

  it('may delete lines', () => {
    expect(fitted({ start: 3, end: 3, before: '      return limit;', after: '' })?.after).toBe('');
  });

  it.each([
    [
      'replaces another text than the file has',
      { ...line, before: '    if (file) {', after: '    if (limit) {' },
    ],
    [
      'replaces a line that the change did not touch',
      { start: 1, end: 1, before: marked[0]?.slice(1) ?? '', after: 'load' },
    ],
    ['reaches out of the changed lines', { start: 4, end: 5, before: '    }\n}', after: '}\n}\n' }],
    ['lies behind the end of the file', { start: 90, end: 90, before: '', after: 'file' }],
    ['ends above its start', { start: 3, end: 2, before: '', after: 'file' }],
    ['changes nothing', { ...line, after: line.before }],
    ['adds a syntax error', { ...line, after: '    if (file === "none") {{' }],
    ['names what the file does not have', { ...line, after: '    if (file === nothing) {' }],
    ['quotes what the file does not have', { ...line, after: '    if (file === "nothing") {' }],
    ['hides a name in a template', { ...line, after: '    if (`${evil}`) {' }],
    ['adds an import', { ...line, after: 'import "none";\nif (file === "none") {' }],
    ['adds a require', { ...line, after: 'require("none"); if (file) {' }],
    ['holds an unseen character', { ...line, after: '    if (file\u200b) {' }],
    ['would write the placeholder of a secret', { ...line, after: '    if (REDACTED_GITHUB_TOKEN_3F) {' }],
  ])('goes when it %s; the finding stays', (_, wanted) => {
    const [result] = suggestion(found(where, modelDraft({ start: 2, suggestion: wanted })), where);
    expect(result).not.toHaveProperty('suggestion');
    expect(result?.state).toEqual({ kind: 'shown' });
  });

  it('may bring other names where a rule of ours makes it, but no import', () => {
    const [fine, importing] = suggestion(
      found(
        where,
        draft({ start: 2, suggestion: { ...line, after: '    if (Object.is(file, "x")) {' } }),
        draft({ start: 2, suggestion: { ...line, after: '    import x from "x"; {' } }),
      ),
      where,
    );
    expect(fine?.suggestion?.after).toBe('    if (Object.is(file, "x")) {');
    expect(importing).not.toHaveProperty('suggestion');
  });

  it('may leave as many syntax errors as there were', () => {
    const broken = contextOf(path, [...marked, ' ???'], { parses });
    expect(fitted({ ...line, after: '    if (file) {' }, broken)).toBeDefined();
  });

  it('goes everywhere when suggestions are switched off', () => {
    expect(
      fitted({ ...line, after: 'if (file) {' }, { ...where, settings: settings({ suggestions: false }) }),
    ).toBeUndefined();
  });

  it('goes where the file has no text', () => {
    expect(fitted({ ...line, after: 'if (file) {' }, { ...where, texts: new Map() })).toBeUndefined();
  });

  it('is not looked at on a hidden finding', () => {
    const state = { kind: 'hidden', by: 'claim', why: 'x', gated: false } as const;
    const hidden = found(where, modelDraft({ suggestion: { ...line, after: 'x' } })).map((one) => ({
      ...one,
      state,
    }));
    expect(suggestion(hidden, where)).toEqual(hidden);
  });
});

function fitted(wanted: Suggestion, context: FilterContext = where): Suggestion | undefined {
  return suggestion(found(context, modelDraft({ start: 2, suggestion: wanted })), context)[0]?.suggestion;
}
