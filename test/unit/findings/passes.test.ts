import { describe, expect, it } from 'vitest';
import { PASS_NAMES } from '../../../src/domain.ts';
import { filter, passes } from '../../../src/findings/passes.ts';
import { context, contextOf, draft, found, modelDraft, text } from '../../support/findings.ts';

const path = 'src/a.ts';
const where = contextOf(path, [
  ' a();',
  '+if (x === NaN) b();',
  '+c(); // ollamacode-ignore[model]: later',
  ' d();',
]);

describe('passes', () => {
  it('are those of the domain, in its order', () => {
    expect(passes.map(({ name }) => name)).toEqual(PASS_NAMES);
  });

  it.each(passes)('$name gives every finding back, and changes no hidden one', ({ run }) => {
    const state = { kind: 'hidden', by: 'anchor', why: 'first', gated: false } as const;
    const hidden = everyKind().map((one) => ({ ...one, state }));
    expect(run(hidden, where)).toEqual(hidden);
    expect(run(everyKind(), where)).toHaveLength(everyKind().length);
  });

  it.each(passes)('$name changes none of its arguments', ({ run }) => {
    const findings = everyKind().map((one) => Object.freeze(one));
    expect(() => run(Object.freeze(findings), Object.freeze(where))).not.toThrow();
  });
});

describe('filter', () => {
  it('marks each finding once, with the first pass that hid it', () => {
    const results = filter(everyKind(), where);
    expect(results.map(({ state }) => (state.kind === 'hidden' ? state.by : 'shown'))).toEqual([
      'new',
      'anchor',
      'shown',
      'duplicate',
      'claim',
      'pragma',
    ]);
  });

  it('gives the same for any order of the findings', () => {
    expect(filter(everyKind().toReversed(), where)).toEqual(filter(everyKind(), where));
  });

  it('gives nothing for nothing', () => expect(filter([], context())).toEqual([]));

  it('matches a baseline entry of a finding that was folded into another', () => {
    const [, folded] = everyKind().filter(({ title }) => title === 'NaN' || title === 'Folded');
    const results = filter(everyKind(), { ...where, baseline: new Map([[folded?.fingerprint ?? '', '']]) });
    expect(results.find(({ title }) => title === 'NaN')?.state).toMatchObject({ by: 'baseline' });
  });

  it('lets nothing hide that the change touches what reviews it', () => {
    const silenced = {
      ...where,
      suppress: [{ rule: '*', reason: 'all', trusted: true }],
      maxFindings: 0,
    };
    const own = found(silenced, draft({ rule: 'ollamacode/configuration', start: 2, end: 2 }));
    const posing = found(silenced, draft({ rule: 'ollamacode/x', source: 'imported', start: 3, end: 3 }));
    expect(filter([...own, ...posing], silenced).map(({ state }) => state.kind)).toEqual(['shown', 'hidden']);
  });

  it('takes thousands of findings in a long file', () => {
    const marked = Array.from({ length: 10_000 }, (_, index) => `+call(${index % 100});`);
    const big = contextOf(path, marked, { maxFindings: 10 });
    const drafts = marked.flatMap((line, index) => [
      modelDraft({
        start: index + 1,
        end: index + 1,
        quote: line.slice(1),
        message: `\`call\` is not defined and \`nope${index}\` leaks`,
      }),
      draft({ start: index + 1, end: index + 1 }),
    ]);
    const results = filter(found(big, ...drafts), big);
    expect(results.filter(({ state }) => state.kind === 'shown')).toHaveLength(10);
  });
});

/** One finding for each of several ends. */
function everyKind() {
  return found(
    where,
    modelDraft({ title: 'Old', start: 1, end: 1, quote: 'a();' }),
    modelDraft({ title: 'Lost', start: 1, end: 2, quote: 'nowhere();' }),
    modelDraft({ title: 'Made up', start: 2, end: 2, quote: 'if (x', message: 'The call of `zip` leaks.' }),
    draft({ title: 'NaN', start: 2, end: 2 }),
    modelDraft({ title: 'Folded', start: 2, end: 2, quote: 'if (x === NaN) b();' }),
    modelDraft({ title: 'Silenced', start: 3, end: 3, quote: 'c();' }),
  );
}

describe('a file of which nobody has the text', () => {
  it('has no finding shown', () => {
    const results = filter(found(context(), draft({ path: 'gone.ts' })), {
      ...where,
      texts: new Map([['b', text('b', '')]]),
    });
    expect(results[0]?.state).toMatchObject({ kind: 'hidden', by: 'anchor' });
  });
});
