import { describe, expect, test } from 'vitest';
import { options } from '../../../src/config/options.ts';
import { parsePolicy } from '../../../src/config/policy.ts';
import { CHANNELS, type Channel, type ReadInput, readConfig } from '../../../src/config/read.ts';
import { configSchema } from '../../../src/config/schema.ts';
import { UsageError } from '../../../src/errors.ts';

const file = (text: string) => ({ path: '.ollamacode.yml', text });
const policy = (text: string) => parsePolicy(text, 'policy.yml');
const nothing: ReadInput = { flags: {}, env: {} };

describe('readConfig', () => {
  test('gives the defaults of the schema when nothing is given', () => {
    const { config, origins, notes, pathRules } = readConfig(nothing);
    const defaults = Object.entries(configSchema.properties).map(([name, { default: value }]) => [
      name,
      value,
    ]);
    expect(config).toEqual(Object.fromEntries(defaults));
    expect(new Set(Object.values(origins).map(({ channel }) => channel))).toEqual(new Set(['default']));
    expect([...notes, ...pathRules]).toEqual([]);
  });

  test('gives no list that the schema or another run shares', () => {
    readConfig(nothing).config.exclude.push('everything');
    expect(readConfig(nothing).config.exclude).toEqual([]);
    expect(configSchema.properties.exclude.default).toEqual([]);
  });

  test('puts what is usual where this run happens in the place of a default, and of nothing stronger', () => {
    const usual = { reports: ['sarif=a'], reportDir: '/tmp/a' };
    const { config, origins } = readConfig({ ...nothing, flags: { reportDir: 'b' }, usual });
    expect([config.reports, config.reportDir]).toEqual([['sarif=a'], 'b']);
    expect([origins.reports.channel, origins.reportDir.channel]).toEqual(['default', 'flag']);
  });

  const given: Record<Exclude<Channel, 'default'>, Partial<ReadInput>> = {
    'policy locked': { policy: policy('locked: { model: locked }') },
    flag: { flags: { model: 'flag' } },
    environment: { env: { OLLAMACODE_MODEL: 'environment' } },
    file: { file: file('\nmodel: file') },
    'policy default': { policy: policy('defaults: { model: default }') },
  };
  const names: Record<Channel, string> = {
    'policy locked': 'policy.yml:1',
    flag: '--model',
    environment: 'OLLAMACODE_MODEL',
    file: '.ollamacode.yml:2',
    'policy default': 'policy.yml:1',
    default: 'default',
  };

  test.each(CHANNELS.map((channel, index) => [channel, CHANNELS.slice(index)] as const))(
    'lets %s win over all that is weaker',
    (channel, weaker) => {
      const inputs = weaker.flatMap((other) => (other === 'default' ? [] : [given[other]]));
      const both = policy('locked: { model: locked }\ndefaults: { model: default }');
      const input = Object.assign(
        {},
        nothing,
        ...inputs,
        channel === 'policy locked' ? { policy: both } : {},
      );
      const { origins, config } = readConfig(input);
      expect(origins.model).toEqual({ channel, name: names[channel] });
      expect(config.model).toBe(
        channel === 'default' ? 'qwen2.5-coder:1.5b' : channel.replace('policy ', ''),
      );
    },
  );

  test('reads each option from its own channel', () => {
    const { config, origins } = readConfig({
      flags: { failOn: 'high' },
      env: { OLLAMACODE_NUM_CTX: '2048' },
      file: file('min-severity: medium'),
      policy: policy('defaults: { seed: 1 }\nlocked: { offline: true }'),
    });
    expect(config).toMatchObject({
      failOn: 'high',
      numCtx: 2048,
      minSeverity: 'medium',
      seed: 1,
      offline: true,
    });
    expect(options.filter(({ name }) => origins[name].channel !== 'default').map(({ name }) => name)).toEqual(
      ['numCtx', 'seed', 'offline', 'minSeverity', 'failOn'],
    );
  });

  test('tells of all that is wrong in all channels, one sentence a line', () => {
    const input = {
      flags: { failOn: 'often' },
      env: { OLLAMACODE_NUM_CTX: '12', OLLAMACODE_MODLE: 'x' },
      file: file('exclude: a\nollama-host: http://evil'),
    };
    expect(messageOf(() => readConfig(input)).split('\n')).toEqual([
      'fail-on (from --fail-on): "often" is not one of never, critical, high, medium, low, info.',
      'OLLAMACODE_MODLE (from the environment): there is no such option; the nearest is OLLAMACODE_MODEL.',
      'num-ctx (from OLLAMACODE_NUM_CTX): 12 is not a whole number from 1024 to 131072.',
      "ollama-host (from .ollamacode.yml:2): it may not be set in a repository's file; set it by --ollama-host, OLLAMACODE_OLLAMA_HOST or the policy.",
      'exclude (from .ollamacode.yml:1): "a" is not a list of texts.',
    ]);
  });

  test('refuses a wrong value also where a stronger channel overrules it', () => {
    const input = { flags: { failOn: 'high' }, env: { OLLAMACODE_FAIL_ON: 'often' } };
    expect(messageOf(() => readConfig(input))).toContain('from OLLAMACODE_FAIL_ON');
  });

  test('never repeats a secret, wherever it stands', () => {
    const secret = 'token-'.concat('z'.repeat(20));
    const inFile = messageOf(() => readConfig({ ...nothing, file: file(`ollama-token: ${secret}`) }));
    const unknown = messageOf(() => readConfig({ flags: {}, env: { OLLAMACODE_OLLAMA_TOKN: secret } }));
    expect(inFile).toBe(
      'ollama-token (from .ollamacode.yml:1): it is a secret and is read from the environment only, as OLLAMACODE_OLLAMA_TOKEN.',
    );
    expect(unknown).not.toContain(secret);
  });

  test('says which given values a lock overrules, and nothing where they agree', () => {
    const { notes } = readConfig({
      flags: { failOn: 'never', offline: true },
      env: { OLLAMACODE_FAIL_ON: 'low' },
      policy: policy('locked:\n  fail-on: high\n  offline: true\ndefaults: { fail-on: low }'),
    });
    expect(notes).toEqual([
      'fail-on (from --fail-on) has no effect: policy.yml:2 locks it.',
      'fail-on (from OLLAMACODE_FAIL_ON) has no effect: policy.yml:2 locks it.',
    ]);
  });

  test('lets a policy lock an empty text', () => {
    const { config } = readConfig({
      ...nothing,
      flags: { ollamaHost: 'http://x' },
      policy: policy('locked: { ollama-host: "" }'),
    });
    expect(config.ollamaHost).toBe('');
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('it threw nothing');
}
