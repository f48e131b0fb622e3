import picomatch from 'picomatch';
import { UsageError } from './errors.ts';

/**
 * Whether a path (relative, with `/`) is meant by a list of globs, read as a `.gitignore` is: a glob without a slash
 * matches at any depth, one with a slash from the root, both also everything below; the last glob that matches decides,
 * `!` turns its meaning around, and a list that begins with `!` begins with everything. Dot files are included.
 * An empty list means nothing. Throws `UsageError` for a glob that cannot be read.
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const rules = globs.filter((glob) => glob.replace(/^!/, '') !== '').map(ruleOf);
  const start = rules[0]?.negated ?? false;
  return (path) => {
    const last = rules.findLast((rule) => rule.matches(path));
    return last ? !last.negated : start;
  };
}

type Rule = { readonly negated: boolean; readonly matches: (path: string) => boolean };

function ruleOf(glob: string): Rule {
  const negated = glob.startsWith('!');
  const pattern = anchored(negated ? glob.slice(1) : glob);
  try {
    return { negated, matches: picomatch([pattern, `${pattern}/**`], { dot: true, nonegate: true }) };
  } catch (error) {
    throw new UsageError(`The glob ${JSON.stringify(glob.slice(0, 60))} cannot be read.`, { cause: error });
  }
}

function anchored(glob: string): string {
  const pattern = glob.replace(/^\.\//, '').replace(/\/+$/, '') || '**';
  if (pattern.startsWith('/')) return pattern.slice(1);
  return pattern.includes('/') ? pattern : `**/${pattern}`;
}
