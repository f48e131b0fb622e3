import { describe, expect, test } from 'vitest';
import { inspectFlags } from '../../../src/config/flags.ts';
import { factsOf } from '../../../src/config/options.ts';
import { sentenceOf } from '../../../src/config/words.ts';

describe('inspectFlags', () => {
  test.each([
    [{ failOn: 'high' }, { failOn: { value: 'high', name: '--fail-on' } }],
    [{ numCtx: '8192' }, { numCtx: { value: 8192, name: '--num-ctx' } }],
    [{ offline: true }, { offline: { value: true, name: '--offline' } }],
    [{ cache: false }, { cache: { value: false, name: '--no-cache' } }],
    [{ exclude: ['a,b', 'c'] }, { exclude: { value: ['a', 'b', 'c'], name: '--exclude' } }],
    [
      { instructions: ['Tabs, not spaces.'] },
      { instructions: { value: ['Tabs, not spaces.'], name: '--instructions' } },
    ],
    [{ model: '', base: undefined }, {}],
    [{ for: 'src/a.ts', json: true }, {}],
  ])('reads %j', (flags, entries) => {
    const inspected = inspectFlags(flags);
    expect(Object.fromEntries(inspected.entries)).toEqual(entries);
    expect([...inspected.problems, ...inspected.notes]).toEqual([]);
  });

  test('takes nothing from a prototype', () => {
    expect(inspectFlags(Object.create({ model: 'inherited' })).entries.size).toBe(0);
  });

  test('names the flag of a wrong value', () => {
    expect(inspectFlags({ parallel: 'many' }).problems.map(sentenceOf)).toEqual([
      'parallel (from --parallel): "many" is not a whole number from 1 to 16.',
    ]);
  });

  test('reads an old name with a note, and lets the present one win', () => {
    const renamed = factsOf({ failOn: { type: 'string', 'x-was': ['failLevel'] } });
    const old = inspectFlags({ failLevel: 'high' }, renamed);
    expect(old.entries.get('failOn')).toEqual({ value: 'high', name: '--fail-level' });
    expect(old.notes).toEqual([
      '--fail-level (from the command line) is an old name that still works; write --fail-on.',
    ]);
    expect(inspectFlags({ failOn: 'low', failLevel: 'high' }, renamed).entries.get('failOn')?.value).toBe(
      'low',
    );
  });
});
