import { describe, expect, it } from 'vitest';
import { baselineIn } from '../../src/baseline.ts';
import { UsageError } from '../../src/errors.ts';

const print = `v1:${'a'.repeat(32)}`;

describe('baselineIn', () => {
  it('maps fingerprints to the reasons why they are accepted', () => {
    const text = JSON.stringify({ format: 1, findings: { [print]: 'legacy' } });
    expect([...baselineIn(text, 'b.json')]).toEqual([[print, 'legacy']]);
  });

  it('takes a baseline without findings for an empty one', () => {
    expect(baselineIn('{"format":1}', 'b.json').size).toBe(0);
  });

  it.each([
    ['no JSON', '{', /b\.json: the baseline is not JSON/],
    ['a list', '[]', /format undefined/],
    ['a later format', '{"format":2,"findings":{}}', /format 2; this version reads format 1/],
    ['a key that is no fingerprint', '{"format":1,"findings":{"x":"y"}}', /"x" does not/],
    ['a reason that is no text', JSON.stringify({ format: 1, findings: { [print]: 3 } }), /does not/],
    ['a prototype', '{"format":1,"findings":{"__proto__":"y"}}', /__proto__/],
  ])('refuses %s with a sentence that names the file', (_name, text, words) => {
    expect(() => baselineIn(text, 'b.json')).toThrow(UsageError);
    expect(() => baselineIn(text, 'b.json')).toThrow(words);
  });
});
