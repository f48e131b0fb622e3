import { describe, expect, test } from 'vitest';
import { type Environment, inspectEnvironment, inspectFamily } from '../../../src/config/environment.ts';
import { envOf } from '../../../src/config/names.ts';
import { factsOf } from '../../../src/config/options.ts';
import { sentenceOf } from '../../../src/config/words.ts';

const github = { GITHUB_ACTIONS: 'true' };
const woodpecker = { CI: 'woodpecker' };

describe('inspectEnvironment', () => {
  test.each<[string, Environment, object]>([
    ['our own variables anywhere', { env: { OLLAMACODE_NUM_CTX: '8192' } }, { numCtx: 8192 }],
    [
      'inputs of the action',
      { env: { ...github, 'INPUT_FAIL-ON': 'high' }, action: true },
      { failOn: 'high' },
    ],
    ['no inputs of somebody else’s action', { env: { ...github, 'INPUT_FAIL-ON': 'high' } }, {}],
    ['no inputs outside of GitHub', { env: { 'INPUT_FAIL-ON': 'high' }, action: true }, {}],
    ['settings under Woodpecker', { env: { ...woodpecker, PLUGIN_FAIL_ON: 'high' } }, { failOn: 'high' }],
    ['settings under Drone', { env: { DRONE: 'true', PLUGIN_EXCLUDE: 'a,b' } }, { exclude: ['a', 'b'] }],
    ['no settings elsewhere', { env: { CI: 'true', PLUGIN_FAIL_ON: 'high' } }, {}],
    [
      'a JSON setting',
      { env: { ...woodpecker, PLUGIN_SUPPRESS: '[{"rule":"a","reason":"b"}]' } },
      { suppress: [{ rule: 'a', reason: 'b' }] },
    ],
    [
      'blank as not given',
      { env: { ...github, 'INPUT_FAIL-ON': '', OLLAMACODE_MODEL: ' \n' }, action: true },
      {},
    ],
    ['an unknown variable as not given when it is blank', { env: { OLLAMACODE_NONSENSE: '' } }, {}],
    ['what Kubernetes sets as not ours', { env: { OLLAMACODE_PORT_80_TCP: 'tcp://10.0.0.1:80' } }, {}],
    ['an absent value as not given', { env: { OLLAMACODE_MODEL: undefined } }, {}],
    [
      'an input before our own variable',
      { env: { ...github, 'INPUT_FAIL-ON': 'high', OLLAMACODE_FAIL_ON: 'low' }, action: true },
      { failOn: 'high' },
    ],
    [
      'a setting before our own variable',
      { env: { ...woodpecker, PLUGIN_MODEL: 'a', OLLAMACODE_MODEL: 'b' } },
      { model: 'a' },
    ],
    [
      'what only the platform gives as no option',
      { env: { ...github, 'INPUT_JOB-SERVICES': '{}', INPUT_MODEL: 'a' }, action: true },
      { model: 'a' },
    ],
    ['secrets', { env: { OLLAMACODE_OLLAMA_TOKEN: 'abc\n' } }, { ollamaToken: 'abc' }],
  ])('reads %s', (_, environment, values) => {
    const { entries, problems } = inspectEnvironment(environment);
    expect(Object.fromEntries([...entries].map(([name, { value }]) => [name, value]))).toEqual(values);
    expect(problems).toEqual([]);
  });

  test.each<[Environment, string]>([
    [
      { env: { OLLAMACODE_FIAL_ON: 'high' } },
      'OLLAMACODE_FIAL_ON (from the environment): there is no such option; the nearest is OLLAMACODE_FAIL_ON.',
    ],
    [
      { env: { ...woodpecker, PLUGIN_FAILON: 'high' } },
      'PLUGIN_FAILON (from the environment): there is no such option; the nearest is PLUGIN_FAIL_ON.',
    ],
    [
      { env: { ...github, INPUT_FAIL_ON: 'high' }, action: true },
      'INPUT_FAIL_ON (from the environment): there is no such option; the nearest is INPUT_FAIL-ON.',
    ],
    [
      { env: { ...github, 'INPUT_FAIL-ON': 'sometimes' }, action: true },
      'fail-on (from INPUT_FAIL-ON): "sometimes" is not one of never, critical, high, medium, low, info.',
    ],
    [
      { env: { OLLAMACODE_OFFLINE: 'yes' } },
      'offline (from OLLAMACODE_OFFLINE): "yes" is not true or false.',
    ],
    [
      { env: { OLLAMACODE_SUPPRESS: 'js/*' } },
      'suppress (from OLLAMACODE_SUPPRESS): "js/*" is not a list of mappings.',
    ],
    [
      { env: { OLLAMACODE_GATE_SOURCES: 'model,me' } },
      'gate-sources[1] (from OLLAMACODE_GATE_SOURCES): "me" is not one of analyzer, imported, model.',
    ],
  ])('refuses %j', (environment, sentence) => {
    expect(inspectEnvironment(environment).problems.map(sentenceOf)).toEqual([sentence]);
  });

  test('says which variable a value came from', () => {
    const env = { ...woodpecker, PLUGIN_MODEL: 'a', OLLAMACODE_SEED: '3' };
    const { entries } = inspectEnvironment({ env });
    expect([entries.get('model')?.name, entries.get('seed')?.name]).toEqual([
      'PLUGIN_MODEL',
      'OLLAMACODE_SEED',
    ]);
  });
});

describe('inspectFamily with a renamed option', () => {
  const family = { prefix: 'OLLAMACODE_', spell: envOf };
  const renamed = factsOf({ failOn: { type: 'string', 'x-was': ['failLevel'] } });

  test('reads the old name with a note', () => {
    const { entries, notes, problems } = inspectFamily({ OLLAMACODE_FAIL_LEVEL: 'high' }, family, renamed);
    expect(entries.get('failOn')).toEqual({ value: 'high', name: 'OLLAMACODE_FAIL_LEVEL' });
    expect(notes).toEqual([
      'OLLAMACODE_FAIL_LEVEL (from the environment) is an old name that still works; write OLLAMACODE_FAIL_ON.',
    ]);
    expect(problems).toEqual([]);
  });

  test('lets the present name win', () => {
    const env = { OLLAMACODE_FAIL_ON: 'low', OLLAMACODE_FAIL_LEVEL: 'high' };
    expect(inspectFamily(env, family, renamed).entries.get('failOn')?.value).toBe('low');
  });
});
