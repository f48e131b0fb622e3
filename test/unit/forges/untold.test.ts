import { expect, it } from 'vitest';
import { ForgeError } from '../../../src/errors.ts';
import { untold, withoutRequest } from '../../../src/forges/reading.ts';
import { silentLog } from '../../../src/log.ts';

const refused = new ForgeError('Not found (404).');

it('goes on with a warning where the CI named a request and there is no token to read it with', () => {
  const warned: string[] = [];
  const log = { ...silentLog, warn: (text: string) => void warned.push(text) };
  expect(untold({ config: { change: '' }, token: '', log }, refused)).toBeUndefined();
  expect(warned).toEqual([
    'Without a token the request cannot be read, so the base is that of the branch. Not found (404).',
  ]);
});

it.each([
  ['a token that may not', { config: { change: '' }, token: 't' }, refused],
  ['a request that a person named', { config: { change: '7' }, token: '' }, refused],
  ['what is no answer of the forge', { config: { change: '' }, token: '' }, new Error('a bug')],
])('ends the run for %s', (_name, input, error) => {
  expect(() => untold({ ...input, log: silentLog }, error)).toThrow(error);
});

it('trusts nothing of a branch that was a request', () => {
  const request = { number: '7', draft: false, labels: [], fork: false, url: 'https://forge.example/7' };
  const place = { ci: 'circleci', trusted: true, change: '7', request, historyHint: '' } as const;
  expect(withoutRequest(place)).toEqual({ ci: 'circleci', trusted: false, historyHint: '' });
});
