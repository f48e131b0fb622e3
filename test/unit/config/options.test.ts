import { describe, expect, test } from 'vitest';
import { flagOf } from '../../../src/config/names.ts';
import { factsOf, namesIn, options } from '../../../src/config/options.ts';
import { configSchema } from '../../../src/config/schema.ts';

describe('options', () => {
  test('are the schema, in its order', () => {
    expect(options.map(({ name }) => name)).toEqual(Object.keys(configSchema.properties));
  });

  test('have a group each, and groups are not torn apart', () => {
    const groups = options.map(({ group }) => group);
    const entered = groups.filter((group, index) => group !== groups[index - 1]);
    expect(entered).toEqual([...new Set(groups)]);
    expect(groups).not.toContain('');
  });

  test('keep secrets, hosts, commands, images, caches and output paths out of the file', () => {
    const barred = options.filter(({ trusted }) => trusted).map(({ name }) => name);
    expect(barred).toEqual(
      expect.arrayContaining([
        'ollamaHost',
        'ollamaToken',
        'ollamaInsecure',
        'ollamaImage',
        'service',
        'caFile',
        'cacheDir',
        'cacheKey',
        'reports',
        'reportDir',
        'base',
        'head',
        'diff',
        'offline',
        'logCode',
      ]),
    );
    expect(options.filter(({ secret, trusted }) => secret && !trusted)).toEqual([]);
  });

  test('let nothing differ by path that is barred from the file', () => {
    expect(options.filter(({ perPath, trusted }) => perPath && trusted)).toEqual([]);
    expect(options.some(({ perPath }) => perPath)).toBe(true);
  });
});

describe('namesIn', () => {
  const renamed = factsOf({
    failOn: { type: 'string', 'x-was': ['failLevel', 'gate'] },
    model: { type: 'string' },
  });

  test('knows present names and older ones with what to write instead', () => {
    const names = [...namesIn(flagOf, renamed)].map(([written, { option, now }]) => [
      written,
      option.name,
      now,
    ]);
    expect(names).toEqual([
      ['fail-level', 'failOn', 'fail-on'],
      ['gate', 'failOn', 'fail-on'],
      ['fail-on', 'failOn', undefined],
      ['model', 'model', undefined],
    ]);
  });

  test('lets a present name win over the same old one', () => {
    const clash = factsOf({ a: { type: 'string', 'x-was': ['b'] }, b: { type: 'string' } });
    expect(namesIn(flagOf, clash).get('b')).toEqual({ option: clash[1] });
  });
});
