import { describe, expect, test } from 'vitest';
import { redactionOf, type Secret } from '../../src/redact.ts';

const token: Secret = { kind: 'github-token', value: `ghp_${'a1'.repeat(18)}` };
const body = ['MIIEpAIBAAKCAQEA'.repeat(4), 'Zm9vYmFyYmF6cXV4'.repeat(4), 'c2hvcnRlbmQ9PQ=='];
const key: Secret = {
  kind: 'private-key',
  value: ['-----BEGIN RSA PRIVATE KEY-----', ...body, '-----END RSA PRIVATE KEY-----'].join('\n'),
};

describe('redactionOf', () => {
  test('replaces every occurrence by a placeholder that names the kind', () => {
    const redact = redactionOf([token]);
    expect(redact(`a = "${token.value}"\nb = '${token.value}'`)).toMatch(
      /^a = "(REDACTED_GITHUB_TOKEN_[0-9A-F]{2})"\nb = '\1'$/,
    );
  });

  test('gives the same placeholder whatever else is secret', () => {
    const other: Secret = { kind: 'slack-token', value: 'xoxb-0123456789' };
    const alone = redactionOf([token])(token.value);
    expect(redactionOf([other, token])(token.value)).toBe(alone);
    expect(redactionOf([token, token])(token.value)).toBe(alone);
  });

  test('tells two secrets of one kind apart', () => {
    const other = { ...token, value: `ghp_${'b2'.repeat(18)}` };
    const redact = redactionOf([token, other]);
    expect(redact(token.value)).not.toBe(redact(other.value));
  });

  test('replaces the longest secret first', () => {
    const long: Secret = { kind: 'long', value: 'abcdefgh-ijklmnop' };
    const short: Secret = { kind: 'short', value: 'abcdefgh' };
    expect(redactionOf([short, long])('x abcdefgh-ijklmnop abcdefgh')).toMatch(
      /^x REDACTED_LONG_.. REDACTED_SHORT_..$/,
    );
  });

  test('finds each of many secrets that begin alike and differ in length, wherever it stands', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      kind: 'url',
      value: `https://user${i}:${'q7'.repeat(1 + (i % 40))}-${i}`,
    }));
    const redact = redactionOf(many);
    const redacted = redact(many.map(({ value }, i) => `${'é'.repeat(i % 5)}${value}`).join('\n'));
    expect(redacted.match(/REDACTED_URL_[0-9A-F]{2}(?=\n|$)/g)).toHaveLength(many.length);
    expect(redacted).not.toContain('user');
  });

  test.each([
    ['at the start', '', ' b'],
    ['at the end', 'a ', ''],
    ['alone', '', ''],
    ['twice in a row', token.value, ''],
    ['after its own beginning', token.value.slice(0, 9), ''],
  ])('replaces a secret %s', (_, before, after) => {
    expect(redactionOf([token])(before + token.value + after)).not.toContain(token.value);
  });

  test('keeps the number of lines of a secret that spans lines', () => {
    const text = `a = """${key.value}"""\nreturn a\n`;
    const redacted = redactionOf([key])(text);
    expect(redacted.split('\n')).toHaveLength(text.split('\n').length);
    for (const line of body) expect(redacted).not.toContain(line);
    expect(redacted).toContain('return a');
    expect(redacted).toContain('-----BEGIN RSA PRIVATE KEY-----');
  });

  test('a line alone comes out as within the whole text', () => {
    const text = `a = """${key.value}"""\r\nb = "${token.value}"`;
    const redact = redactionOf([key, token]);
    expect(text.split('\n').map(redact)).toEqual(redact(text).split('\n'));
  });

  test('a key with Windows line ends is replaced where it has others', () => {
    const windows = { ...key, value: key.value.replaceAll('\n', '\r\n') };
    expect(redactionOf([windows])(key.value)).not.toContain(body[0]);
  });

  test('a key that is glued from quoted parts is replaced part by part', () => {
    const glued = key.value
      .split('\n')
      .map((line) => `  "${line}\\n" +`)
      .join('\n');
    const redacted = redactionOf([{ ...key, value: glued }])(glued);
    for (const line of body) expect(redacted).not.toContain(line);
    expect(redacted.split('\n')).toHaveLength(5);
  });

  test('code between the frames of a false key is not hidden', () => {
    const forged = '-----BEGIN PRIVATE KEY-----\nif (!admin) {\n  return;\n}\n-----END PRIVATE KEY-----';
    expect(redactionOf([{ kind: 'private-key', value: forged }])('if (!admin) {\n  return;')).toBe(
      'if (!admin) {\n  return;',
    );
  });

  test.each(['', '   ', 'short', 'a b'])('leaves the text alone for the secret %j', (value) => {
    expect(redactionOf([{ kind: 'x', value }])(`a short text ${value} b`)).toBe(`a short text ${value} b`);
  });

  test.each(['a.b*c+d?e^f', '$1 $& $$ text', '(group)|[class]\\d'])('takes %j literally', (value) => {
    const redact = redactionOf([{ kind: 'odd', value }]);
    expect(redact(`<${value}>`)).toMatch(/^<REDACTED_ODD_..>$/);
    expect(redact('aXbbbcccdde^f')).toBe('aXbbbcccdde^f');
  });

  test('without secrets it gives back the same text', () => {
    expect(redactionOf([])('a\r\nb')).toBe('a\r\nb');
  });

  test('what is redacted stays so when it is redacted again', () => {
    const redact = redactionOf([token, key]);
    const once = redact(`${token.value}\n${key.value}`);
    expect(redact(once)).toBe(once);
  });
});
