import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../../src/config/schema.ts';
import { compiledSchema, violationsOf, withOwnKeywords } from '../../../src/config/validate.ts';

const secret = 'sk-'.concat('x'.repeat(20));

describe('violationsOf', () => {
  test.each([
    ['failOn', 'often', '"often" is not one of never, critical, high, medium, low, info'],
    ['failOn', 3, '3 is not one of never, critical, high, medium, low, info'],
    ['failOn', ['high'], 'a list is not one of never, critical, high, medium, low, info'],
    ['numCtx', 12, '12 is not a whole number from 1024 to 131072'],
    ['numCtx', 4096.5, '4096.5 is not a whole number from 1024 to 131072'],
    ['numCtx', '4096', '"4096" is not a whole number from 1024 to 131072'],
    ['serviceCpus', -1, '-1 is not a number from 0 to 512'],
    ['offline', 'yes', '"yes" is not true or false'],
    ['model', '', '"" is not a text that says something'],
    ['model', null, 'null is not a text that says something'],
    ['exclude', 'a', '"a" is not a list of texts'],
    ['exclude', { a: 1 }, 'a mapping is not a list of texts'],
    ['gateSources', 'model', '"model" is not a list of analyzer, imported, model'],
    ['suppress', 'x', '"x" is not a list of mappings'],
    ['budget', '10 minutes', '"10 minutes" is not a number followed by s, m or h, such as 90s or 10m'],
    ['budget', '10m\n', '"10m" is not a number followed by s, m or h, such as 90s or 10m'],
    ['serviceMemory', '6gb', '"6gb" is not a whole number followed by m or g, such as 6g'],
    ['modelDigest', 'abc', '"abc" is not 64 hexadecimal digits, with or without sha256: before them'],
    ['language', 'Klingon!', '"Klingon!" is not a language tag such as en, de or pt-BR'],
    ['instructions', ['x'.repeat(1500), 'y'.repeat(501)], '2001 characters in all are more than 2000'],
  ])('says of %s %j: %s', (name, value, complaint) => {
    expect(violationsOf({ [name]: value })).toEqual([{ path: [name], complaint }]);
  });

  test.each([
    [{ exclude: ['a', 1] }, ['exclude', 1], '1 is not a text'],
    [{ gateSources: ['model', 'me'] }, ['gateSources', 1], '"me" is not one of analyzer, imported, model'],
    [{ analyzers: ['x'] }, ['analyzers', 0], '"x" is not patterns, secrets, text or ! and the id of a rule'],
    [{ suppress: [{ rule: 'x' }] }, ['suppress', 0], 'it lacks reason'],
    [{ suppress: [{ reason: 'x' }] }, ['suppress', 0], 'it needs one of rule, path, fingerprint'],
    [
      { suppress: [{ rule: 'x', reason: '' }] },
      ['suppress', 0, 'reason'],
      '"" is not a text that says something',
    ],
    [
      { suppress: [{ rule: 'x', reason: 'y', untill: 'z' }] },
      ['suppress', 0, 'untill'],
      'there is no such key; the nearest is until',
    ],
    [
      { suppress: [{ rule: 'x', reason: 'y', until: '2026-13-01' }] },
      ['suppress', 0, 'until'],
      '"2026-13-01" is not a date written YYYY-MM-DD',
    ],
  ])('names the place inside of %j', (values, path, complaint) => {
    expect(violationsOf(values)).toEqual([{ path, complaint }]);
  });

  test.each([
    [{}],
    [{ failOn: 'high', numCtx: 1024, exclude: [], offline: true }],
    [{ model: 'none', modelDigest: 'a'.repeat(64), budget: '1.5h', serviceMemory: '6g' }],
    [
      {
        modelDigest: `sha256:${'0'.repeat(64)}`,
        language: 'pt-BR',
        analyzers: ['secrets', '!js/nan-compare'],
      },
    ],
    [{ suppress: [{ fingerprint: 'v1:1', reason: 'x', until: '2026-12-31' }] }],
    [{ instructions: ['x'.repeat(2000)] }],
  ])('has nothing to say of %j', (values) => {
    expect(violationsOf(values)).toEqual([]);
  });

  test('finds nothing wrong with the defaults', () => {
    const defaults = Object.entries(configSchema.properties).map(([name, { default: value }]) => [
      name,
      value,
    ]);
    expect(violationsOf(Object.fromEntries(defaults))).toEqual([]);
  });

  test('tells of all options at once, in schema order', () => {
    expect(violationsOf({ parallel: 0, failOn: 'x', base: 1 }).map(({ path }) => path[0])).toEqual([
      'base',
      'failOn',
      'parallel',
    ]);
  });

  test('never repeats a secret', () => {
    const [violation] = violationsOf({ ollamaToken: [secret] });
    expect(violation?.complaint).toBe('its value is not a text');
  });

  test('quotes a hostile value on one short, visible line', () => {
    const [violation] = violationsOf({ failOn: `a\n::error::\u001b[31m\u202e${'x'.repeat(500)}` });
    expect(violation?.complaint).toMatch(/^"a ::error::␛\[31m<U\+202E>x+\.\.\." is not one of/);
    expect(violation?.complaint.length).toBeLessThan(140);
  });
});

test('the schema is one that a strict validator accepts', () => {
  const ajv = withOwnKeywords(new Ajv({ strict: true }));
  expect(ajv.validateSchema(configSchema)).toBe(true);
  expect(() => ajv.compile(configSchema)).not.toThrow();
});

test('a text from elsewhere is told where it does not fit, without its value', () => {
  const check = compiledSchema({
    type: 'object',
    properties: { findings: { type: 'array', items: { enum: ['a', 'b'] } } },
  });
  expect(check({ findings: ['a'] })).toBeUndefined();
  expect(check({ findings: ['a', 'secret'] })).toBe('/findings/1 must be equal to one of the allowed values');
  expect(check('secret')).toBe('must be object');
});
