import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../../src/errors.ts';
import {
  fullName,
  gigabytes,
  knownModel,
  knownModels,
  modelFor,
  parseModelName,
} from '../../../src/service/models.ts';

describe('model: auto', () => {
  test.each([
    [2e9, 2, 'qwen2.5-coder:1.5b'],
    [1.5e9, 2, 'qwen2.5-coder:0.5b'],
    [1.5e9, 0.5, 'qwen2.5-coder:0.5b'],
    [8e9, 4, 'qwen2.5-coder:1.5b'],
    [8e9, 8, 'qwen2.5-coder:7b'],
    [64e9, 2, 'qwen2.5-coder:1.5b'],
    [64e9, 32, 'qwen2.5-coder:14b'],
  ])('%d bytes and %d CPUs take %s', (memory, cpus, name) => {
    expect(modelFor({ memory, cpus }).name).toBe(name);
  });

  test('never takes a model whose licence forbids work', () => {
    const forbidden = knownModels.filter(({ commercial }) => !commercial).map(({ name }) => name);
    expect(forbidden).toContain('qwen2.5-coder:3b');
    for (let memory = 2e9; memory < 20e9; memory += 1e8) {
      expect(forbidden).not.toContain(modelFor({ memory, cpus: 64 }).name);
    }
  });

  test('says that nothing fits', () => {
    expect(() => modelFor({ memory: 5e8, cpus: 8 })).toThrow(ServiceError);
    expect(() => modelFor({ memory: 5e8, cpus: 8 })).toThrow(/0\.5 GB.*model: none/);
  });
});

test('the table goes from small to large, and needs more memory than disk', () => {
  const sizes = knownModels.map(({ size }) => size);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  for (const { memory, size } of knownModels) expect(memory).toBeGreaterThan(size);
  expect(knownModel('qwen2.5-coder:1.5b')?.licence).toBe('Apache-2.0');
  expect(knownModel('mine')).toBeUndefined();
});

describe('a model name', () => {
  test.each([
    ['qwen2.5-coder', 'registry.ollama.ai', 'library', 'qwen2.5-coder', 'latest'],
    ['qwen2.5-coder:1.5b', 'registry.ollama.ai', 'library', 'qwen2.5-coder', '1.5b'],
    ['team/model:v1', 'registry.ollama.ai', 'team', 'model', 'v1'],
    ['hf.co/team/model-GGUF:Q4_K_M', 'hf.co', 'team', 'model-GGUF', 'Q4_K_M'],
    ['mirror.local:5000/team/model', 'mirror.local:5000', 'team', 'model', 'latest'],
  ])('%s comes from %s', (name, ...parts) => {
    const { host, namespace, model, tag } = parseModelName(name);
    expect([host, namespace, model, tag]).toEqual(parts);
  });

  test.each([
    '../../etc/passwd',
    '..',
    'a/../b',
    '-rf',
    'a:b:c',
    'a b',
    'a/b/c/d',
    'a:',
    ':1b',
    '/a',
    'a//b',
    'a\nb',
    'ä',
  ])('%j is none', (name) => {
    expect(() => parseModelName(name)).toThrow(/is not the name of an Ollama model/);
  });

  test.each(['gpt-oss:120b-cloud', 'minimax-m2:cloud'])('%s would leave the machine', (name) => {
    expect(() => parseModelName(name)).toThrow(/ollama\.com.*leave your machines/);
  });

  test('a name that only contains the word stays', () => {
    expect(parseModelName('cloudy:1b').model).toBe('cloudy');
  });
});

test.each([
  ['a', 'a:latest'],
  ['a:1b', 'a:1b'],
  ['host:5000/team/a', 'host:5000/team/a:latest'],
])('%s in a tag list is %s', (name, full) => {
  expect(fullName(name)).toBe(full);
});

test('bytes for readers', () => {
  expect(gigabytes(986_000_000)).toBe('1.0 GB');
});
