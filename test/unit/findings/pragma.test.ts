import { describe, expect, it } from 'vitest';
import type { FilterContext } from '../../../src/findings/context.ts';
import { pragma } from '../../../src/findings/pragma.ts';
import { change, contextOf, draft, fileChange, found, modelDraft, text } from '../../support/findings.ts';

const path = 'src/a.ts';
const ignore = 'ollamacode-ignore[js/nan-compare]: checked by the caller';

describe('pragma', () => {
  it('hides in the gate alone when the change itself brings the comment', () => {
    expect(stateAt(contextOf(path, [`+// ${ignore}`, '+bad();']), 2)).toEqual({
      kind: 'hidden',
      by: 'pragma',
      why: 'ignored in line 1: checked by the caller',
      gated: true,
    });
  });

  it('takes out of the gate when the same line stood there before', () => {
    expect(stateAt(contextOf(path, [` // ${ignore}`, '+bad();']), 2)).toMatchObject({ gated: false });
  });

  it.each([
    [
      'a copy of a comment that stands elsewhere',
      [` // ${ignore}`, ' good();', `+// ${ignore}`, '+bad();'],
      4,
    ],
    ['a comment that was moved here', [`-// ${ignore}`, ' good();', `+// ${ignore}`, '+bad();'], 3],
    ['a comment on a changed line', ['-bad();', `+bad(1); // ${ignore}`], 1],
  ])('does not trust %s', (_, marked, line) => {
    expect(stateAt(contextOf(path, marked), line)).toMatchObject({ kind: 'hidden', gated: true });
  });

  it('finds the line before under the old path of a renamed file', () => {
    const where = contextOf(path, [` // ${ignore}`, ' bad();']);
    const file = fileChange(path, [], { hunks: [], oldPath: 'old.ts', status: 'renamed' });
    const beforeTexts = new Map([['old.ts', text('old.ts', `// ${ignore}\nbad();`)]]);
    expect(stateAt({ ...where, change: change(file), beforeTexts }, 2)).toMatchObject({ gated: false });
  });

  it('trusts nothing where the text before cannot be had', () => {
    const where = { ...contextOf(path, [` // ${ignore}`, '+bad();']), beforeTexts: new Map() };
    expect(stateAt(where, 2)).toMatchObject({ gated: true });
  });

  it.each([
    `// ${ignore}`,
    `bad(); // ${ignore}`,
    `/* ${ignore} */`,
    `   * ${ignore}`,
    `# ${ignore}`,
    `#${ignore}`,
    `-- ${ignore}`,
    `; ${ignore}`,
    `% ${ignore}`,
    `<!-- ${ignore} -->`,
    `(* ${ignore} *)`,
    `{- ${ignore} -}`,
    `""" ${ignore} """`,
    `' ${ignore}`,
    `REM ${ignore}`,
    '// ollamacode-ignore[js/other, js/nan-compare]: checked by the caller',
    '// ollamacode-ignore[js/*] : checked by the caller',
    '// ollamacode-ignore[*]: checked by the caller',
  ])('reads %s', (comment) => {
    expect(stateAt(contextOf(path, [`+${comment}`, '+bad();']), 2)).toMatchObject({
      kind: 'hidden',
      why: 'ignored in line 1: checked by the caller',
    });
  });

  it.each([
    ['another rule', '// ollamacode-ignore[js/other]: why'],
    ['no rule', '// ollamacode-ignore[]: why'],
    ['no brackets', '// ollamacode-ignore: why'],
    ['no comment', `text(${ignore})`],
    ['a negated rule', '// ollamacode-ignore[!js/other]: why'],
  ])('takes no notice of a comment with %s', (_, comment) => {
    expect(stateAt(contextOf(path, [`+${comment}`, '+bad();']), 2)).toEqual({ kind: 'shown' });
  });

  it.each([1, 4])('speaks for its own line and the next, not for line %i', (line) => {
    expect(stateAt(contextOf(path, ['+a();', `+// ${ignore}`, '+b();', '+bad();']), line)).toEqual({
      kind: 'shown',
    });
  });

  it.each([
    '// ollamacode-ignore[js/*]',
    '/* ollamacode-ignore[js/*]: */',
    '// ollamacode-ignore[js/*]: ...',
  ])('refuses %s, which gives no reason, and says so in the finding', (comment) => {
    const where = contextOf(path, [`+${comment}`, '+bad();']);
    const [result] = pragma(found(where, draft({ start: 2, message: 'Always false.' })), where);
    expect(result?.state).toEqual({ kind: 'shown' });
    expect(result?.message).toBe(
      'Always false. The ignore comment in line 1 gives no reason and is not obeyed.',
    );
  });

  it('obeys the comment with a reason where another has none', () => {
    const where = contextOf(path, ['+// ollamacode-ignore[js/*]', `+bad(); // ${ignore}`]);
    expect(stateAt(where, 2)).toMatchObject({
      kind: 'hidden',
      why: 'ignored in line 2: checked by the caller',
    });
  });

  it('prefers the comment that stood there before', () => {
    const where = contextOf(path, [` // ${ignore}`, `+bad(); // ${ignore}`]);
    expect(stateAt(where, 2)).toMatchObject({
      gated: false,
      why: 'ignored in line 1: checked by the caller',
    });
  });

  it("silences the model's findings by their common name", () => {
    const where = contextOf(path, ['+// ollamacode-ignore[model]: known', '+bad();']);
    const [result] = pragma(found(where, modelDraft({ start: 2 })), where);
    expect(result?.state.kind).toBe('hidden');
  });

  it('steps back where the baseline takes the finding out of the gate anyway', () => {
    const where = contextOf(path, [`+// ${ignore}`, '+bad();']);
    const [known] = found(where, draft({ start: 2 }));
    const baseline = new Map([[known?.fingerprint ?? '', '']]);
    expect(stateAt({ ...where, baseline }, 2)).toEqual({ kind: 'shown' });
  });

  it('leaves a hidden finding alone', () => {
    const where = contextOf(path, [`+// ${ignore}`, '+bad();']);
    const state = { kind: 'hidden', by: 'new', why: 'x', gated: false } as const;
    const hidden = found(where, draft({ start: 2 })).map((one) => ({ ...one, state }));
    expect(pragma(hidden, where)).toEqual(hidden);
  });
});

function stateAt(where: FilterContext, line: number) {
  const [result] = pragma(found(where, draft({ start: line, end: line })), where);
  if (!result) throw new Error('the pass lost a finding');
  return result.state;
}
