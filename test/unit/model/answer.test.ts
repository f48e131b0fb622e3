import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../src/domain.ts';
import { draftsOf, modelRules } from '../../../src/model/answer.ts';
import { unitOf } from './unit-of.ts';

const unit = unitOf(
  `
 function first(list) {
-  return list.length ? list[0].name : '';
+  const item = list[0];
+  return item.name;
 }`,
  { path: 'src/first.js', start: 11 },
);

const entry = {
  line: 'return item.',
  kind: 'null',
  problem: 'item is undefined for an empty list',
  effect: 'Reading name throws a TypeError',
  check: 'Call first([])',
};
const full = { shape: 'full', confidence: 'medium' } as const;
const draftsIn = (value: unknown) => draftsOf(unit, JSON.stringify(value), full);

describe('an answer', () => {
  it('becomes a draft on the quoted line', () => {
    expect(draftsIn([entry])).toEqual([
      {
        rule: 'model/null',
        category: 'null',
        severity: 'medium',
        confidence: 'medium',
        source: 'model',
        path: 'src/first.js',
        start: 13,
        end: 13,
        title: 'Item is undefined for an empty list',
        message: 'Item is undefined for an empty list.',
        consequence: 'Reading name throws a TypeError.',
        check: 'Call first([])',
        quote: '  return item.name;',
      },
    ]);
  });

  it('that finds nothing gives nothing', () => {
    expect(draftsIn([])).toEqual([]);
  });

  it('carries a replacement of the quoted line with its indentation', () => {
    const [draft] = draftsIn([{ ...entry, fix: "return item?.name ?? '';" }]);
    expect(draft?.suggestion).toEqual({
      start: 13,
      end: 13,
      before: '  return item.name;',
      after: "  return item?.name ?? '';",
    });
  });

  it.each([
    ['the same line', 'return item.name;'],
    ['several lines', 'if (!item) return;\nreturn item.name;'],
    ['white space', '   '],
  ])('carries no replacement that is %s', (_name, fix) => {
    expect(draftsIn([{ ...entry, fix }])[0]).not.toHaveProperty('suggestion');
  });

  it('says nothing twice', () => {
    const again = { ...entry, problem: 'list may be empty here' };
    const elsewhere = { ...entry, line: 'const item =', effect: 'It is undefined' };
    expect(draftsIn([entry, again])).toHaveLength(1);
    expect(draftsIn([entry, elsewhere])).toHaveLength(1);
  });

  it('keeps two findings on two lines', () => {
    const other = { ...entry, line: 'const item =', problem: 'list itself may be absent', kind: 'boundary' };
    expect(draftsIn([entry, other]).map((draft) => draft.start)).toEqual([13, 12]);
  });

  it('is shown as plain text on one line', () => {
    const [draft] = draftsIn([{ ...entry, problem: 'item\u001b[31m is\n\u202eundefined here' }]);
    expect(draft?.title).toBe('Item␛[31m is <U+202E>undefined here');
  });

  it('in its short form takes the other words from the category', () => {
    const text = JSON.stringify([{ line: 'return item.', kind: 'null', problem: 'item may be undefined' }]);
    const [draft] = draftsOf(unit, text, { shape: 'short', confidence: 'low' });
    expect(draft).toMatchObject({ title: 'Item may be undefined', confidence: 'low' });
    expect(draft?.consequence).toBe('The code can fail on a value that is absent.');
    expect(draft?.check).toBe('Call it with the value absent.');
  });
});

describe('an answer is unusable when', () => {
  it.each([
    ['it is prose', 'Looks fine to me.'],
    ['it is empty', ''],
    ['it is cut off', '[{"line": "return item."'],
    ['it is an object', '{"findings": []}'],
    ['it is null', 'null'],
    ['it has too many findings', JSON.stringify([entry, entry, entry])],
    ['an entry is a text', '["return item"]'],
    ['an entry is null', '[null]'],
    ['it quotes a line that is not there', JSON.stringify([{ ...entry, line: 'return other' }])],
    [
      'it quotes a removed line',
      JSON.stringify([{ ...entry, line: "return list.length ? list[0].name : '';" }]),
    ],
    ['it quotes a number', JSON.stringify([{ ...entry, line: 13 }])],
    ['its category is unknown', JSON.stringify([{ ...entry, kind: 'style' }])],
    ['a text is missing', JSON.stringify([{ ...entry, effect: undefined }])],
    ['a text is empty', JSON.stringify([{ ...entry, check: '' }])],
    ['a text is a list', JSON.stringify([{ ...entry, problem: ['a'] }])],
    ['a text is longer than asked for', JSON.stringify([{ ...entry, problem: 'a b '.repeat(200) }])],
    ['it has a key that was not asked for', JSON.stringify([{ ...entry, severity: 'critical' }])],
  ])('%s', (_name, text) => {
    expect(() => draftsOf(unit, text, full)).toThrowError(expect.objectContaining({ kind: 'unusable' }));
  });

  it('and its words do not enter the message', () => {
    const text = JSON.stringify([{ ...entry, line: 'SECRET-WORDS' }]);
    expect(() => draftsOf(unit, text, full)).not.toThrowError(/SECRET-WORDS/);
    expect(() => draftsOf(unit, 'SECRET-WORDS', full)).not.toThrowError(/SECRET-WORDS/);
  });

  it('counts characters, not halves of them', () => {
    const problem = `item is ${'😀'.repeat(80)}`;
    expect(draftsIn([{ ...entry, problem }])).toHaveLength(1);
  });
});

describe('empty talk is not a finding', () => {
  it.each([
    'null',
    'Null',
    'None',
    'Bug',
    'No issues found',
    'There are no defects in this change',
    'No obvious problems',
    'Looks good to me',
    'The code is correct',
    'The change looks fine',
    'Consider adding a null check',
    'You might want to handle errors',
    'Ensure that the list is not empty',
    'Add a comment that explains this',
    'Missing documentation for the function',
    'Lack of unit tests',
    'It is recommended to use a constant',
    'Violates best practices',
    'return item.name;',
    'what is wrong',
  ])('%s', (problem) => {
    expect(draftsIn([{ ...entry, problem }])).toEqual([]);
  });

  it('nor is the question said back', () => {
    const problem = 'it crashes, gives a wrong result, loses data';
    expect(draftsIn([{ ...entry, problem }])).toEqual([]);
  });

  it('and the finding beside it stands', () => {
    const talk = { ...entry, line: 'const item =', problem: 'No issues' };
    expect(draftsIn([talk, entry]).map((draft) => draft.start)).toEqual([13]);
  });

  it.each([
    'No error is raised when the list is empty',
    'Ignores the error of save',
    'The code is correct only for positive numbers',
  ])('but a claim that begins alike is: %s', (problem) => {
    expect(draftsIn([{ ...entry, problem }])).toHaveLength(1);
  });
});

describe('the rules of the model', () => {
  const rules = modelRules();

  it('are one for each category', () => {
    expect(rules.map((rule) => rule.id)).toEqual(CATEGORIES.map((category) => `model/${category}`));
  });

  it('are never worse than medium, because nothing confirms them', () => {
    expect(rules.filter((rule) => rule.severity === 'critical' || rule.severity === 'high')).toEqual([]);
  });
});
