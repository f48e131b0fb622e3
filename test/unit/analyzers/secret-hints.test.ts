import { describe, expect, it, test } from 'vitest';
import { mayHoldSecret } from '../../../src/analyzers/secret-hints.ts';
import { usedRules } from '../../../src/analyzers/secrets.ts';

/** The patterns that secretlint's rules search a text with: asked of the rules themselves, on a text that only listens. */
async function searchedPatterns(): Promise<RegExp[]> {
  const found = new Map<string, RegExp>();
  const matchAll = (pattern: RegExp) => {
    found.set(String(pattern), pattern);
    return [];
  };
  const context = {
    sharedOptions: {},
    createTranslator: () => () => ({ message: '', messageId: '', data: undefined }),
    report() {},
    ignore() {},
  };
  for (const filePath of ['a.ts', 'package.json', '.npmrc'])
    for (const rule of await usedRules())
      await rule
        .create(context as never, {})
        .file?.({ content: { matchAll }, filePath, contentType: 'text' } as never);
  return [...found.values()];
}

// Made from parts, so that no scanner takes this file for a leak.
const text = (length: number) => 'aB3'.repeat(200).slice(0, length);
const key = (kind: string, end: string) =>
  `-----BEGIN ${kind}PRIVATE${' KEY'}${end}-----\n${text(120)}\n-----END ${kind}PRIVATE${' KEY'}${end}-----`;
const at = ['@', 'host.org'].join('');

/** For each pattern, by its beginning, texts that it matches: one for every alternative that it has. */
const MATCHED: Readonly<Record<string, readonly string[]>> = {
  '/["\']?(?:AWS|aws|Aws)?_?(?:SECRET|secret|Secret)': [
    `AWS_SECRET_ACCESS_KEY=${text(40)}`,
    `"secretaccesskey" : "${text(40)}"`,
    `AwsSecret_Access_Key => '${text(40)}'`,
    `SECRETaccessKey=${text(40)}`,
  ],
  '/-----BEGIN': [
    key('', ''),
    ...['RSA ', 'DSA ', 'EC ', 'OPENSSH '].map((kind) => key(kind, '')),
    key('PGP ', ' BLOCK'),
  ],
  '/https?:\\/\\/(.{1,256}):x-oauth-basic': [`https://${text(20)}:x-oauth-basic@github.com/`],
  '/_authToken=': [`//registry/:_authToken=${text(20)}`],
  '/(?<!\\p{L})npm_': [`npm_${text(36)}`],
  '/(?<protocol>': ['http', 'https', 'ftp', 'ftps'].map((protocol) => `${protocol}://ann:${text(9)}${at}`),
  '/\\b(?:xoxb': ['xoxb', 'xoxp', 'xapp', 'xoxa', 'xoxo', 'xoxr'].map(
    (start) => `${start}-12345-${text(20)}`,
  ),
  '/https:\\/\\/hooks': [
    `https://hooks.slack.com/services/T${text(8)}/B${text(8)}/${text(20)}`,
    `HTTPS://HOOKS.SLACK.COM/SERVICES/T${text(8)}/B${text(8)}/${text(20)}`,
  ],
  '/(?<!\\p{L})SG\\.': [`SG.${text(22)}.${text(43)}`, 'SG.a.bc'],
  '/(?<!\\p{L})(shppa': ['shppa', 'shpca', 'shpat', 'shpss'].map((start) => `${start}_${text(32)}`),
  '/(?<!\\p{L})(?<type>ghp': ['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((start) => `${start}_${text(36)}`),
  '/(?<!\\p{L})(?<type>github_pat': [`github_pat_${text(82)}`],
  '/sk-(?:proj': [
    `sk-proj-${text(74)}${'T3Blbk'}FJ${text(74)}`,
    `sk-admin-${text(58)}${'T3Blbk'}FJ${text(58)}`,
    `sk-${text(20)}${'T3Blbk'}FJ${text(20)}`,
  ],
  '/(?<!\\p{L})sk-ant': [`sk-ant-api03-${text(91)}AA`],
  '/(?<!\\p{L})lin_api_': [`lin_api_${text(40)}`],
  '/(?<!\\p{L})ops_(ey': [`ops_ey${text(150)}fQ==`],
  '/mongodb': [`mongodb://ann:${text(9)}${at}`, `MONGODB+SRV://a.b:p%40${text(9)}${at}/db`],
  '/(?:jdbc:)?mysql': [`jdbc:mysql://ann:${text(9)}${at}`, `mysqlx://ann:${text(200)}${at}`],
  '/postgres': [`postgres://ann:${text(9)}${at}`, `postgresql://${'u'.repeat(100)}:${text(9)}${at}`],
};

const patterns = await searchedPatterns();
const beginsOf = (pattern: RegExp) =>
  Object.keys(MATCHED).filter((start) => String(pattern).startsWith(start));

describe('mayHoldSecret', () => {
  it('knows every pattern that secretlint searches with, and no other', () => {
    expect(patterns.filter((pattern) => beginsOf(pattern).length !== 1).map(String)).toEqual([]);
    expect(patterns).toHaveLength(Object.keys(MATCHED).length);
  });

  it('was made for these very patterns: where one differs, see whether its hint still holds', () => {
    expect(patterns.map(String).sort()).toMatchSnapshot();
  });

  describe.each(patterns.map((pattern) => [String(pattern).slice(0, 60), pattern] as const))(
    '%s',
    (_, pattern) => {
      test.each(beginsOf(pattern).flatMap((start) => MATCHED[start] ?? []))('does not miss %j', (sample) => {
        expect([...sample.matchAll(pattern)]).not.toEqual([]);
        expect(mayHoldSecret(`const x = '${sample}';\n`)).toBe(true);
        expect(mayHoldSecret(sample)).toBe(true);
      });
    },
  );

  test.each([
    "const name = 'ordinary text';",
    'const password = "correct horse battery staple";',
    "const url = 'https://host.org:8080/path?user=a@b.org';",
    'const apiKey = process.env.API_KEY ?? "none";',
    '',
  ])('leaves ordinary code alone: %s', (code) => {
    expect(mayHoldSecret(code)).toBe(false);
  });
});
