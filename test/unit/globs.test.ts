import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { matcherOf } from '../../src/globs.ts';

describe('matcherOf', () => {
  test.each([
    [['*.md'], 'README.md', true],
    [['*.md'], 'docs/deep/a.md', true],
    [['*.md'], 'docs/a.mdx', false],
    [['/*.md'], 'README.md', true],
    [['/*.md'], 'docs/a.md', false],
    [['docs'], 'docs/a/b.ts', true],
    [['docs'], 'packages/docs/a.ts', true],
    [['docs/'], 'packages/docs/a.ts', true],
    [['/docs'], 'packages/docs/a.ts', false],
    [['docs/api'], 'docs/api/a.ts', true],
    [['docs/api'], 'x/docs/api/a.ts', false],
    [['./src/a.ts'], 'src/a.ts', true],
    [['src/*'], 'src/a.ts', true],
    [['src/**'], 'src/a/b/c.ts', true],
    [['src/**/*.ts'], 'src/c.ts', true],
    [['**/test/**'], 'a/test/b', true],
    [['src/*.{ts,tsx}'], 'src/a.tsx', true],
    [['src/[ab].ts'], 'src/b.ts', true],
    [['**'], '.github/workflows/ci.yml', true],
    [['*.yml'], '.github/workflows/ci.yml', true],
    [['.*'], '.env', true],
    [['src/a.ts'], 'src/A.ts', false],
    [['a b/*'], 'a b/ü.ts', true],
    [['.'], 'a', false],
    [['/'], 'any/file', true],
  ])('%j on %s is %s', (globs, path, matches) => {
    expect(matcherOf(globs)(path)).toBe(matches);
  });

  test.each([
    [['docs/**', '!docs/api/**'], 'docs/a', true],
    [['docs/**', '!docs/api/**'], 'docs/api/a', false],
    [['docs/**', '!docs/api/**', 'docs/api/x'], 'docs/api/x', true],
    [['!docs/**'], 'src/a', true],
    [['!docs/**'], 'docs/a', false],
    [['!docs/**', 'docs/a'], 'docs/a', true],
  ])('the last of %j decides on %s: %s', (globs, path, matches) => {
    expect(matcherOf(globs)(path)).toBe(matches);
  });

  test.each([[[]], [['']], [['!']]])('%j means no path', (globs) => {
    expect(matcherOf(globs)('a')).toBe(false);
  });

  test('names a glob that cannot be read', () => {
    expect(() => matcherOf(['x'.repeat(70_000)])).toThrow(UsageError);
  });
});
