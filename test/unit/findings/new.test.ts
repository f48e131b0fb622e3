import { describe, expect, it } from 'vitest';
import type { Draft, FileChange } from '../../../src/domain.ts';
import type { FilterContext } from '../../../src/findings/context.ts';
import { identify } from '../../../src/findings/fingerprint.ts';
import { onlyNew } from '../../../src/findings/new.ts';
import {
  change,
  contextOf,
  definition,
  draft,
  fileChange,
  found,
  modelDraft,
  text,
} from '../../support/findings.ts';

const path = 'src/a.ts';
const bad = 'if (x === NaN) go();';

describe('onlyNew, for analyzers', () => {
  it('shows a finding on an added line', () => {
    expect(statesOf([' a();', `+${bad}`], { lines: [2], before: [] })).toEqual(['shown']);
  });

  it('hides what was there before, and says so', () => {
    const where = withBefore(contextOf(path, [` ${bad}`, '+b();']), [1]);
    const [result] = onlyNew(found(where, draft({ start: 1 })), where);
    expect(result?.state).toEqual({
      kind: 'hidden',
      by: 'new',
      why: 'it was there before the change',
      gated: false,
    });
  });

  it.each([
    ['that only moved', [`-${bad}`, ' a();', `+${bad}`], 2],
    ['that was only indented', [`-${bad}`, `+  ${bad}`], 1],
  ])('hides a finding on a line %s', (_, marked, line) => {
    expect(statesOf(marked, { lines: [line], before: [1] })).toEqual(['hidden']);
  });

  it('shows one of two when an equal line was added', () => {
    const states = statesOf([`+${bad}`, ` ${bad}`], { lines: [1, 2], before: [1] });
    expect(states).toEqual(['hidden', 'shown']);
  });

  it('shows a finding on an unchanged line that another line brought about', () => {
    expect(statesOf(['+let x = NaN;', ` ${bad}`], { lines: [2], before: [] })).toEqual(['shown']);
  });

  it('hides old findings of a function that was renamed', () => {
    const where = renamedFunction([' a();', ` ${bad}`, ' }']);
    expect(states(onlyNew(found(where, draft({ start: 3 })), where))).toEqual(['hidden']);
  });

  it('shows a finding that came into a renamed function beside an old one', () => {
    const where = renamedFunction([` ${bad}`, `+${bad}`, ' }']);
    expect(states(onlyNew(found(where, draft({ start: 2 }), draft({ start: 3 })), where))).toEqual([
      'hidden',
      'shown',
    ]);
  });

  it('hides old findings of a renamed file, by their old fingerprints', () => {
    const where = moved(fileChange('src/b.ts', [], { hunks: [], oldPath: path, status: 'renamed' }));
    expect(states(onlyNew(found(where, draft({ path: 'src/b.ts' })), where))).toEqual(['hidden']);
  });

  it('hides the second of two equal old findings of a renamed function, too', () => {
    const where = renamedFunction([` ${bad}`, ` ${bad}`, ' }']);
    const both = withBefore(where, [2, 3]);
    const results = onlyNew(found(both, draft({ start: 2 }), draft({ start: 3 })), both);
    expect(states(results)).toEqual(['hidden', 'hidden']);
  });

  it('shows every finding of an added file', () => {
    const where = { ...contextOf(path, [`+${bad}`]), beforeTexts: new Map() };
    const added = { ...where, change: change(fileChange(path, [`+${bad}`], { status: 'added' })) };
    expect(states(onlyNew(found(added, draft()), added))).toEqual(['shown']);
  });

  it('needs a changed line where the text before cannot be had', () => {
    const where = { ...contextOf(path, [` ${bad}`, `+${bad}`]), beforeTexts: new Map() };
    const results = onlyNew(found(where, draft({ start: 1 }), draft({ start: 2, end: 2 })), where);
    expect(states(results)).toEqual(['hidden', 'shown']);
  });
});

describe('onlyNew, for the model and other tools', () => {
  const marked = [' 1', '+2', ' 3', ' 4', '-x', ' 5', ' 6'];
  it.each([
    ['an added line', { start: 2, end: 2 }, 'shown'],
    ['a range with an added line', { start: 1, end: 3 }, 'shown'],
    ['the line above a removal', { start: 4, end: 4 }, 'shown'],
    ['the line below a removal', { start: 5, end: 5 }, 'shown'],
    ['unchanged lines', { start: 6, end: 6 }, 'hidden'],
    ['a line beside an added one', { start: 1, end: 1 }, 'hidden'],
  ])('a finding on %s is %s', (_, range, expected) => {
    const where = contextOf(path, marked);
    const drafts = [modelDraft(range), draft({ ...range, source: 'imported' })];
    expect(states(onlyNew(found(where, ...drafts), where))).toEqual([expected, expected]);
  });

  it('hides findings of files that the change does not touch', () => {
    const where = contextOf(path, ['+1']);
    const results = onlyNew(found(where, modelDraft({ path: 'b.ts' }), draft({ path: 'b.ts' })), where);
    const state = { kind: 'hidden', by: 'new', why: 'it stands on no changed line', gated: false };
    expect(results.map((result) => result.state)).toEqual([state, state]);
  });
});

function states(findings: readonly { state: { kind: string } }[]): string[] {
  return findings.map(({ state }) => state.kind);
}

/** States of analyzer findings on `lines`, where there were findings on the lines `before` of the before side. */
function statesOf(
  marked: readonly string[],
  { lines, before }: { lines: readonly number[]; before: readonly number[] },
): string[] {
  const where = withBefore(contextOf(path, marked), before);
  return states(onlyNew(found(where, ...lines.map((line) => draft({ start: line, end: line }))), where));
}

function withBefore(where: FilterContext, lines: readonly number[]): FilterContext {
  const drafts: Draft[] = lines.map((line) => draft({ start: line, end: line }));
  const before = identify(drafts, { texts: where.beforeTexts, oldPaths: new Map() });
  return { ...where, before: new Set(before.map(({ fingerprint }) => fingerprint)) };
}

/** `load() {` becomes `read() {` in line 1; the finding before stands on the first bad line. */
function renamedFunction(rest: readonly string[]): FilterContext {
  const where = contextOf(path, ['-load() {', '+read() {', ...rest]);
  const named = (texts: FilterContext['texts'], name: string) => {
    const lines = texts.get(path)?.lines ?? [];
    return new Map([[path, { path, lines, definitions: [definition(name, [1, lines.length])] }]]);
  };
  const both = { ...where, texts: named(where.texts, 'read'), beforeTexts: named(where.beforeTexts, 'load') };
  return withBefore(both, [(both.beforeTexts.get(path)?.lines ?? []).indexOf(bad) + 1]);
}

function moved(file: FileChange): FilterContext {
  const where = contextOf(path, [` ${bad}`]);
  const both = { ...where, change: change(file), texts: new Map([[file.path, text(file.path, bad)]]) };
  return withBefore(both, [1]);
}
