import { describe, expect, test } from 'vitest';
import { bodyOf, type ChatRequest, canonicalBody } from '../../../src/ollama/request.ts';

const options = {
  num_ctx: 4096,
  num_predict: 100,
  num_thread: 2,
  temperature: 0,
  top_k: 1,
  repeat_penalty: 1,
  seed: 7,
} as const;
const request: ChatRequest = {
  model: 'm',
  messages: [{ role: 'user', content: 'q' }],
  format: { type: 'object', properties: { b: {}, a: {} } },
  options,
};

describe('the canonical body', () => {
  test('is the same whatever order its keys were written in', () => {
    const { seed, repeat_penalty, top_k, temperature, num_thread, num_predict, num_ctx } = options;
    const turned: ChatRequest = {
      options: { seed, repeat_penalty, top_k, temperature, num_thread, num_predict, num_ctx },
      format: request.format ?? {},
      messages: [{ content: 'q', role: 'user' }],
      model: 'm',
    };
    expect(canonicalBody(turned)).toBe(canonicalBody(request));
  });

  test('is this line of JSON, because caches outlive versions', () => {
    expect(canonicalBody(request)).toBe(
      '{"model":"m","messages":[{"role":"user","content":"q"}],"format":{"type":"object","properties":{"b":{},"a":{}}},"truncate":false,"shift":false,"options":{"num_ctx":4096,"num_predict":100,"temperature":0,"top_k":1,"repeat_penalty":1,"seed":7}}',
    );
  });

  test('leaves out what a machine decides: threads and who listens', () => {
    const other = { ...request, options: { ...options, num_thread: 16 }, onText: () => true };
    expect(canonicalBody(other)).toBe(canonicalBody(request));
  });

  test.each<[string, Partial<ChatRequest>]>([
    ['the model', { model: 'n' }],
    ['a message', { messages: [{ role: 'user', content: 'r' }] }],
    ['a role', { messages: [{ role: 'system', content: 'q' }] }],
    ['the seed', { options: { ...options, seed: 8 } }],
    ['the context', { options: { ...options, num_ctx: 8192 } }],
    ['the length of the answer', { options: { ...options, num_predict: 101 } }],
    ['the order of keys in the format', { format: { type: 'object', properties: { a: {}, b: {} } } }],
    ['thinking', { think: false }],
    ['probabilities', { logprobs: true, topLogprobs: 2 }],
  ])('changes with %s', (_, change) => {
    expect(canonicalBody({ ...request, ...change })).not.toBe(canonicalBody(request));
  });
});

describe('the body that is sent', () => {
  test('asks the server to refuse what does not fit', () => {
    expect(bodyOf(request)).toMatchObject({ truncate: false, shift: false, options });
  });

  test('names neither thinking nor format nor probabilities unless they are wanted', () => {
    const { format: _, ...bare } = request;
    expect(Object.keys(bodyOf(bare))).toEqual(['model', 'messages', 'truncate', 'shift', 'options']);
  });
});
