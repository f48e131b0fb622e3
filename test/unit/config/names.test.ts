import { describe, expect, test } from 'vitest';
import { envOf, fileKeyOf, flagOf, inputOf, isForeign, orbOf, pluginOf } from '../../../src/config/names.ts';
import { options } from '../../../src/config/options.ts';

const spellings = { flagOf, fileKeyOf, orbOf, envOf, inputOf, pluginOf };

describe('names', () => {
  test.each([
    [flagOf, 'failOn', 'fail-on'],
    [flagOf, 'model', 'model'],
    [flagOf, 'onInconclusive', 'on-inconclusive'],
    [fileKeyOf, 'numCtx', 'num-ctx'],
    [orbOf, 'failOn', 'fail_on'],
    [envOf, 'failOn', 'OLLAMACODE_FAIL_ON'],
    [envOf, 'ollamaHost', 'OLLAMACODE_OLLAMA_HOST'],
    [inputOf, 'failOn', 'INPUT_FAIL-ON'],
    [pluginOf, 'failOn', 'PLUGIN_FAIL_ON'],
  ])('%o spells %s as %s', (spell, name, spelled) => {
    expect(spell(name)).toBe(spelled);
  });

  test.each(Object.entries(spellings))('%s gives every option a name of its own', (_, spell) => {
    const names = options.flatMap(({ name, was }) => [name, ...was]).map(spell);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('isForeign', () => {
  test.each([
    'OLLAMACODE_SERVICE_HOST',
    'OLLAMACODE_SERVICE_PORT',
    'OLLAMACODE_SERVICE_PORT_HTTP',
    'OLLAMACODE_WEB_SERVICE_HOST',
    'OLLAMACODE_PORT',
    'OLLAMACODE_PORT_11434_TCP',
    'OLLAMACODE_PORT_11434_TCP_ADDR',
    'OLLAMACODE_E2E',
    'OLLAMACODE_TOOLS',
  ])('knows that %s was not set for us', (variable) => {
    expect(isForeign(variable)).toBe(true);
  });

  test.each(['OLLAMACODE_FIAL_ON', 'OLLAMACODE_REPORT', 'OLLAMACODE_HOST', 'OLLAMACODE_'])(
    'takes %s for a mistake',
    (variable) => {
      expect(isForeign(variable)).toBe(false);
    },
  );

  test('hides no option', () => {
    expect(options.map(({ name }) => envOf(name)).filter(isForeign)).toEqual([]);
  });
});
