import { expect, test } from 'vitest';
import { options } from '../../../src/config/options.ts';
import { githubInput, githubInputs, outputs } from '../../../src/config/platform.ts';

test('an input of the platform has no name that an option has, old ones included', () => {
  const taken = new Set<string>(options.flatMap(({ name, was }) => [name, ...was]));
  expect(githubInputs.filter(({ name }) => taken.has(name))).toEqual([]);
});

test('an input is read as the runner writes it, and is empty elsewhere', () => {
  expect(githubInput('jobServices', { 'INPUT_JOB-SERVICES': '{"a":{}}' })).toBe('{"a":{}}');
  expect(githubInput('jobServices', {})).toBe('');
});

test('every output is told in one sentence', () => {
  for (const words of Object.values(outputs)) expect(words).toMatch(/^[A-Z][^.]+\.$/);
});
