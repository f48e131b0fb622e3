import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { addressOf, isLoopback } from '../../../src/ollama/address.ts';

const local = { from: 'ollama-host', insecure: false };

describe('an address is what Ollama itself would make of it', () => {
  test.each([
    ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['localhost', 'http://localhost:11434'],
    [':4000', 'http://127.0.0.1:4000'],
    ['http://127.0.0.1', 'http://127.0.0.1'],
    ['http://127.0.0.1:11434/', 'http://127.0.0.1:11434'],
    ['https://models.example/ollama/', 'https://models.example/ollama'],
    ['https://models.example', 'https://models.example'],
    ['0.0.0.0:4000', 'http://127.0.0.1:4000'],
    ['0.0.0.0', 'http://127.0.0.1:11434'],
    ['[::]:4000', 'http://[::1]:4000'],
    ['[::1]', 'http://[::1]:11434'],
    ['  127.0.0.1:4000 ', 'http://127.0.0.1:4000'],
    ['127.0.0.1:80', 'http://127.0.0.1'],
  ])('%s is %s', (text, url) => {
    expect(addressOf(text, local)).toBe(url);
  });
});

describe('an address that would betray the code or means nothing is refused', () => {
  test.each([
    ['http://10.0.0.5:11434', /not on this machine.*ollama-insecure/],
    ['ollama:11434', /not on this machine/],
    ['127.0.0.1.evil.example', /not on this machine/],
    ['localhost.evil.example', /not on this machine/],
    ['ftp://127.0.0.1', /not a protocol/],
    ['file:///etc/passwd', /not a protocol/],
    ['https://user:pass@models.example', /take the credentials out/],
    ['https://models.example/?key=1', /no query/],
    ['https://models.example/#x', /no fragment/],
    ['http://', /not the URL/],
    ['', /not the URL/],
    ['127.0.0.1:99999', /not the URL/],
  ])('%s', (text, words) => {
    expect(() => addressOf(text, local)).toThrow(UsageError);
    expect(() => addressOf(text, local)).toThrow(words);
    expect(() => addressOf(text, local)).toThrow(/^ollama-host: /);
  });

  test('plain http off loopback passes once it is asked for', () => {
    expect(addressOf('ollama:11434', { from: 'OLLAMA_HOST', insecure: true })).toBe('http://ollama:11434');
  });
});

test.each([
  ['127.9.9.9', true],
  ['[::1]', true],
  ['localhost', true],
  ['box.localhost', true],
  ['128.0.0.1', false],
  ['127.0.0.1.example', false],
  ['notlocalhost', false],
])('%s is loopback: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected);
});
